import type { AdditiveEquations } from './additiveEquations.ts'

/**
 * Equations whose total is not the sum of its parts, up to `limit` of them. Suppression says nothing about
 * tables that do not add up, so a release is refused when there is one.
 */
export function unbalancedEquations(values: ArrayLike<number>, equations: AdditiveEquations, limit = 10): number[] {
  const found: number[] = []
  const { offsets, terms } = equations
  for (let equation = 0; equation < equations.equationCount && found.length < limit; equation += 1) {
    const first = offsets[equation] ?? 0
    let rest = values[terms[first] ?? 0] ?? 0
    for (let term = first + 1; term < (offsets[equation + 1] ?? 0); term += 1) rest -= values[terms[term] ?? 0] ?? 0
    if (rest !== 0) found.push(equation)
  }
  return found
}
