import { releasedKind } from '../../../src/catalog/indicator.ts'
import { SERVICES } from '../../../src/catalog/service.ts'
import { surroundings } from '../../../src/catalog/territory.ts'
import type { PlaceSource } from '../../../src/place/place-file.ts'
import { type OffersFile, serviceBits } from '../../../src/place/reach/offers-file.ts'
import { indicatorIn, type PlaceContext } from './placeContext.ts'

/** Everything that can be reached, for distances from any point: places that offer a service, and published points. */
export function offersOf(context: PlaceContext, sources: ReadonlyMap<string, PlaceSource>): OffersFile {
  const { territories, offers, points, rows, catalog } = context
  const offered = rows.byService('services-offered', 'district')
  const known = (id: string, service: string) => offered?.rows.get(id)?.some((row) => row.code === service && row.value !== null) ?? false
  const leaves = [...territories.values()].filter(({ is_leaf }) => is_leaf)
  const keys = [...new Set(points.map(({ source_id }) => `service-points/${source_id}`))].sort()
  return {
    period: offered?.period ?? catalog.defaults.period,
    kind: releasedKind(indicatorIn(catalog, 'services-offered').kind),
    offers: offers.map(({ id, services, at }) => {
      const territory = territoryOf(context, id)
      return { id, name: territory.name, around: surroundings(territory, territories), at, services: serviceBits(services) }
    }),
    unknown: leaves.filter(({ id }) => SERVICES.some((service) => !known(id, service))).length,
    points: points.map((point) => {
      const territory = territoryOf(context, point.territory_id)
      return {
        id: point.id,
        name: point.name,
        type: point.type,
        services: serviceBits(point.services.split(';')),
        status: point.status,
        place: [territory.name, surroundings(territory, territories)].filter((part) => part !== '').join(', '),
        at: [point.longitude, point.latitude],
        exactPosition: point.position_source === 'published',
        source: `service-points/${point.source_id}`,
        ...(point.note === null ? {} : { note: point.note }),
      }
    }),
    sources: Object.fromEntries(keys.flatMap((key) => (sources.has(key) ? [[key, sources.get(key) as PlaceSource]] : []))),
  }
}

function territoryOf({ territories }: PlaceContext, id: string) {
  const territory = territories.get(id)
  if (!territory) throw new Error(`unknown territory: ${id}`)
  return territory
}
