import type { TerritoryRow } from '../../catalog/territory-row.ts'

/** One row of `reports.csv`: territory, period, 1 where figures came in. */
export type ReportRow = readonly [territory: string, period: string, reported: 0 | 1]

/**
 * For every place of the countries at hand, at the finest level a country has figures of, and every period: whether figures came
 * in. Without this the gate would print a zero for a place nobody spoke of. A larger area that alone gave figures has a row of its own.
 */
export function reportRows(given: ReadonlyMap<string, ReadonlySet<string>>, periods: readonly string[], territories: readonly TerritoryRow[]): ReportRow[] {
  const byId = new Map(territories.map((territory) => [territory.id, territory]))
  const finest = new Map<string, number>()
  for (const id of given.keys()) {
    const territory = byId.get(id)
    if (territory) finest.set(territory.country, Math.max(finest.get(territory.country) ?? 0, territory.level))
  }
  const hasParts = new Set(territories.map(({ parent_id }) => parent_id))
  const places = territories.filter(({ id, level, country }) => {
    const most = finest.get(country)
    return most !== undefined && (level === most || (level < most && !hasParts.has(id)))
  })
  const spokenFor = new Set<string>()
  const rows: ReportRow[] = []
  for (const { id } of places) {
    for (const period of periods) {
      const reported = given.get(id)?.has(period) ?? false
      rows.push([id, period, reported ? 1 : 0])
      if (reported) for (let above: string | null | undefined = id; above; above = byId.get(above)?.parent_id) spokenFor.add(`${above} ${period}`)
    }
  }
  const coarser = [...given.keys()].filter((id) => !places.some((place) => place.id === id)).sort((one, other) => (byId.get(other)?.level ?? 0) - (byId.get(one)?.level ?? 0) || (one < other ? -1 : 1))
  for (const id of coarser) {
    for (const period of periods) {
      if (!given.get(id)?.has(period) || spokenFor.has(`${id} ${period}`)) continue
      rows.push([id, period, 1])
      for (let above: string | null | undefined = id; above; above = byId.get(above)?.parent_id) spokenFor.add(`${above} ${period}`)
    }
  }
  return rows.sort((one, other) => (one[0] === other[0] ? (one[1] < other[1] ? -1 : 1) : one[0] < other[0] ? -1 : 1))
}
