import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { type CellDimension, type CellSpace, cellSpace } from '../cells/cellSpace.ts'
import type { Protection } from '../rules/protection.ts'

/** The cells a dataset's rules can publish, with what its raw rows hold: the territories of its countries, its periods. */
export interface RawSpace {
  readonly space: CellSpace
  /** Level of each territory of the space, by place. */
  readonly levels: readonly number[]
  /** Kind of each period, by place. */
  readonly periodKinds: readonly PeriodKind[]
}
export type PeriodKind = 'year' | 'quarter' | 'month'

/** The space of a dataset from the territories and periods its raw rows name. Throws a RangeError on a period of no known form. */
export function rawSpace(rules: Protection, territories: readonly TerritoryRow[], raw: { territories: ReadonlySet<string>; periods: ReadonlySet<string> }): RawSpace {
  const countries = new Set(territories.filter((territory) => raw.territories.has(territory.id)).map((territory) => territory.country))
  const used = territories.filter((territory) => countries.has(territory.country))
  const periods = withLonger([...raw.periods])
  let levels: number[] = []
  const dimensions = Object.entries(rules.dimensions).map(([name, dimension]): CellDimension => {
    if (dimension.kind === 'territory') {
      const ordered = [...used].sort((one, other) => one.level - other.level || (one.id < other.id ? -1 : 1))
      levels = ordered.map((territory) => territory.level)
      const codes = ordered.map((territory) => territory.id)
      return { name, kind: 'sum', role: 'tree', codes, parts: partsBy(codes, (place) => ordered[place]?.parent_id ?? null) }
    }
    if (dimension.kind === 'period') {
      return { name, kind: 'sum', role: 'period', codes: periods, parts: partsBy(periods, (place) => nextLonger(periods[place] ?? '', periods)) }
    }
    const codes = [...new Set(Object.entries(dimension.totals).flatMap(([total, parts]) => [total, ...parts]))]
    const parts = new Map(Object.entries(dimension.totals).map(([total, of]) => [codes.indexOf(total), of.map((code) => codes.indexOf(code))]))
    return { name, kind: dimension.kind, role: 'other', codes, parts }
  })
  return { space: cellSpace([...Object.keys(rules.counts), ...rules.amounts.map(({ column }) => column)], dimensions), levels, periodKinds: periods.map(periodKind) }
}

/** Throws a RangeError on anything but 2025, 2025-Q1 and 2025-01. */
export function periodKind(period: string): PeriodKind {
  if (/^\d{4}$/.test(period)) return 'year'
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter'
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return 'month'
  throw new RangeError(`not a period: ${period}`)
}

/** Periods with the quarters and years they lie in, the longest first. */
function withLonger(periods: readonly string[]): string[] {
  const all = new Set(periods)
  for (const period of periods) {
    const kind = periodKind(period)
    if (kind === 'month') all.add(quarterOf(period))
    if (kind !== 'year') all.add(period.slice(0, 4))
  }
  return [...all].sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
}

/** The shortest of `periods` that a period lies in. */
export function nextLonger(period: string, periods: readonly string[]): string | null {
  const kind = periodKind(period)
  if (kind === 'year') return null
  if (kind === 'month' && periods.includes(quarterOf(period))) return quarterOf(period)
  return periods.includes(period.slice(0, 4)) ? period.slice(0, 4) : null
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

function partsBy(codes: readonly string[], parentOf: (place: number) => string | null): Map<number, number[]> {
  const placeOf = new Map(codes.map((code, place) => [code, place]))
  const parts = new Map<number, number[]>()
  for (const place of codes.keys()) {
    const parent = placeOf.get(parentOf(place) ?? '')
    if (parent === undefined) continue
    parts.set(parent, [...(parts.get(parent) ?? []), place])
  }
  return parts
}
