import type { ServicePointRow } from '../../../src/catalog/gazetteer-queries.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { travelMinutes } from '../../../src/domain/reach/travelMinutes.ts'
import { RING_KILOMETRES } from '../../../src/domain/reach/withinRings.ts'
import type { PlacePoint, PlacePoints } from '../../../src/place/place-file.ts'
import { frictionFor } from '../../../src/place/reach/frictionFor.ts'
import { allInside, parentsOf, type PlaceContext, placeName } from './placeContext.ts'
import { shortened } from './placeFigure.ts'
import { seatOf } from './servicesOf.ts'

/** Points outside a place that its page names. */
const NEAREST = 3

/** A row of the released table of service points, with the key of its source. */
export type PointFacts = Omit<ServicePointRow, 'source' | 'source_url'> & { readonly source_id: string }

/** The published service points in a place and the nearest ones around it, measured from its seat along the ellipsoid. */
export function pointsOf(context: PlaceContext, territory: Territory): PlacePoints {
  const { territories } = context
  const own = new Set([territory.id, ...allInside(territory.id, territories).map(({ id }) => id)])
  const seat = seatOf(territory)
  const friction = frictionFor([territory.id, ...parentsOf(territory, territories).map(({ id }) => id)], context.travel)
  const all = context.points.map((point) => {
    const at = [point.longitude, point.latitude] as const
    const kilometres = seat && geodesicKilometres(seat, at)
    return { point, kilometres, isHere: own.has(point.territory_id) }
  })
  const shown = ({ point, kilometres }: (typeof all)[number]): PlacePoint => {
    const minutes = kilometres === null ? null : travelMinutes(kilometres, friction?.minutesPerKilometre ?? null)
    return {
      id: point.id,
      name: point.name,
      type: point.type,
      services: point.services === '' ? [] : point.services.split(';'),
      status: point.status,
      place: nameOf(context, point.territory_id),
      at: [point.longitude, point.latitude],
      exactPosition: point.position_source === 'published',
      ...(kilometres === null ? {} : { kilometres: shortened(kilometres) }),
      ...(minutes === null ? {} : { minutes: shortened(minutes) }),
      source: `service-points/${point.source_id}`,
      ...(point.note === null ? {} : { note: point.note }),
    }
  }
  const outside = all.filter(({ isHere }) => !isHere).toSorted((one, other) => (one.kilometres ?? 0) - (other.kilometres ?? 0))
  const within = (radius: number) => all.filter(({ kilometres }) => kilometres !== null && kilometres <= radius).length
  return {
    here: all.filter(({ isHere }) => isHere).map(shown),
    nearest: seat ? outside.slice(0, NEAREST).map(shown) : [],
    within: seat ? [within(RING_KILOMETRES[0]), within(RING_KILOMETRES[1]), within(RING_KILOMETRES[2])] : null,
  }
}

function nameOf({ territories }: PlaceContext, id: string) {
  const territory = territories.get(id)
  if (!territory) throw new Error(`a service point names the unknown territory ${id}`)
  return placeName(territory, territories)
}
