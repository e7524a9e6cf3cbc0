import { SERVICES, type ServiceId } from '../../catalog/service.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { nearestOffers } from '../../domain/reach/nearestOffers.ts'
import { travelMinutes } from '../../domain/reach/travelMinutes.ts'
import { RING_KILOMETRES, withinRings } from '../../domain/reach/withinRings.ts'

/** A place that offers services, at its seat. */
export interface ReachOffer {
  /** Id of the territory. */
  readonly id: string
  readonly services: readonly string[]
  readonly at: LonLat
}
/** Where people of the place live; `population` is null where nobody gives it. */
export interface ReachSettlement {
  readonly at: LonLat
  readonly population: number | null
}

export interface ReachRequest {
  readonly seat: LonLat | null
  /** Ids of the place and of everything inside it: what they offer is here, so it is no other place. */
  readonly own: readonly string[]
  /** Settlements of the place; empty where no file brings them. */
  readonly settlements: readonly ReachSettlement[]
  /** Null where no file gives a friction for the place. */
  readonly travel: { readonly minutesPerKilometre: number } | null
  readonly offers: readonly ReachOffer[]
}

/** What is within 10, 30 and 50 km of an offer, the place's own among them. */
export type ReachWithin =
  /** Shares of the population (0 to 1) of the settlements; `leftOut` settlements have no population. */
  | { readonly from: 'settlements'; readonly shares: readonly [number, number, number]; readonly population: number; readonly leftOut: number }
  /** Whether the seat is. */
  | { readonly from: 'seat'; readonly reached: readonly [boolean, boolean, boolean] }

export interface ServiceReach {
  readonly service: ServiceId
  /** The nearest other place that offers it, from the seat; null without a seat or where no other place offers it. */
  readonly nearest: { readonly id: string; readonly kilometres: number; readonly minutes: number | null } | null
  /** Null where there is neither a settlement with inhabitants nor a seat. */
  readonly within: ReachWithin | null
}

/**
 * What is within reach of one place, for each service in the order of SERVICES: kilometres along the ellipsoid, minutes only
 * where `travel` is given. Throws a RangeError on a place that is none on Earth, a negative population or a friction not
 * above 0.
 */
export function reachOf({ seat, own, settlements, travel, offers }: ReachRequest): ServiceReach[] {
  const inside = new Set(own)
  return SERVICES.map((service) => {
    const offering = offers.filter(({ services }) => services.includes(service))
    const others = offering.filter(({ id }) => !inside.has(id))
    const [nearest] = seat ? (nearestOffers([seat], others, { count: 1 })[0] ?? []) : []
    return {
      service,
      nearest: nearest
        ? { id: nearest.offer.id, kilometres: nearest.kilometres, minutes: travelMinutes(nearest.kilometres, travel?.minutesPerKilometre ?? null) }
        : null,
      within: withinOf(seat, settlements, offering),
    }
  })
}

function withinOf(seat: LonLat | null, settlements: readonly ReachSettlement[], offering: readonly ReachOffer[]): ReachWithin | null {
  const people = withinRings(settlements.map(({ at, population }) => ({ at, weight: population })), offering, RING_KILOMETRES)
  const [near, middle, far] = people.shares
  if (near != null && middle != null && far != null) {
    return { from: 'settlements', shares: [near, middle, far], population: people.weight, leftOut: people.leftOut }
  }
  if (!seat) return null
  const [first] = nearestOffers([seat], offering, { count: 1 })[0] ?? []
  const kilometres = first?.kilometres ?? Number.POSITIVE_INFINITY
  return { from: 'seat', reached: [kilometres <= RING_KILOMETRES[0], kilometres <= RING_KILOMETRES[1], kilometres <= RING_KILOMETRES[2]] }
}
