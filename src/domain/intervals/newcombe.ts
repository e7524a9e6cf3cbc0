import { type CountOverBase, type DifferenceInterval, type ValueWithInterval, differenceInterval } from './differenceInterval.ts'
import { DEFAULT_CONFIDENCE, wilson } from './wilson.ts'

/**
 * Confidence interval of the difference of two independent proportions (first minus second), as shares from -1 to 1.
 * Throws a RangeError like `wilson`: each needs 0 <= numerator <= denominator and denominator > 0.
 * Method: hybrid score without continuity correction; Newcombe, R. G. (1998), Interval estimation for the difference
 * between independent proportions: comparison of eleven methods, Statistics in Medicine 17, 873-890, method 10.
 */
export function newcombe(first: CountOverBase, second: CountOverBase, confidence = DEFAULT_CONFIDENCE): DifferenceInterval {
  return differenceInterval(proportion(first, confidence), proportion(second, confidence))
}

function proportion({ numerator, denominator }: CountOverBase, confidence: number): ValueWithInterval {
  const interval = wilson(numerator, denominator, confidence)
  return { value: numerator / denominator, interval }
}
