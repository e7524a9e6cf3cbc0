import { programmePlacesQuery, servicePointsQuery, sourcesQuery, territoryCodesQuery, territoryQuery } from '../../catalog/gazetteer-queries.ts'
import { LEVELS } from '../../catalog/level.ts'
import { providersQuery } from '../../catalog/providers-query.ts'
import { programmesQuery } from '../../catalog/programmes-query.ts'
import type { Catalog } from '../../catalog/release.ts'
import type { Territory } from '../../catalog/territory.ts'
import { type Query, queryKey } from '../../database/query.ts'
import { type AppState, defaultState } from '../../state/app-state.ts'
import { reduce } from '../../state/reduce.ts'
import { gapQuestions } from './gapQuestions.ts'
import { exploreQuestions } from './questions.ts'

/** The shelf that is read before any other. */
const FIRST = 'first'

/**
 * Every question whose answer a release keeps ready, with the shelf it goes to: the first screen, each indicator at
 * each level and for each country, each territory chosen on the first screen, places and sources. They are found by
 * walking the states a person can reach, so that build and page cannot ask differently.
 */
export function shelfQueries(catalog: Catalog, territories: ReadonlyMap<string, Territory>): { shelf: string; query: Query<unknown> }[] {
  const first = defaultState(catalog.defaults, 'es')
  const ready = new Map<string, { shelf: string; query: Query<unknown> }>()
  const keep = (query: Query<unknown>, shelf = query.shelf) => {
    if (shelf && !ready.has(`${shelf} ${queryKey(query)}`)) ready.set(`${shelf} ${queryKey(query)}`, { shelf, query })
  }
  for (const query of [territoryQuery(), programmePlacesQuery(), ...questionsOf(first)]) keep(query, FIRST)
  keep(servicePointsQuery())
  keep(territoryCodesQuery())
  keep(programmesQuery())
  for (const table of new Set(catalog.datasets.flatMap((dataset) => dataset.tables))) keep(sourcesQuery(table))
  for (const indicator of catalog.indicators) {
    const { id } = indicator
    if (indicator.kind === 'published' && indicator.observations.providers) keep(providersQuery(indicator))
    const chosen = reduce(first, { type: 'choose-indicator', indicator: id }, catalog)
    for (const country of catalog.countries) {
      for (const query of questionsOf(reduce(chosen, { type: 'filter-countries', countries: [country.id] }, catalog))) keep(query)
    }
    for (const level of LEVELS) for (const query of questionsOf(reduce(chosen, { type: 'choose-level', level }, catalog))) keep(query)
  }
  for (const territory of territories.keys()) {
    for (const query of questionsOf(reduce(first, { type: 'select', territory, extend: false }, catalog))) keep(query)
  }
  return [...ready.values()]

  function questionsOf(state: AppState): Query<unknown>[] {
    const { map, headline, trend, splits } = exploreQuestions(state, catalog, territories)
    const gaps = gapQuestions(state, catalog, territories)
    const about = [gaps.about, gaps.services, gaps.need].flatMap((question) => question?.query ?? [])
    return [map, headline, trend, ...splits.map((split) => split.query), ...about]
  }
}
