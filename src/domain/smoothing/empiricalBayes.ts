import { type KnownRate, knownRate, type RateMoments, rateMoments, type RatePlace } from './rateMoments.ts'

/** A rate before and after smoothing; rates are events a person. */
export interface SmoothedPlace {
  readonly id: string
  readonly raw: number
  readonly smoothed: number
  /** Share of its own rate the place keeps, 0 to 1; the rest comes from `towards`. */
  readonly weight: number
  /** The mean rate the place is drawn to. */
  readonly towards: number
}

export interface Smoothing {
  /** One entry a place, in the order given; null where a count is absent or nobody is in the base. */
  readonly places: readonly (SmoothedPlace | null)[]
  readonly leftOut: number
}

/**
 * Rates drawn to the mean of all places, the more the fewer people stand behind them.
 * Where the places differ no more than chance would have them, every rate becomes the mean and every weight 0.
 * Throws a RangeError if a count is negative or not finite.
 * Method: Marshall, R. J. (1991), Applied Statistics 40, 283-294, pages 284 and 285. It takes counts as Poisson, which
 * fits rare events; a common share (say a half) varies less than that and is smoothed more than it need be.
 */
export function empiricalBayes(places: readonly RatePlace[]): Smoothing {
  const known = places.map((place) => knownRate(place))
  const present = known.filter((place) => place !== null)
  if (present.length === 0) return { places: known.map(() => null), leftOut: places.length }
  const moments = rateMoments(present)
  return {
    places: known.map((place) => place && smoothedTowards(place, moments)),
    leftOut: places.length - present.length,
  }
}

/** One rate drawn to a prior: m + A / (A + m / n) (x - m), Marshall's linear estimator. */
export function smoothedTowards(place: KnownRate, { mean, variance }: RateMoments): SmoothedPlace {
  const raw = place.numerator / place.denominator
  // Without any event both variances are 0, and so is every rate: nothing of the place's own is needed.
  const weight = variance === 0 ? 0 : variance / (variance + mean / place.denominator)
  return { id: place.id, raw, smoothed: mean + weight * (raw - mean), weight, towards: mean }
}
