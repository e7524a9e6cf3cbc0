import type { ColumnRole } from '../cells/columnRole.ts'
import type { Mapping } from '../mapping/mapping.ts'

const RATE: ColumnRole = { kind: 'rate', unit: { name: 'ratio', base: Number.POSITIVE_INFINITY } }

/** What each column is by the mapping, in the words of the judges of cells. */
export function columnRoles(columns: readonly string[], { place, period, dimensions, measures }: Mapping): readonly ColumnRole[] {
  const counts = new Set(measures.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  const printed = new Set(measures.map(({ value }) => value))
  const places = new Set([place.column, place.department, place.country, place.name])
  return columns.map((name): ColumnRole => {
    if (places.has(name)) return { kind: 'territory' }
    if (name === period.column) return { kind: 'period' }
    const mapped = Object.values(dimensions).find(({ column }) => column === name)
    if (mapped) return { kind: 'code', codes: Object.keys(mapped.codes) }
    if (counts.has(name)) return { kind: 'count' }
    return printed.has(name) ? RATE : { kind: 'other' }
  })
}
