import type { Country } from '../../src/catalog/country.ts'
import type { Dataset } from '../../src/catalog/dataset.ts'
import type { Indicator, IndicatorDefinition } from '../../src/catalog/indicator.ts'
import type { Level } from '../../src/catalog/level.ts'
import type { ObservationRow } from '../../src/catalog/observation-sql.ts'
import type { Query } from '../../src/database/query.ts'
import { mapQuery, NO_FILTERS } from '../../src/catalog/observation-queries.ts'
import type { Catalog } from '../../src/catalog/release.ts'
import { indicatorAvailability } from './indicatorAvailability.ts'
import type { NodeConnector } from './nodeConnector.ts'

/** What a visitor sees who followed no link. */
export const DEFAULTS = { indicator: 'coverage', period: '2025' } as const

/** The question of the first map, at a level. Throws an Error where the catalog lacks its default indicator. */
export function firstMapQuery({ indicators, defaults }: Pick<Catalog, 'indicators' | 'defaults'>, level: Level): Query<ObservationRow> {
  const indicator = indicators.find(({ id }) => id === defaults.indicator)
  if (!indicator) throw new Error(`the catalog has no indicator ${defaults.indicator}`)
  return mapQuery(indicator, { level, period: defaults.period, filters: NO_FILTERS, target: indicator.target ?? 1 })
}

/**
 * The catalog of a release, but for its name: each indicator with what the tables hold for it, `synthetic` as soon as one
 * table it reads is. Throws an Error where a table belongs to no
 * dataset, so that nobody could say where it comes from, and where the default indicator is missing or was not published for the default period.
 */
export async function buildCatalog(
  connector: NodeConnector,
  definitions: readonly IndicatorDefinition[],
  datasets: readonly Dataset[],
): Promise<Omit<Catalog, 'release'>> {
  const synthetic = new Set(datasets.filter((dataset) => dataset.kind === 'synthetic').flatMap((dataset) => dataset.tables))
  const described = new Set(datasets.flatMap((dataset) => dataset.tables))
  const indicators: Indicator[] = []
  for (const definition of definitions) {
    const availability = await indicatorAvailability(connector, definition)
    const read = [definition.observations.table, definition.denominatorObservations?.table ?? definition.observations.table]
    for (const table of read) if (!described.has(table)) throw new Error(`indicator ${definition.id}: no dataset describes the table ${table}`)
    indicators.push({ ...definition, availability, kind: read.some((table) => synthetic.has(table)) ? 'synthetic' : 'published' })
  }
  const first = indicators.find((indicator) => indicator.id === DEFAULTS.indicator)
  if (!first?.availability.periods.includes(DEFAULTS.period)) {
    throw new Error(`the first screen shows ${DEFAULTS.indicator} of ${DEFAULTS.period}, which the tables do not hold`)
  }
  const countries = await connector.ask<Country>('SELECT id, cod_pcode AS code, name FROM gazetteer.territories WHERE level = 0 ORDER BY id')
  const rows = await connector.answer(mapQuery(first, { level: 'country', period: DEFAULTS.period, filters: NO_FILTERS, target: first.target ?? 1 }))
  const base = new Map(rows.map((row) => [row.territory, row.denominator ?? 0]))
  const leading = countries.map(({ id }) => id).sort((one, other) => (base.get(other) ?? 0) - (base.get(one) ?? 0) || (one < other ? -1 : 1))
  return { countries, leading, indicators, datasets, defaults: DEFAULTS }
}
