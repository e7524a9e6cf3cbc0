import { isNumberingColumn } from './personColumns.ts'
import { MOST_KEPT_CELLS } from './limits.ts'

/** Fewer rows than these say nothing. */
const FEWEST_ROWS = 5

/** Watches whether the rows of a table are persons: no count above 1, and a column that is different in every row. */
export interface OnePerPerson {
  /** Takes a row and its counts; NaN where there is none. */
  note(cells: readonly string[], counts: ArrayLike<number>): void
  /** Whether no count was above 1, in at least 5 rows. */
  readonly hasOnlyOnes: boolean
  /** The place of the column that numbers persons; null where there is none. */
  numbering(header: readonly string[]): number | null
}

/** Begins to watch; `free` are the places of columns that are neither dimension nor count. */
export function onePerPerson(free: readonly number[]): OnePerPerson {
  let rows = 0
  let isOnes = true
  const values = new Map<number, Set<string>>(free.map((place) => [place, new Set()]))
  return {
    note(cells, counts) {
      if (!isOnes) return
      rows += 1
      for (let place = 0; place < counts.length; place += 1) if ((counts[place] ?? 0) > 1) isOnes = false
      for (const [place, known] of values) {
        const cell = cells[place] ?? ''
        if (known.has(cell)) values.delete(place)
        else if (known.size < MOST_KEPT_CELLS) known.add(cell)
      }
    },
    get hasOnlyOnes() {
      return isOnes && rows >= FEWEST_ROWS
    },
    numbering(header) {
      if (!isOnes || rows < FEWEST_ROWS || values.size === 0) return null
      const places = [...values.keys()]
      return places.find((place) => isNumberingColumn(header[place] ?? '')) ?? places[0] ?? null
    },
  }
}
