import type { LonLat } from '../projection/mercator.ts'
import { type Located, nearestOffers } from './nearestOffers.ts'

/** Distances in kilometres at which reach is told, narrow to wide. */
export const RING_KILOMETRES = [10, 30, 50] as const

/** Where people are, and how many of them; null where that is not known. */
export interface WeightedOrigin extends Located {
  readonly at: LonLat
  readonly weight: number | null
}

export interface WithinRings {
  /** For each radius the share of the weight (0 to 1) that has an offer within it; null where no weight is known or all is zero. */
  readonly shares: readonly (number | null)[]
  /** Sum of the weights counted. */
  readonly weight: number
  /** Origins left out because their weight is absent. */
  readonly leftOut: number
}

/**
 * Share of the weight of all origins (people in need, or inhabitants) that lies within each radius, in kilometres along the
 * ellipsoid, of the nearest offer; an offer exactly at the radius counts. Absent weights are left out above and below the
 * line and counted, never taken as zero. Without offers nothing is within reach: the shares are 0.
 * Throws a RangeError on a weight or radius that is negative or not finite, and on a place that is none on Earth.
 */
export function withinRings(origins: readonly WeightedOrigin[], offers: readonly Located[], kilometres: readonly number[] = RING_KILOMETRES): WithinRings {
  for (const radius of kilometres) if (!(radius >= 0 && Number.isFinite(radius))) throw new RangeError(`no radius: ${radius}`)
  const known = origins.flatMap(({ at, weight }) => (weight === null ? [] : [{ at, weight }]))
  for (const { weight } of known) if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`no weight: ${weight}`)
  const nearest = nearestOffers(known.map(({ at }) => at), offers, { count: 1 }).map(([first]) => first?.kilometres ?? Number.POSITIVE_INFINITY)
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  const shares = kilometres.map((radius) => {
    if (total === 0) return null
    const within = known.reduce((sum, { weight }, place) => ((nearest[place] ?? Number.POSITIVE_INFINITY) <= radius ? sum + weight : sum), 0)
    return within / total
  })
  return { shares, weight: total, leftOut: origins.length - known.length }
}
