/** Events over the people they could have happened to; null where one of the two is suppressed, not reported or not applicable. */
export interface RatePlace {
  readonly id: string
  readonly numerator: number | null
  readonly denominator: number | null
}

/** A place whose rate can be computed. */
export interface KnownRate {
  readonly id: string
  readonly numerator: number
  readonly denominator: number
}

/** The prior that a set of rates shares. */
export interface RateMoments {
  /** All events over all people, in events a person. */
  readonly mean: number
  /** How much the true rates differ between places, squared events a person; never below 0. */
  readonly variance: number
}

/**
 * A place with both of its counts, or null where one is absent or nobody is in the base.
 * Throws a RangeError if a count is negative or not finite.
 */
export function knownRate({ id, numerator, denominator }: RatePlace): KnownRate | null {
  for (const count of [numerator, denominator]) {
    if (count !== null && !(count >= 0 && count < Infinity)) throw new RangeError(`no count at ${id}: ${count}`)
  }
  if (numerator === null || denominator === null || denominator === 0) return null
  return { id, numerator, denominator }
}

/**
 * Mean and variance of the prior of some rates by the method of moments, each place counting by its people.
 * The variance is what the rates differ beyond the chance of Poisson counts; a negative estimate becomes 0.
 * Throws a RangeError without any place.
 * Method: Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators,
 * Applied Statistics 40, 283-294, pages 284 and 285.
 */
export function rateMoments(places: readonly KnownRate[]): RateMoments {
  let events = 0
  let people = 0
  for (const place of places) {
    events += place.numerator
    people += place.denominator
  }
  if (!(people > 0)) throw new RangeError('no people to compute a mean rate of')
  const mean = events / people
  let spread = 0
  for (const { numerator, denominator } of places) spread += denominator * (numerator / denominator - mean) ** 2
  const byChance = mean / (people / places.length)
  return { mean, variance: Math.max(spread / people - byChance, 0) }
}
