import { standardErrors } from './normalQuantile.ts'
import { DEFAULT_CONFIDENCE } from './wilson.ts'

/**
 * Confidence interval of a count taken as Poisson, in the unit of the count.
 * Throws a RangeError on a negative count, or unless 0 < confidence < 1.
 * Method: Byar's approximation; Breslow, N. E. and Day, N. E. (1987), Statistical Methods in Cancer Research II,
 * IARC, page 69. The lower bound of a count of 0 is 0.
 */
export function byar(count: number, confidence = DEFAULT_CONFIDENCE): readonly [number, number] {
  if (!(count >= 0)) throw new RangeError(`no count: ${count}`)
  const z = standardErrors(confidence)
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  const next = count + 1
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3
  return [Math.max(low, 0), high]
}
