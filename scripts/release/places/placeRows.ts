import type { Indicator } from '../../../src/catalog/indicator.ts'
import { type Level, LEVELS } from '../../../src/catalog/level.ts'
import { mapQuery, NO_FILTERS } from '../../../src/catalog/observation-queries.ts'
import { type ObservationRow, observationStatement } from '../../../src/catalog/observation-sql.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import type { Dimension } from '../../../src/catalog/service.ts'
import type { Connector } from '../../../src/database/query.ts'
import { type AppState, defaultState } from '../../../src/state/app-state.ts'
import { fit } from '../../../src/state/fit.ts'
import { combinationPublished } from '../../../src/state/publication.ts'

/** Rows of one indicator at one level by territory; null where the release publishes none for such places. */
export interface LevelRows {
  readonly period: string
  readonly rows: ReadonlyMap<string, readonly ObservationRow[]>
}

/** Every answer the pages are made of. */
export interface PlaceRows {
  /** All services together, in the period of the pages or the nearest one published. */
  readonly whole: (indicator: string, level: Level) => LevelRows | null
  /** A row a service. */
  readonly byService: (indicator: string, level: Level) => LevelRows | null
  /** Rows of every quarter or, where a level has none, of every year. */
  readonly inTime: (indicator: string, level: Level) => (LevelRows & { readonly every: 'quarter' | 'year' }) | null
}

const SPLIT = ['need', 'gap', 'services-offered', 'access-10', 'access-30', 'access-50']
export const TREND_INDICATORS = ['need', 'coverage', 'completion', 'placement']

/** Asks all that pages say, each question about a whole level at once. */
export async function placeRows(connector: Connector, catalog: Catalog, onProgress: (what: string) => void): Promise<PlaceRows> {
  const first = defaultState(catalog.defaults, 'es')
  const whole = new Map<string, LevelRows>()
  const byService = new Map<string, LevelRows>()
  const inTime = new Map<string, LevelRows & { every: 'quarter' | 'year' }>()
  for (const indicator of catalog.indicators) {
    onProgress(indicator.id)
    for (const level of LEVELS) {
      const key = `${indicator.id} ${level}`
      const fitted = fittedTo(first, indicator, level, catalog)
      if (!fitted) continue
      const { period } = fitted
      const target = indicator.target ?? 1
      // What is published by the year is seldom there for the last one in every place: each shows its latest.
      const definition: Indicator = indicator.kind === 'published' ? { ...indicator, periodMatch: 'latest' } : indicator
      const asked = mapQuery(definition, { level, period, filters: NO_FILTERS, target })
      whole.set(key, { period, rows: byTerritory(await connector.answer(asked)) })
      const split: Dimension = 'service'
      if (SPLIT.includes(indicator.id) && combinationPublished(indicator, fitted, split).published) {
        const statement = observationStatement(indicator, { territories: { level }, period, filters: NO_FILTERS, split, target })
        byService.set(key, { period, rows: byTerritory(await connector.answer({ name: 'by-service', ...statement, shelf: null })) })
      }
      if (!TREND_INDICATORS.includes(indicator.id)) continue
      const every = combinationPublished(indicator, fitted).kinds.includes('quarter') ? 'quarter' : 'year'
      const statement = observationStatement(indicator, { territories: { level }, period: { every }, filters: NO_FILTERS, target })
      inTime.set(key, { period, every, rows: byTerritory(await connector.answer({ name: 'in-time', ...statement, shelf: null })) })
    }
  }
  return {
    whole: (indicator, level) => whole.get(`${indicator} ${level}`) ?? null,
    byService: (indicator, level) => byService.get(`${indicator} ${level}`) ?? null,
    inTime: (indicator, level) => inTime.get(`${indicator} ${level}`) ?? null,
  }
}

/** The state in which the indicator is published for a level; null where it is not. */
function fittedTo(first: AppState, indicator: Indicator, level: Level, catalog: Catalog): AppState | null {
  const fitted = fit({ ...first, indicator: indicator.id, level }, catalog)
  return fitted.level === level && combinationPublished(indicator, fitted).published ? fitted : null
}

function byTerritory(rows: readonly ObservationRow[]): ReadonlyMap<string, readonly ObservationRow[]> {
  const found = new Map<string, ObservationRow[]>()
  for (const row of rows) {
    const known = found.get(row.territory)
    if (known) known.push(row)
    else found.set(row.territory, [row])
  }
  return found
}
