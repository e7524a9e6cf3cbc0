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

/** Shares of the inhabitants (0 to 1) of the settlements within 10, 30 and 50 km of an offer; `leftOut` have no population. */
export interface SettlementReach {
  readonly shares: readonly [number, number, number]
  readonly population: number
  readonly leftOut: number
}

export interface ServiceReach {
  readonly service: ServiceId
  /** The nearest other place that offers it, from the seat; null without a seat or where no other place offers it. */
  readonly nearest: { readonly id: string; readonly kilometres: number; readonly minutes: number | null } | null
  /** Of all places that offer it, the own among them; null without a settlement with inhabitants. */
  readonly settlements: SettlementReach | null
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
      settlements: reachOfSettlements(settlements, offering),
    }
  })
}

function reachOfSettlements(settlements: readonly ReachSettlement[], offering: readonly ReachOffer[]): SettlementReach | null {
  const people = withinRings(settlements.map(({ at, population }) => ({ at, weight: population })), offering, RING_KILOMETRES)
  const [near, middle, far] = people.shares
  return near == null || middle == null || far == null ? null : { shares: [near, middle, far], population: people.weight, leftOut: people.leftOut }
}
