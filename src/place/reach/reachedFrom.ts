import { SERVICES, type ServiceId } from '../../catalog/service.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { nearestOffers } from '../../domain/reach/nearestOffers.ts'
import { RING_KILOMETRES } from '../../domain/reach/withinRings.ts'
import { type OfferPlace, type OfferPoint, type OffersFile, serviceBits } from './offers-file.ts'

/** What is within reach of one point: offers and published points each by themselves. */
export interface ReachedFrom {
  /** For each service in the order of SERVICES the nearest place that offers it; null where none is known to. */
  readonly services: readonly { readonly service: ServiceId; readonly nearest: { readonly place: OfferPlace; readonly kilometres: number } | null }[]
  /** The nearest published points, at most three. */
  readonly points: readonly { readonly point: OfferPoint; readonly kilometres: number }[]
  /** Published points within 10, 30 and 50 km. */
  readonly within: readonly number[]
}

const POINTS_SHOWN = 3

/**
 * What is within reach of any point, in kilometres along the ellipsoid. `onProgress` hears the share done, 0 to 1.
 * Throws a RangeError on a place that is none on Earth.
 */
export function reachedFrom(origin: LonLat, file: Pick<OffersFile, 'offers' | 'points'>, onProgress: (share: number) => void): ReachedFrom {
  const services = SERVICES.map((service, step) => {
    const bit = serviceBits([service])
    const [first] = nearestOffers([origin], file.offers.filter((place) => (place.services & bit) !== 0), { count: 1 })[0] ?? []
    onProgress((step + 1) / (SERVICES.length + 1))
    return { service, nearest: first ? { place: first.offer, kilometres: first.kilometres } : null }
  })
  const all = nearestOffers([origin], file.points, { count: Math.max(1, file.points.length) })[0] ?? []
  onProgress(1)
  return {
    services,
    points: all.slice(0, POINTS_SHOWN).map(({ offer, kilometres }) => ({ point: offer, kilometres })),
    within: RING_KILOMETRES.map((radius) => all.filter(({ kilometres }) => kilometres <= radius).length),
  }
}
