import { type CountDistribution, binomialDistribution, poissonDistribution } from '../intervals/countDistribution.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { interpolatedCount } from './interpolatedCount.ts'

/** The two control limits at one denominator, in the unit of the target. */
export interface LimitsAtDenominator {
  readonly denominator: number
  readonly low: number
  readonly high: number
}

/**
 * Which upper limit. `published` is the quantile of Spiegelhalter's appendix. It rounds towards alarm: the count just
 * above it can be quite likely (10 of 10 under a target of 98 %, with a chance of 82 %, lies outside even the 99.8 %
 * limit). `mirrored` interpolates from the other side, as the lower limit of those not counted would: one count higher,
 * never more alarms than the confidence allows, and the same verdict whichever of the two sides is counted.
 */
export type UpperLimit = 'published' | 'mirrored'

/**
 * Exact control limits of a proportion whose true share is `target`, as shares from 0 to 1, one pair a denominator.
 * Throws a RangeError unless the target is a share, each denominator a whole number above 0 and 0 < confidence < 1.
 * Method: binomial quantiles with the interpolation of Spiegelhalter (2005), see `interpolatedCount`; the limits of
 * 95 % and 99.8 % are his "two" and "three" standard errors (1.96 and 3.09).
 */
export function binomialLimits(
  target: number,
  denominators: readonly number[],
  confidence = DEFAULT_CONFIDENCE,
  upperLimit: UpperLimit = 'published',
): readonly LimitsAtDenominator[] {
  return denominators.map((denominator) => {
    if (!(denominator > 0)) throw new RangeError(`no denominator above 0: ${denominator}`)
    const [low, high] = countLimits(binomialDistribution(denominator, target), confidence, upperLimit)
    // Nobody or everybody is certain under these targets, and the interpolation would invent a width.
    if (target === 0 || target === 1) return { denominator, low: target, high: target }
    return { denominator, low: Math.max(low / denominator, 0), high: Math.min(high / denominator, 1) }
  })
}

/**
 * Exact control limits of a rate whose true value is `target` events per unit of the base, in the same unit, one pair
 * a base. Throws a RangeError unless the target is finite and not negative, each base above 0 and 0 < confidence < 1.
 * Method: as `binomialLimits`, with Poisson quantiles of target x base (Spiegelhalter 2005, appendix A).
 */
export function poissonLimits(
  target: number,
  bases: readonly number[],
  confidence = DEFAULT_CONFIDENCE,
  upperLimit: UpperLimit = 'published',
): readonly LimitsAtDenominator[] {
  return bases.map((denominator) => {
    if (!(denominator > 0)) throw new RangeError(`no base above 0: ${denominator}`)
    const [low, high] = countLimits(poissonDistribution(target * denominator), confidence, upperLimit)
    if (target === 0) return { denominator, low: 0, high: 0 }
    return { denominator, low: Math.max(low / denominator, 0), high: Math.max(high / denominator, 0) }
  })
}

function countLimits(distribution: CountDistribution, confidence: number, upperLimit: UpperLimit): readonly [number, number] {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  const tail = (1 - confidence) / 2
  const high = interpolatedCount(distribution, 1 - tail)
  return [interpolatedCount(distribution, tail), upperLimit === 'mirrored' ? high + 1 : high]
}
