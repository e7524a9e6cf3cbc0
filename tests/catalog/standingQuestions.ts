import { programmePlacesQuery, servicePointsQuery, sourcesQuery, territoryCodesQuery, territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import type { IndicatorDefinition } from '../../src/catalog/indicator.ts'
import { LEVELS } from '../../src/catalog/level.ts'
import { mapQuery, NO_FILTERS, splitQuery, trendQuery } from '../../src/catalog/observation-queries.ts'
import { programmesQuery } from '../../src/catalog/programmes-query.ts'
import { providersQuery } from '../../src/catalog/providers-query.ts'
import { regionQuery } from '../../src/catalog/region-query.ts'
import { DIMENSIONS } from '../../src/catalog/service.ts'
import type { Query } from '../../src/database/query.ts'
import { indicator } from './tinyTables.ts'

const METHODS = ['proportion', 'rate', 'count', 'base', 'shortfall', 'as-published'] as const
const PROVIDERS = ['CONMIGHO', 'IGM']

/** Definitions whose questions take every turn their SQL can take. */
function definitions(): readonly IndicatorDefinition[] {
  return METHODS.flatMap((method) =>
    (['exact', 'latest'] as const).flatMap((periodMatch) =>
      [undefined, PROVIDERS].flatMap((providers) =>
        [undefined, { table: 'population', measure: 'population', providers }].map((denominatorObservations) =>
          indicator({ method, periodMatch, factor: 1000, observations: { table: 'demonstration-coverage', measure: 'coverage', providers }, denominatorObservations }),
        ),
      ),
    ),
  )
}

/** Every question the app can put to an engine, in every shape its builders give it. */
export function standingQuestions(): readonly Query<unknown>[] {
  const fixed = [territoryQuery(), territoryCodesQuery(), programmePlacesQuery(), servicePointsQuery(), programmesQuery(), sourcesQuery('demonstration-coverage')]
  const filtered = { ...NO_FILTERS, sex: 'f', service: 'psychosocial' }
  return [
    ...fixed,
    ...definitions().flatMap((definition): Query<unknown>[] => [
      providersQuery(definition),
      ...LEVELS.map((level) => mapQuery(definition, { level, period: '2025', filters: filtered, target: 0.75 })),
      mapQuery(definition, { level: 'municipality', period: '2025-Q3', filters: NO_FILTERS, target: 1 }),
      ...(['year', 'quarter'] as const).map((every) => trendQuery(definition, { territories: ['HND', 'HN07'], every, filters: NO_FILTERS, target: 0.7 })),
      trendQuery(definition, { territories: [], every: 'year', filters: NO_FILTERS, target: 0.7 }),
      ...DIMENSIONS.map((dimension) => splitQuery(definition, { territories: ['HN0703'], period: '2025', filters: filtered, dimension, target: 0.7 })),
      ...DIMENSIONS.map((split) => regionQuery(definition, { countries: ['HND', 'SLV'], period: '2025', filters: filtered, split, target: 0.333 })),
      ...(['year', 'quarter'] as const).map((every) => regionQuery(definition, { countries: [], period: { every }, filters: NO_FILTERS, target: 0.7 })),
    ]),
  ]
}
