import { sourcesQuery, territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import { providersQuery, type ProviderRow } from '../../../src/catalog/providers-query.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import { SERVICES } from '../../../src/catalog/service.ts'
import type { PlaceSource } from '../../../src/place/place-file.ts'
import type { ReachOffer } from '../../../src/place/reach/reachOf.ts'
import { readSettlements } from '../../catalog/readSettlements.ts'
import { readTravel } from '../../catalog/readTravel.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import type { NodeConnector } from '../nodeConnector.ts'
import type { PlaceContext } from './placeContext.ts'
import { placeRows } from './placeRows.ts'
import type { PointFacts } from './pointsOf.ts'
import type { ProgrammeFacts } from './programmesOf.ts'

/** Everything the reports are made of, asked of the released tables; settlements and travel come from files people may add under `data`. */
export async function loadPlaceContext(connector: NodeConnector, catalog: Catalog, dataFolder: string, onProgress: (what: string) => void): Promise<PlaceContext> {
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  const rows = await placeRows(connector, catalog, onProgress)
  const gazetteer = readTerritories(dataFolder)
  const providers = new Map<string, readonly ProviderRow[]>()
  for (const indicator of catalog.indicators) {
    if (indicator.kind === 'published' && indicator.observations.providers) providers.set(indicator.id, await connector.answer(providersQuery(indicator)))
  }
  const offered = rows.byService('services-offered', 'district')?.rows ?? new Map()
  const offers = [...territories.values()].flatMap(({ id, is_leaf, longitude, latitude }): ReachOffer[] => {
    if (!is_leaf || longitude === null || latitude === null) return []
    const services = SERVICES.filter((service) => (offered.get(id) ?? []).some((row: { code: string; value: number | null }) => row.code === service && (row.value ?? 0) > 0))
    return services.length > 0 ? [{ id, services, at: [longitude, latitude] }] : []
  })
  return {
    catalog,
    territories,
    rows,
    offers,
    settlements: readSettlements(gazetteer, dataFolder),
    travel: readTravel(gazetteer, dataFolder),
    points: await connector.answer<PointFacts>({
      name: 'points',
      sql: `SELECT point_id AS id, name, type, coalesce(services, '') AS services, territory_id, longitude, latitude, position_source, status, source_id, note FROM service_points.service_points ORDER BY point_id`,
      parameters: [],
      tables: ['service-points'],
      shelf: null,
    }),
    programmes: await programmes(connector),
    providers,
  }
}

async function programmes(connector: NodeConnector): Promise<ProgrammeFacts[]> {
  return connector.answer<ProgrammeFacts>({
    name: 'programmes-of-places',
    sql: `SELECT p.id, p.title_es, p.title_en, p.countries, p.funder, p.period_start, p.period_end, p.status, p.source_id,
      coalesce(list(DISTINCT l.territory_id ORDER BY l.territory_id) FILTER (WHERE l.territory_id IS NOT NULL), []) AS places
      FROM programmes.programmes p LEFT JOIN programmes.places l ON l.programme_id = p.id GROUP BY ALL ORDER BY p.id`,
    parameters: [],
    tables: ['programmes'],
    shelf: null,
  })
}

/** The sources of every table file, as `table/source_id`. */
export async function allSources(connector: NodeConnector, tables: readonly string[]): Promise<ReadonlyMap<string, PlaceSource>> {
  const found = new Map<string, PlaceSource>()
  for (const table of tables) {
    if (table === 'gazetteer') continue
    for (const { source_id, publisher, title, year, url } of await connector.answer(sourcesQuery(table))) {
      found.set(`${table}/${source_id}`, { publisher, title, year, url })
    }
  }
  return found
}
