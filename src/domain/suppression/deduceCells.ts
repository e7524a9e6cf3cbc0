import type { AdditiveEquations } from './additiveEquations.ts'

/**
 * 1 for every cell somebody can work out who is shown the cells marked in `shown`: an equation with exactly one unknown
 * term gives it, which may leave another equation with one, and so on. Subtraction after subtraction, that is, but not
 * equations solved together. Zeros need no mark of their own where they are shown.
 */
export function deduceCells(shown: ArrayLike<number>, equations: AdditiveEquations): Uint8Array {
  const { offsets, terms, cellOffsets, equationsOfCell } = equations
  const known = Uint8Array.from(shown)
  const unknown = new Uint32Array(equations.equationCount)
  const waiting: number[] = []
  for (let equation = 0; equation < equations.equationCount; equation += 1) {
    for (let term = offsets[equation] ?? 0; term < (offsets[equation + 1] ?? 0); term += 1) {
      if (!known[terms[term] ?? 0]) unknown[equation] = (unknown[equation] ?? 0) + 1
    }
    if (unknown[equation] === 1) waiting.push(equation)
  }
  for (let next = 0; next < waiting.length; next += 1) {
    const equation = waiting[next] ?? 0
    if (unknown[equation] !== 1) continue
    const found = terms.subarray(offsets[equation], offsets[equation + 1]).find((cell) => !known[cell]) ?? 0
    known[found] = 1
    for (let place = cellOffsets[found] ?? 0; place < (cellOffsets[found + 1] ?? 0); place += 1) {
      const touched = equationsOfCell[place] ?? 0
      unknown[touched] = (unknown[touched] ?? 0) - 1
      if (unknown[touched] === 1) waiting.push(touched)
    }
  }
  return known
}
