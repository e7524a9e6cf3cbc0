import type { AdditiveEquations } from './additiveEquations.ts'

/** Equations with exactly one hidden term: a single subtraction gives that term away. */
export function revealingEquations(hidden: Uint8Array, equations: AdditiveEquations): number[] {
  const found: number[] = []
  for (let equation = 0; equation < equations.equationCount; equation += 1) {
    if (hiddenTerms(hidden, equations, equation) === 1) found.push(equation)
  }
  return found
}

/** How many terms of an equation are hidden. */
export function hiddenTerms(hidden: Uint8Array, equations: AdditiveEquations, equation: number): number {
  let count = 0
  for (let term = equations.offsets[equation] ?? 0; term < (equations.offsets[equation + 1] ?? 0); term += 1) {
    count += hidden[equations.terms[term] ?? 0] ?? 0
  }
  return count
}
