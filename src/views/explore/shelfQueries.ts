import { LEVELS } from '../../catalog/level.ts'
import type { Catalog } from '../../catalog/release.ts'
import type { Territory } from '../../catalog/territory.ts'
import { type Query, queryKey } from '../../database/query.ts'
import { defaultState } from '../../state/app-state.ts'
import { reduce } from '../../state/reduce.ts'
import { exploreQuestions } from './questions.ts'

/**
 * Every question whose answer a release keeps ready: the first screen, each indicator at each level, and each
 * territory chosen on the first screen. They are found by walking the states a person can reach, so that build
 * and page cannot ask differently. Questions without a shelf are left out, each key comes once.
 */
export function shelfQueries(catalog: Catalog, territories: ReadonlyMap<string, Territory>): Query<unknown>[] {
  const first = defaultState(catalog.defaults, 'es')
  const states = [first]
  for (const { id } of catalog.indicators) {
    const chosen = reduce(first, { type: 'choose-indicator', indicator: id }, catalog)
    states.push(chosen, ...LEVELS.map((level) => reduce(chosen, { type: 'choose-level', level }, catalog)))
  }
  for (const territory of territories.keys()) {
    states.push(reduce(first, { type: 'select', territory, extend: false }, catalog))
  }
  const ready = new Map<string, Query<unknown>>()
  for (const state of states) {
    const questions = exploreQuestions(state, catalog, territories)
    const all = [questions.map, questions.headline, questions.trend, questions.gaps, ...questions.splits.map((split) => split.query)]
    for (const query of all) if (query?.shelf) ready.set(queryKey(query), query)
  }
  return [...ready.values()]
}
