import { LARGEST_COUNT } from '../cells/limits.ts'
import type { Gathered } from '../gather/gathered.ts'
import { keyOfParts, partsOfKey } from '../gather/gatherer.ts'
import { NOT_APPLICABLE, SUPPRESSED } from '../gather/readCell.ts'
import { IntakeError } from '../intake-error.ts'
import type { CountColumn } from './countColumns.ts'

/** In place of a count: no figure, or none that applies. */
export const NONE = -1
export const NEVER = -2

/** Counts of each place, period and group, in the order of the columns, by the key that `keyOfParts` makes. */
export type RawRows = Map<number, Float64Array>
export type SumDimension = 'sex' | 'age' | 'route'
export const SUM_DIMENSIONS: readonly SumDimension[] = ['sex', 'age', 'route']

/**
 * What the file itself says of the counts; sums over places and codes that were made on the way in are left out, as the gate makes
 * its own. Throws an IntakeError for a count that was cut before, or is none of whole persons.
 */
export function rawRows(gathered: Gathered, columns: readonly CountColumn[]): RawRows {
  const places = new Map<string, { at: number; side: 'numerator' | 'denominator' }[]>()
  for (const [at, { from }] of columns.entries()) {
    for (const { measure, side } of from) places.set(measure, [...(places.get(measure) ?? []), { at, side }])
  }
  const sides = gathered.measureIds.map((id) => places.get(id) ?? [])
  const rows: RawRows = new Map()
  for (let index = 0; index < gathered.size; index += 1) {
    if (gathered.row[index] === 0) continue
    const wanted = sides[gathered.measure[index] ?? -1] ?? []
    if (wanted.length === 0) continue
    const key = keyAt(gathered, index)
    let counts = rows.get(key)
    if (!counts) {
      counts = new Float64Array(columns.length).fill(NONE)
      rows.set(key, counts)
    }
    for (const { at, side } of wanted) {
      const count = countOf(gathered, index, side, columns[at]?.column ?? '')
      if (count !== NONE) counts[at] = count
    }
  }
  return rows
}

/** The rows with one dimension left out: its total where the file has one, else the sum of its parts if all of them are there. */
export function withoutDimension(rows: RawRows, dimension: SumDimension): RawRows {
  const whole: RawRows = new Map()
  for (const [key, counts] of rows) if (partsOfKey(key)[dimension] === 0) whole.set(key, counts)
  const made: RawRows = new Map()
  for (const [key, counts] of rows) {
    const parts = partsOfKey(key)
    if (parts[dimension] === 0) continue
    const target = keyOfParts({ ...parts, [dimension]: 0 })
    if (whole.has(target)) continue
    const sum = made.get(target)
    made.set(target, sum ? sum.map((value, at) => add(value, counts[at] ?? NONE)) : counts)
  }
  return new Map([...whole, ...made])
}

function add(one: number, other: number): number {
  if (one >= 0 && other >= 0) return one + other
  if (one === NEVER) return other
  return other === NEVER ? one : NONE
}

function keyAt(gathered: Gathered, index: number): number {
  const at = (column: Uint8Array | Uint16Array) => column[index] ?? 0
  return keyOfParts({ territory: at(gathered.territory), period: at(gathered.period), service: at(gathered.service), sex: at(gathered.sex), age: at(gathered.age), route: at(gathered.route) })
}

function countOf(gathered: Gathered, index: number, side: 'numerator' | 'denominator', column: string): number {
  const value = gathered[side][index] ?? Number.NaN
  const status = gathered[side === 'numerator' ? 'numeratorStatus' : 'denominatorStatus'][index]
  const place = { row: gathered.row[index] ?? null, column }
  if (status === SUPPRESSED) {
    throw new IntakeError('cut-before', 'hay conteos ya recortados (p. ej. «<5»); la compuerta necesita los verdaderos', 'there are counts that were cut before (“<5”, say); the gate needs the true ones', place)
  }
  if (Number.isNaN(value)) return status === NOT_APPLICABLE ? NEVER : NONE
  if (Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT) return value
  throw new IntakeError('not-a-count', 'hay conteos que no son personas enteras', 'there are counts that are no whole persons', place)
}
