import { type AppliedAdjustment, adjustedLimits } from './adjustment.ts'
import { type UpperLimit, binomialLimits } from './funnelLimits.ts'

/** Both pairs of limits at one denominator, as shares from 0 to 1. */
export interface ControlLimits {
  readonly denominator: number
  readonly innerLow: number
  readonly innerHigh: number
  readonly outerLow: number
  readonly outerHigh: number
}

/** What the limits of a funnel rest on. */
export interface LimitBasis {
  readonly target: number
  readonly innerConfidence: number
  readonly outerConfidence: number
  readonly applied: AppliedAdjustment
  readonly upperLimit: UpperLimit
}

/** Where a share lies: between the inner limits, beyond an inner one, or beyond an outer one. */
export type FunnelPosition = 'within' | 'above-inner' | 'above-outer' | 'below-inner' | 'below-outer'

/**
 * Inner and outer control limits at each denominator, in the order given: exact binomial ones, or normal ones where an
 * adjustment is applied. Throws a RangeError like `binomialLimits`, or unless inner < outer confidence.
 */
export function controlLimits(denominators: readonly number[], basis: LimitBasis): readonly ControlLimits[] {
  const { target, innerConfidence, outerConfidence } = basis
  if (!(innerConfidence < outerConfidence)) {
    throw new RangeError(`inner confidence ${innerConfidence} is not below outer confidence ${outerConfidence}`)
  }
  const inner = limitsAt(denominators, basis, innerConfidence)
  const outer = limitsAt(denominators, basis, outerConfidence)
  return denominators.map((denominator, at) => {
    const [innerLow, innerHigh] = inner[at] ?? [target, target]
    const [outerLow, outerHigh] = outer[at] ?? [target, target]
    return { denominator, innerLow, innerHigh, outerLow, outerHigh }
  })
}

/** Where a share from 0 to 1 lies among the limits of its denominator. On a limit is not beyond it. */
export function funnelPosition(share: number, limits: ControlLimits): FunnelPosition {
  if (share > limits.outerHigh) return 'above-outer'
  if (share < limits.outerLow) return 'below-outer'
  if (share > limits.innerHigh) return 'above-inner'
  if (share < limits.innerLow) return 'below-inner'
  return 'within'
}

/** Standard error of a share of `denominator` people under the target, as a share; 0 where the target is 0 or 1. */
export function targetError(target: number, denominator: number): number {
  return Math.sqrt((target * (1 - target)) / denominator)
}

function limitsAt(denominators: readonly number[], basis: LimitBasis, confidence: number): readonly (readonly [number, number])[] {
  const { target, applied, upperLimit } = basis
  if (applied.kind === 'none') {
    return binomialLimits(target, denominators, confidence, upperLimit).map(({ low, high }) => [low, high] as const)
  }
  return denominators.map((denominator) => adjustedLimits(target, targetError(target, denominator), confidence, applied))
}
