import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import type { Protection } from '../rules/protection.ts'
import { nextLonger, periodKind } from '../raw/rawSpace.ts'

/** A code that lies in another; totals are compared with the parts of one group at a time. */
export interface PartPair {
  readonly total: string
  readonly part: string
  /** Level of a territory, kind of a period, or `parts`. */
  readonly group: string
  /** Whether every part the rules name stands in the raw rows, so that they can make the total; of areas and periods it is taken so. */
  readonly isWhole: boolean
}

/**
 * Every pair of codes of a dimension of which the first is a total of the second and both stand in the raw rows. Of
 * territories and periods these are all that lie in one another, as a country may be told with its municipalities only.
 */
export function partPairs(dimension: Protection['dimensions'][string], codes: ReadonlySet<string>, territories: readonly TerritoryRow[]): PartPair[] {
  if (dimension.kind === 'territory') {
    const byId = new Map(territories.map((territory) => [territory.id, territory]))
    return [...codes].flatMap((part) => above(part, (id) => byId.get(id)?.parent_id ?? null, codes, String(byId.get(part)?.level)))
  }
  if (dimension.kind === 'period') {
    const all = [...new Set([...codes].flatMap((period) => [period, ...longer(period)]))]
    return [...codes].flatMap((part) => above(part, (period) => nextLonger(period, all), codes, periodKind(part)))
  }
  const pairs = Object.entries(dimension.totals).flatMap(([total, parts]) => parts.map((part) => ({ total, part, group: 'parts', isWhole: parts.every((code) => codes.has(code)) })))
  return pairs.filter(({ total, part }) => codes.has(total) && codes.has(part))
}

function above(part: string, parentOf: (code: string) => string | null, codes: ReadonlySet<string>, group: string): PartPair[] {
  const pairs: PartPair[] = []
  for (let total = parentOf(part); total !== null; total = parentOf(total)) {
    if (codes.has(total)) pairs.push({ total, part, group, isWhole: true })
  }
  return pairs
}

function longer(period: string): string[] {
  const year = period.slice(0, 4)
  return periodKind(period) === 'month' ? [`${year}-Q${Math.ceil(Number(period.slice(5)) / 3)}`, year] : [year]
}
