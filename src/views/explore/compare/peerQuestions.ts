import type { Indicator } from '../../../catalog/indicator.ts'
import type { Level } from '../../../catalog/level.ts'
import { mapQuery, NO_FILTERS } from '../../../catalog/observation-queries.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Catalog } from '../../../catalog/release.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import type { PeerVariable } from '../../../domain/peers/peers.ts'
import type { AppState } from '../../../state/app-state.ts'
import { fit } from '../../../state/fit.ts'

/** The indicators a place is likened by. */
const INDICATORS: Readonly<Record<PeerVariable, string>> = { population: 'population', need: 'need', povertyRate: 'poverty' }

export type PeerQuestions = Readonly<Record<PeerVariable, { readonly indicator: Indicator; readonly query: Query<ObservationRow> } | null>>

/**
 * What is asked to find places like those of a level: population and need at that level, poverty at the narrowest one
 * it is published at. Of everybody, whatever the filters: a place does not change its peers with them.
 */
export function peerQuestions(state: AppState, catalog: Catalog, level: Level): PeerQuestions {
  const question = (id: string) => {
    const indicator = catalog.indicators.find((candidate) => candidate.id === id)
    if (!indicator) return null
    const fitted = fit({ ...state, indicator: id, level, filters: { service: 'all', sex: 'all', age: 'all', route: 'all' } }, catalog)
    if (fitted.level !== level && id !== INDICATORS.povertyRate) return null
    return { indicator, query: mapQuery(indicator, { level: fitted.level, period: fitted.period, filters: NO_FILTERS, target: 1 }) }
  }
  return { population: question(INDICATORS.population), need: question(INDICATORS.need), povertyRate: question(INDICATORS.povertyRate) }
}

/** The place of the largest need in each country; a country whose places have no value has none. */
export function largestNeeds(rows: readonly ObservationRow[], territories: ReadonlyMap<string, Territory>): readonly string[] {
  const largest = new Map<string, ObservationRow>()
  for (const row of rows) {
    const country = territories.get(row.territory)?.country
    if (country === undefined || row.value === null) continue
    if (row.value > (largest.get(country)?.value ?? -1)) largest.set(country, row)
  }
  return [...largest].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row.territory)
}
