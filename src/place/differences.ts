import type { IndicatorDefinition } from '../catalog/indicator.ts'
import type { ObservationRow } from '../catalog/observation-sql.ts'
import type { DifferenceInterval } from '../domain/intervals/differenceInterval.ts'
import { newcombe } from '../domain/intervals/newcombe.ts'
import { rateDifference } from '../domain/intervals/rateDifference.ts'
import { DEFAULT_CONFIDENCE } from '../domain/intervals/wilson.ts'

/** Why a difference stands without a test. */
export type WithoutTest =
  /** Counts without a base, figures printed as rates, and distances: the indicator names no method of chance. */
  | 'no-method'
  /** One place is a part of the other. */
  | 'shared-ground'
  /** More above than below the line. */
  | 'above-base'

/** The value of another place less that of the reference, in the unit of the indicator. */
export type Difference =
  | { readonly kind: 'real' | 'chance'; readonly difference: number; readonly low: number; readonly high: number }
  | { readonly kind: 'untested'; readonly difference: number; readonly why: WithoutTest }
  /** A value is absent on at least one side. */
  | { readonly kind: 'absent' }

type Counted = Pick<ObservationRow, 'numerator' | 'denominator' | 'value'>

/**
 * Confidence of each of several differences with one reference, so that all of them hold together with 95 %.
 * Method: Bonferroni; Dunn, O. J. (1961), Multiple comparisons among means, Journal of the American Statistical
 * Association 56, 52-64. Throws a RangeError unless `comparisons` is at least 1.
 */
export function sharedConfidence(comparisons: number): number {
  if (comparisons < 1) throw new RangeError(`no comparison: ${comparisons}`)
  return 1 - (1 - DEFAULT_CONFIDENCE) / comparisons
}

/**
 * Other less reference, with an interval where chance can be reckoned with: method 10 of Newcombe (1998) for
 * proportions, MOVER on Byar's limits for rates. `real` says that the interval leaves out zero.
 */
export function differenceOf(
  indicator: Pick<IndicatorDefinition, 'interval' | 'method' | 'factor'>,
  other: Counted | null,
  reference: Counted | null,
  options: { readonly confidence: number; readonly sharedGround: boolean },
): Difference {
  if (!other || !reference || other.value === null || reference.value === null) return { kind: 'absent' }
  const difference = other.value - reference.value
  const sides = [counts(other), counts(reference)] as const
  const method = indicator.interval === 'none' || indicator.method === 'count' ? null : indicator.interval
  if (method === null || sides[0] === null || sides[1] === null) return { kind: 'untested', difference, why: 'no-method' }
  if (options.sharedGround) return { kind: 'untested', difference, why: 'shared-ground' }
  if (method === 'wilson' && sides.some((side) => side !== null && side.numerator > side.denominator)) {
    return { kind: 'untested', difference, why: 'above-base' }
  }
  const test = method === 'wilson' ? newcombe : rateDifference
  return scaled(test(sides[0], sides[1], options.confidence), difference, indicator.factor)
}

function scaled(interval: DifferenceInterval, difference: number, factor: number): Difference {
  const kind = interval.mayBeChance ? 'chance' : 'real'
  return { kind, difference, low: interval.low * factor, high: interval.high * factor }
}

function counts({ numerator, denominator }: Counted): { numerator: number; denominator: number } | null {
  return numerator === null || denominator === null || denominator <= 0 ? null : { numerator, denominator }
}
