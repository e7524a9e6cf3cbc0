/**
 * Equations of the form total = sum of parts over the cells of a set of published tables, in compressed
 * rows: the terms of equation e are `terms[offsets[e]]` to `terms[offsets[e + 1] - 1]`, the total first.
 */
export interface AdditiveEquations {
  readonly cellCount: number
  readonly equationCount: number
  readonly offsets: Uint32Array
  readonly terms: Uint32Array
  /** The same the other way round: cell c stands in `equationsOfCell[cellOffsets[c]]` and following. */
  readonly cellOffsets: Uint32Array
  readonly equationsOfCell: Uint32Array
}

export interface EquationCollector {
  add(total: number, parts: readonly number[]): void
  collect(): AdditiveEquations
}

/** Collects equations over cells 0 to `cellCount` - 1. `add` throws a RangeError on an unknown cell or no part. */
export function collectEquations(cellCount: number): EquationCollector {
  const offsets = [0]
  const terms: number[] = []
  return {
    add(total, parts) {
      if (parts.length === 0) throw new RangeError(`equation of cell ${total} has no parts`)
      for (const cell of [total, ...parts]) {
        if (!Number.isInteger(cell) || cell < 0 || cell >= cellCount) throw new RangeError(`no such cell: ${cell}`)
        terms.push(cell)
      }
      offsets.push(terms.length)
    },
    collect: () => withInverse(cellCount, Uint32Array.from(offsets), Uint32Array.from(terms)),
  }
}

function withInverse(cellCount: number, offsets: Uint32Array, terms: Uint32Array): AdditiveEquations {
  const cellOffsets = new Uint32Array(cellCount + 1)
  for (const cell of terms) cellOffsets[cell + 1] = (cellOffsets[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < cellCount; cell += 1) {
    cellOffsets[cell + 1] = (cellOffsets[cell + 1] ?? 0) + (cellOffsets[cell] ?? 0)
  }
  const equationCount = offsets.length - 1
  const next = cellOffsets.slice()
  const equationsOfCell = new Uint32Array(terms.length)
  for (let equation = 0; equation < equationCount; equation += 1) {
    for (let term = offsets[equation] ?? 0; term < (offsets[equation + 1] ?? 0); term += 1) {
      const cell = terms[term] ?? 0
      const place = next[cell] ?? 0
      equationsOfCell[place] = equation
      next[cell] = place + 1
    }
  }
  return { cellCount, equationCount, offsets, terms, cellOffsets, equationsOfCell }
}
