import type { AdditiveEquations } from './additiveEquations.ts'
import { hiddenTerms } from './revealingEquations.ts'

/**
 * Hides more cells, in place, until no equation has exactly one hidden term. The complement is the smallest
 * positive term of the equation that is still shown (the earlier cell where two are equal), as hiding a zero
 * protects nothing: who could be served where is often known. Terminates, as cells are only ever hidden.
 *
 * This is the simple rule and not a proof: two equations combined may still reveal a hidden cell, and the
 * range in which it must lie may be narrow. See docs/privacy.md.
 *
 * Throws a RangeError where an equation cannot be protected, which a table that adds up never has: were all
 * other terms zero or hidden, the total would equal the hidden part and stand there to be hidden with it.
 */
export function protectFromSubtraction(values: ArrayLike<number>, hidden: Uint8Array, equations: AdditiveEquations): void {
  const { cellOffsets, equationsOfCell } = equations
  const counts = new Uint32Array(equations.equationCount)
  const waiting: number[] = []
  for (let equation = 0; equation < equations.equationCount; equation += 1) {
    const count = hiddenTerms(hidden, equations, equation)
    counts[equation] = count
    if (count === 1) waiting.push(equation)
  }
  for (let next = 0; next < waiting.length; next += 1) {
    const equation = waiting[next] ?? 0
    if (counts[equation] !== 1) continue
    const complement = smallestShown(values, hidden, equations, equation)
    if (complement < 0) throw new RangeError(`equation ${equation} cannot be protected: does it add up?`)
    hidden[complement] = 1
    for (let place = cellOffsets[complement] ?? 0; place < (cellOffsets[complement + 1] ?? 0); place += 1) {
      const touched = equationsOfCell[place] ?? 0
      const count = (counts[touched] ?? 0) + 1
      counts[touched] = count
      if (count === 1) waiting.push(touched)
    }
  }
}

function smallestShown(values: ArrayLike<number>, hidden: Uint8Array, equations: AdditiveEquations, equation: number): number {
  let best = -1
  let smallest = Infinity
  for (let term = equations.offsets[equation] ?? 0; term < (equations.offsets[equation + 1] ?? 0); term += 1) {
    const cell = equations.terms[term] ?? 0
    const value = values[cell] ?? 0
    if (hidden[cell] || value <= 0) continue
    if (value < smallest || (value === smallest && cell < best)) {
      best = cell
      smallest = value
    }
  }
  return best
}
