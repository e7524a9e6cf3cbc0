import { standardErrors } from './normalQuantile.ts'

export const DEFAULT_CONFIDENCE = 0.95

/**
 * Confidence interval of a proportion, as shares from 0 to 1.
 * Throws a RangeError unless 0 <= numerator <= denominator, denominator > 0 and 0 < confidence < 1.
 * Method: Wilson score without continuity correction; Wilson, E. B. (1927), Probable inference, the law of
 * succession, and statistical inference, Journal of the American Statistical Association 22, 209-212.
 */
export function wilson(numerator: number, denominator: number, confidence = DEFAULT_CONFIDENCE): readonly [number, number] {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`no proportion: ${numerator} of ${denominator}`)
  }
  const z = standardErrors(confidence)
  const share = numerator / denominator
  const middle = 2 * numerator + z * z
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - share))
  const divisor = 2 * (denominator + z * z)
  // At 0 and at all the bound is exact; rounding would leave 1e-18 there, which prints as a dash of a whisker.
  const low = numerator === 0 ? 0 : (middle - spread) / divisor
  const high = numerator === denominator ? 1 : (middle + spread) / divisor
  return [low, high]
}
