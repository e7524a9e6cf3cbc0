import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { type AppliedAdjustment, type FunnelAdjustment, appliedAdjustment, widenedError } from './adjustment.ts'
import { type ControlLimits, type FunnelPosition, type LimitBasis, controlLimits, funnelPosition, targetError } from './controlLimits.ts'
import { type UpperLimit } from './funnelLimits.ts'
import { gridOfDenominators } from './gridOfDenominators.ts'
import { overdispersion } from './overdispersion.ts'
import { DEFAULT_WINSORISED_SHARE } from './winsorise.ts'

/** Three standard errors, the outer limits of Spiegelhalter (2005). */
export const OUTER_CONFIDENCE = 0.998

export interface FunnelPlace {
  readonly id: string
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface FunnelOptions {
  /** Share from 0 to 1; the pooled share of all places unless given. */
  readonly target?: number
  readonly innerConfidence?: number
  readonly outerConfidence?: number
  readonly adjustment?: FunnelAdjustment
  /** Share of z-scores drawn in at each end before the dispersion is measured. */
  readonly winsorisedShare?: number
  readonly upperLimit?: UpperLimit
}

/** One place; everything but its id is null where it was left out. z is null too where the target is 0 or 1. */
export interface FunnelPoint {
  readonly id: string
  readonly share: number | null
  readonly z: number | null
  readonly zAdjusted: number | null
  readonly position: FunnelPosition | null
  readonly limits: ControlLimits | null
}

export interface Funnel {
  /** Null where no place is left. */
  readonly target: number | null
  /** One per place, in the order given. */
  readonly points: readonly FunnelPoint[]
  /** For drawing, from the smallest denominator to the largest. */
  readonly limits: readonly ControlLimits[]
  readonly phi: number | null
  /** Standard deviation between places beyond chance, as a share. */
  readonly tau: number | null
  readonly overdispersed: boolean
  readonly adjustment: AppliedAdjustment['kind']
  readonly leftOut: number
}

interface UsedPlace {
  readonly id: string
  readonly denominator: number
  readonly share: number
}

/**
 * Funnel plot of a proportion: which places lie further from the target than chance explains, given their size.
 * Places with a null count or nobody in the base are left out, never taken as zero. phi and tau are reported whether
 * or not they are applied. Shares are from 0 to 1, z in standard errors. A position follows the limits of the place's
 * own denominator; these are exact without adjustment, so that in small places they may disagree with |z| > 1.96.
 * Throws a RangeError on counts that are not whole numbers or a numerator outside 0 to its denominator, a target that
 * is no share, or confidences and a winsorised share out of range.
 * Method: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202. The upper limit is `mirrored` unless asked otherwise; `UpperLimit` says why.
 */
export function funnel(places: readonly FunnelPlace[], options: FunnelOptions = {}): Funnel {
  const used = places.flatMap(usedPlace)
  const leftOut = places.length - used.length
  const target = options.target ?? pooledShare(places)
  if (target !== null && !(target >= 0 && target <= 1)) throw new RangeError(`no target between 0 and 1: ${target}`)
  if (target === null || used.length === 0) {
    const points = places.map(({ id }) => leftOutPoint(id))
    return { target, points, limits: [], phi: null, tau: null, overdispersed: false, adjustment: 'none', leftOut }
  }
  const errors = used.map(({ denominator }) => targetError(target, denominator))
  const measured = used.map(({ share }, at) => ({ value: share, standardError: errors[at] ?? 0 }))
  const certain = target === 0 || target === 1
  const found = overdispersion(certain ? [] : measured, target, options.winsorisedShare ?? DEFAULT_WINSORISED_SHARE)
  const applied = appliedAdjustment(options.adjustment ?? 'automatic', found)
  const basis: LimitBasis = {
    target,
    innerConfidence: options.innerConfidence ?? DEFAULT_CONFIDENCE,
    outerConfidence: options.outerConfidence ?? OUTER_CONFIDENCE,
    applied,
    upperLimit: options.upperLimit ?? 'mirrored',
  }
  const denominators = used.map(({ denominator }) => denominator)
  const own = controlLimits(denominators, basis)
  const shown = used.map(({ id, share }, at): FunnelPoint => {
    const limits = own[at] ?? null
    const z = found.scores[at] ?? null
    const zAdjusted = z === null ? null : (share - target) / widenedError(errors[at] ?? 0, applied)
    return { id, share, z, zAdjusted, position: limits && funnelPosition(share, limits), limits }
  })
  let next = 0
  const points = places.map((place) => {
    if (!isUsed(place)) return leftOutPoint(place.id)
    next += 1
    return shown[next - 1] ?? leftOutPoint(place.id)
  })
  return {
    target,
    points,
    limits: controlLimits(gridOfDenominators(denominators), basis),
    phi: found.phi,
    tau: found.phi === null ? null : Math.sqrt(found.tauSquared),
    overdispersed: found.overdispersed,
    adjustment: applied.kind,
    leftOut,
  }
}

function isUsed(place: FunnelPlace): boolean {
  return place.numerator !== null && place.denominator !== null && place.denominator !== 0
}

function usedPlace(place: FunnelPlace): readonly UsedPlace[] {
  const { id, numerator, denominator } = place
  if (numerator === null || denominator === null || !isUsed(place)) return []
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`no proportion in ${id}: ${numerator} of ${denominator}`)
  }
  return [{ id, denominator, share: numerator / denominator }]
}

function pooledShare(places: readonly FunnelPlace[]): number | null {
  const used = places.filter(isUsed)
  const base = used.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
  return base === 0 ? null : used.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0) / base
}

function leftOutPoint(id: string): FunnelPoint {
  return { id, share: null, z: null, zAdjusted: null, position: null, limits: null }
}
