import { SERVICES } from '../../../src/catalog/service.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceFigure, PlaceReached, PlaceService } from '../../../src/place/place-file.ts'
import { frictionFor } from '../../../src/place/reach/frictionFor.ts'
import { reachOf, type ServiceReach } from '../../../src/place/reach/reachOf.ts'
import { allInside, indicatorIn, levelOf, parentsOf, type PlaceContext, placeName } from './placeContext.ts'
import { placeFigure, shortened } from './placeFigure.ts'

const ACCESS = ['access-10', 'access-30', 'access-50']

/** Each service: whether it is offered here, who needs it, the nearest other place, and the need within reach of it. */
export function servicesOf(context: PlaceContext, territory: Territory): PlaceService[] {
  const reached = reachOfTerritory(context, territory)
  return SERVICES.map((service): PlaceService => {
    const figure = (indicator: string): PlaceFigure => {
      const rows = context.rows.byService(indicator, levelOf(territory))?.rows.get(territory.id)
      return { service, ...placeFigure(indicatorIn(context.catalog, indicator), rows?.find(({ code }) => code === service)) }
    }
    const offered = figure('services-offered')
    const isHere = offered.value !== undefined && offered.value > 0
    const reach = reached.find((each) => each.service === service)
    return {
      service,
      offered,
      need: figure('need'),
      nearest: isHere ? null : nearestOf(context, reach),
      access: ACCESS.map(figure),
      ...(reach?.settlements ? { settlements: reach.settlements } : {}),
    }
  })
}

function reachOfTerritory(context: PlaceContext, territory: Territory): readonly ServiceReach[] {
  const { territories } = context
  const own = [territory.id, ...allInside(territory.id, territories).map(({ id }) => id)]
  return reachOf({
    seat: seatOf(territory),
    own,
    settlements: context.settlements.filter((settlement) => own.includes(settlement.territory_id)).map(({ longitude, latitude, population }) => ({ at: [longitude, latitude], population })),
    travel: frictionFor([territory.id, ...parentsOf(territory, territories).map(({ id }) => id)], context.travel),
    offers: context.offers,
  })
}

function nearestOf({ territories }: PlaceContext, reach: ServiceReach | undefined): PlaceReached | null {
  const nearest = reach?.nearest
  const place = nearest && territories.get(nearest.id)
  if (!nearest || !place) return null
  return {
    place: placeName(place, territories),
    kilometres: shortened(nearest.kilometres),
    ...(nearest.minutes === null ? {} : { minutes: shortened(nearest.minutes) }),
  }
}

/** The seat of a municipality or district; wider territories have none. */
export function seatOf({ level, longitude, latitude }: Territory): readonly [number, number] | null {
  return level < 2 || longitude === null || latitude === null ? null : [longitude, latitude]
}
