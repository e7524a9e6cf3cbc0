import { standardErrors } from '../intervals/normalQuantile.ts'
import { DEFAULT_CONFIDENCE, wilson } from '../intervals/wilson.ts'

/**
 * Standard error of a share for comparisons of places, as a share: half of Wilson's interval in standard errors.
 * The usual one, sqrt(p (1 - p) / n), is 0 for none of 20 and for all of 20, as if chance had no part in them.
 * Throws a RangeError like `wilson`.
 * Method: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212.
 */
export function shareStandardError(numerator: number, denominator: number): number {
  const [low, high] = wilson(numerator, denominator, DEFAULT_CONFIDENCE)
  return (high - low) / 2 / standardErrors(DEFAULT_CONFIDENCE)
}
