import { standardErrors } from '../intervals/normalQuantile.ts'
import { type Overdispersion } from './overdispersion.ts'

/** What the reader asks for. `automatic` is the additive one, which Spiegelhalter (2005, QSHC) holds to be better founded. */
export type FunnelAdjustment = 'none' | 'multiplicative' | 'additive' | 'automatic'

/** What is done: limits as they are, widened by sqrt(phi), or by a variance between places in squared shares. */
export type AppliedAdjustment =
  | { readonly kind: 'none' }
  | { readonly kind: 'multiplicative'; readonly phi: number }
  | { readonly kind: 'additive'; readonly tauSquared: number }

/** The adjustment to apply: none, whatever was asked, unless phi is significantly above 1 (see `overdispersion`). */
export function appliedAdjustment(asked: FunnelAdjustment, found: Overdispersion): AppliedAdjustment {
  if (asked === 'none' || !found.overdispersed || found.phi === null) return { kind: 'none' }
  if (asked === 'multiplicative') return { kind: 'multiplicative', phi: found.phi }
  return { kind: 'additive', tauSquared: found.tauSquared }
}

/**
 * A standard error with the variation beyond chance in it, in its own unit: s sqrt(phi), or sqrt(s^2 + tau^2).
 * Method: Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202.
 */
export function widenedError(standardError: number, applied: AppliedAdjustment): number {
  if (applied.kind === 'multiplicative') return standardError * Math.sqrt(applied.phi)
  if (applied.kind === 'additive') return Math.hypot(standardError, Math.sqrt(applied.tauSquared))
  return standardError
}

/**
 * Adjusted control limits around a target share, from 0 to 1: target +- z x widened standard error.
 * Throws a RangeError unless 0 < confidence < 1. They are normal limits, as in the paper: a widened binomial has no
 * quantiles of its own.
 */
export function adjustedLimits(
  target: number,
  standardError: number,
  confidence: number,
  applied: AppliedAdjustment,
): readonly [number, number] {
  const arm = standardErrors(confidence) * widenedError(standardError, applied)
  return [Math.max(target - arm, 0), Math.min(target + arm, 1)]
}
