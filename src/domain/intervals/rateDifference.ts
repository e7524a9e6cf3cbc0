import { byar } from './byar.ts'
import { type CountOverBase, type DifferenceInterval, type ValueWithInterval, differenceInterval } from './differenceInterval.ts'
import { DEFAULT_CONFIDENCE } from './wilson.ts'

/**
 * Confidence interval of the difference of two independent rates (first minus second), as events per unit of the base;
 * multiply by 1000 for a rate per thousand. The bases are held fixed, only the counts vary.
 * Throws a RangeError on a negative count, a base that is not positive, or unless 0 < confidence < 1.
 * Method: variance estimates recovery of Zou and Donner (2008), see `differenceInterval`, on Byar's limits of each
 * count (Breslow and Day 1987, page 69).
 */
export function rateDifference(first: CountOverBase, second: CountOverBase, confidence = DEFAULT_CONFIDENCE): DifferenceInterval {
  return differenceInterval(rate(first, confidence), rate(second, confidence))
}

function rate({ numerator, denominator }: CountOverBase, confidence: number): ValueWithInterval {
  if (!(denominator > 0 && Number.isFinite(denominator))) throw new RangeError(`no base of a rate: ${denominator}`)
  const [low, high] = byar(numerator, confidence)
  return { value: numerator / denominator, interval: [low / denominator, high / denominator] }
}
