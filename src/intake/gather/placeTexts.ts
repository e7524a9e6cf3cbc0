import type { Mapping } from '../mapping/mapping.ts'
import type { GatherContext } from './gatherer.ts'

/** A text that names a place, with what stands beside it. */
export interface PlaceEntry {
  readonly text: string
  readonly beside: { readonly department?: string; readonly country?: string; readonly name?: string }
  readonly territory: string | null
  readonly rows: number
  readonly firstRow: number
}

export interface PlaceTexts {
  /** Number of the territory a row is about, -1 where none is found. */
  of(cells: readonly string[], row: number): number
  territoryIds(): readonly string[]
  entries(): readonly PlaceEntry[]
  unmatched(): readonly PlaceEntry[]
}

/** Sets the parts of a key apart: no cell holds it. */
const BETWEEN = '\u0000'
const MOST_PLACES = 100_000

/** Finds the territory of each row, asking once for every different text with what stands beside it. */
export function placeTexts(columns: readonly string[], mapped: Mapping['place'], placeOf: GatherContext['placeOf']): PlaceTexts {
  const at = (name: string | null) => (name === null ? -1 : columns.indexOf(name))
  const [textAt, departmentAt, countryAt, nameAt] = [at(mapped.column), at(mapped.department), at(mapped.country), at(mapped.name)]
  const isAlone = departmentAt < 0 && countryAt < 0 && nameAt < 0
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const met = new Map<string, { entry: { -readonly [Key in keyof PlaceEntry]: PlaceEntry[Key] }; number: number }>()
  const cell = (cells: readonly string[], position: number) => (position < 0 ? '' : (cells[position] ?? ''))
  return {
    of(cells, row) {
      if (textAt < 0) return -1
      const text = cell(cells, textAt)
      const key = isAlone ? text : [text, cell(cells, departmentAt), cell(cells, countryAt), cell(cells, nameAt)].join(BETWEEN)
      let known = met.get(key)
      if (!known) {
        const beside = {
          ...(departmentAt < 0 ? {} : { department: cell(cells, departmentAt) }),
          ...(countryAt < 0 ? {} : { country: cell(cells, countryAt) }),
          ...(nameAt < 0 ? {} : { name: cell(cells, nameAt) }),
        }
        const territory = placeOf(text, beside)
        let number = -1
        if (territory !== null) {
          number = numbers.get(territory) ?? ids.push(territory) - 1
          numbers.set(territory, number)
        }
        known = { entry: { text, beside, territory, rows: 0, firstRow: row }, number }
        if (met.size < MOST_PLACES) met.set(key, known)
      }
      known.entry.rows += 1
      return known.number
    },
    territoryIds: () => ids,
    entries: () => Array.from(met.values(), ({ entry }) => entry),
    unmatched: () => Array.from(met.values(), ({ entry }) => entry).filter(({ territory }) => territory === null),
  }
}
