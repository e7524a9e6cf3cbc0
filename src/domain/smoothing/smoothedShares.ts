import type { SmoothedPlace, Smoothing } from './empiricalBayes.ts'
import { knownRate, type RatePlace } from './rateMoments.ts'

/**
 * Shares from 0 to 1 smoothed by a method for rare events: where more than half of all people are counted, those who are
 * not counted are smoothed in their place, and the shares turned back. Raw, smoothed and `towards` are shares; places,
 * weights and what was left out are those of the method.
 * Throws a RangeError where more are counted than there are, and what the method throws.
 * Why: Marshall (1991, Applied Statistics 40, 283-294) takes counts as Poisson, whose variance m / n is right for rare
 * events and far above the m (1 - m) / n of a share of 0.9: real differences would be smoothed away.
 */
export function smoothedShares<Result extends Smoothing>(places: readonly RatePlace[], method: (places: readonly RatePlace[]) => Result): Result {
  const known = places.map(knownRate).filter((place) => place !== null)
  for (const { id, numerator, denominator } of known) {
    if (numerator > denominator) throw new RangeError(`no share at ${id}: ${numerator} of ${denominator}`)
  }
  const counted = known.reduce((sum, { numerator }) => sum + numerator, 0)
  const people = known.reduce((sum, { denominator }) => sum + denominator, 0)
  if (counted * 2 <= people) return method(places)
  const found = method(places.map(uncounted))
  return { ...found, places: found.places.map((place) => place && turned(place)) }
}

function uncounted({ id, numerator, denominator }: RatePlace): RatePlace {
  return { id, numerator: numerator === null || denominator === null ? null : denominator - numerator, denominator }
}

function turned({ id, raw, smoothed, weight, towards }: SmoothedPlace): SmoothedPlace {
  return { id, raw: 1 - raw, smoothed: 1 - smoothed, weight, towards: 1 - towards }
}
