import { describe, expect, it } from 'vitest'
import type { CountryId } from '../../../src/catalog/level.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { queryKey } from '../../../src/database/query.ts'
import { defaultState } from '../../../src/state/app-state.ts'
import { reduce } from '../../../src/state/reduce.ts'
import { exploreQuestions } from '../../../src/views/explore/questions.ts'
import { shelfQueries } from '../../../src/views/explore/shelfQueries.ts'
import { EXAMPLE_CATALOG } from '../../state/example-catalog.ts'

function territory(id: string, level: number, parent: string | null, department: string | null): [string, Territory] {
  const rest = { cod_pcode: id, national_code: null, longitude: null, latitude: null, is_leaf: level === 2 }
  return [id, { id, level, name: id, country: 'HND', parent_id: parent, department_id: department, ...rest }]
}

const TERRITORIES = new Map([
  territory('HND', 0, null, null),
  territory('HN07', 1, 'HND', 'HN07'),
  territory('HN0703', 2, 'HN07', 'HN07'),
])
const FIRST = defaultState(EXAMPLE_CATALOG.defaults, 'es')

describe('the questions of a state', () => {
  it('are about the region until a place is chosen, then about the place with its department and country', () => {
    expect(exploreQuestions(FIRST, EXAMPLE_CATALOG, TERRITORIES).headline.name).toBe('region')
    const chosen = reduce(FIRST, { type: 'select', territory: 'HN0703', extend: false }, EXAMPLE_CATALOG)
    const { headline } = exploreQuestions(chosen, EXAMPLE_CATALOG, TERRITORIES)
    expect(headline.parameters.slice(-3)).toEqual(['HN0703', 'HN07', 'HND'])
  })

  it('split only by dimensions published for places like the one in focus', () => {
    const dimensions = (state: typeof FIRST) =>
      exploreQuestions(state, EXAMPLE_CATALOG, TERRITORIES).splits.map((split) => split.dimension)
    const chosen = reduce(FIRST, { type: 'select', territory: 'HN0703', extend: false }, EXAMPLE_CATALOG)
    expect(dimensions(FIRST)).toEqual(['service', 'sex', 'age', 'route'])
    expect(dimensions(chosen)).toEqual(['service', 'sex'])
  })

  it('follow time by quarters where places like those shown have them, else by years', () => {
    const kind = (state: typeof FIRST, catalog = EXAMPLE_CATALOG) => {
      return exploreQuestions(state, catalog, TERRITORIES).trend.parameters.find((parameter) => parameter === 'quarter' || parameter === 'year')
    }
    const choose = (...ids: string[]) => ids.reduce((state, territory) => reduce(state, { type: 'select', territory, extend: true }, EXAMPLE_CATALOG), FIRST)
    // The example has quarters of municipalities by service, and of departments none.
    expect(kind(choose('HN0703'))).toBe('quarter')
    expect(kind(choose('HN07', 'HN0703'))).toBe('year')
    expect(kind(reduce(choose('HN0703'), { type: 'filter', dimension: 'service', code: 'social' }, EXAMPLE_CATALOG))).toBe('quarter')
    expect(kind(reduce(choose('HN0703'), { type: 'filter', dimension: 'sex', code: 'f' }, EXAMPLE_CATALOG))).toBe('year')
  })

  it('refuse an indicator the catalog lacks', () => {
    expect(() => exploreQuestions({ ...FIRST, indicator: 'none' }, EXAMPLE_CATALOG, TERRITORIES)).toThrow(RangeError)
  })
})

describe('the shelves of a release', () => {
  const kept = shelfQueries(EXAMPLE_CATALOG, TERRITORIES)
  const keys = new Set(kept.map(({ query }) => queryKey(query)))

  it('hold every question of the first screen in the first file', () => {
    const { map, headline, trend, splits } = exploreQuestions(FIRST, EXAMPLE_CATALOG, TERRITORIES)
    const first = new Set(kept.filter(({ shelf }) => shelf === 'first').map(({ query }) => queryKey(query)))
    for (const query of [map, headline, trend, ...splits.map((split) => split.query)]) expect(first).toContain(queryKey(query))
  })

  it('hold every question of every territory chosen on the first screen', () => {
    for (const id of TERRITORIES.keys()) {
      const chosen = reduce(FIRST, { type: 'select', territory: id, extend: false }, EXAMPLE_CATALOG)
      const { map, headline, trend, splits } = exploreQuestions(chosen, EXAMPLE_CATALOG, TERRITORIES)
      for (const query of [map, headline, trend, ...splits.map((split) => split.query)]) expect(keys).toContain(queryKey(query))
    }
  })

  it('hold every question about one country alone, for each indicator, and none about two together', () => {
    const asked = (countries: readonly CountryId[], indicator: string) => {
      const chosen = reduce(FIRST, { type: 'choose-indicator', indicator }, EXAMPLE_CATALOG)
      const { map, headline, trend, splits } = exploreQuestions(reduce(chosen, { type: 'filter-countries', countries }, EXAMPLE_CATALOG), EXAMPLE_CATALOG, TERRITORIES)
      return [map, headline, trend, ...splits.map((split) => split.query)]
    }
    for (const { id } of EXAMPLE_CATALOG.indicators) {
      for (const country of EXAMPLE_CATALOG.countries) {
        for (const query of asked([country.id], id)) {
          expect(query.shelf).not.toBeNull()
          expect(keys).toContain(queryKey(query))
        }
      }
      expect(asked(['GTM', 'HND'], id)[1]?.shelf).toBeNull()
    }
  })

  it('hold no question that a filter narrows', () => {
    const narrowed = reduce(FIRST, { type: 'filter', dimension: 'sex', code: 'f' }, EXAMPLE_CATALOG)
    expect(keys).not.toContain(queryKey(exploreQuestions(narrowed, EXAMPLE_CATALOG, TERRITORIES).map))
  })
})
