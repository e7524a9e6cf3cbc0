import type { CountOverBase, DifferenceInterval } from '../intervals/differenceInterval.ts'
import { newcombe } from '../intervals/newcombe.ts'
import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { comparePoissonCounts, type PoissonComparison } from './comparePoissonCounts.ts'
import { eightQuarters } from './eightQuarters.ts'

/** A count of a quarter such as `2025-Q3`. */
export interface QuarterCount {
  readonly period: string
  readonly count: number | null
}

/** A count over its base in a quarter. */
export interface QuarterShare {
  readonly period: string
  readonly numerator: number | null
  readonly denominator: number | null
}

/** Some of the eight quarters have no number, or there is no row of them. */
export interface AbsentQuarters {
  readonly status: 'absent'
  /** Oldest first. */
  readonly missing: readonly string[]
  /** `no-base`: all quarters are there, but nobody is in the base of four of them together. */
  readonly reason: 'quarters-missing' | 'no-base'
}

/** Sums of four quarters each, their difference (latest less before) and the exact interval of their ratio. */
export interface FourCounts extends PoissonComparison {
  readonly status: 'complete'
  readonly latest: number
  readonly before: number
  readonly difference: number
}

/** Sums of four quarters each above and below the line; the difference of the shares with its interval, from -1 to 1. */
export interface FourShares extends DifferenceInterval {
  readonly status: 'complete'
  readonly latest: CountOverBase
  readonly before: CountOverBase
}

/**
 * The counts of the four quarters up to `last` against the four before, which hold the same seasons. Only the ratio
 * has an interval, so that one statement alone says whether the change may be chance. Quarters beside the eight play no
 * part; an absent one, or one without a row, is named and never taken for 0.
 * Throws a RangeError on two rows of one of the eight quarters, if `last` is no quarter, and like `comparePoissonCounts`.
 */
export function fourAgainstFourCounts(quarters: readonly QuarterCount[], last: string, confidence = DEFAULT_CONFIDENCE): FourCounts | AbsentQuarters {
  const rows = rowsOf(quarters, last)
  const missing = rows.filter(({ row }) => (row?.count ?? null) === null).map(({ period }) => period)
  if (missing.length > 0) return { status: 'absent', missing, reason: 'quarters-missing' }
  const counts = rows.map(({ row }) => row?.count ?? Number.NaN)
  const wrong = counts.find((count) => !(count >= 0))
  if (wrong !== undefined) throw new RangeError(`no count: ${wrong}`)
  const [before, latest] = [sumOf(counts.slice(0, 4)), sumOf(counts.slice(4))]
  const comparison = comparePoissonCounts({ numerator: latest, denominator: 4 }, { numerator: before, denominator: 4 }, confidence)
  return { status: 'complete', latest, before, difference: latest - before, ...comparison }
}

/**
 * The share of the four quarters up to `last` against that of the four before: sums above the line over sums below it,
 * never a mean of shares, compared by Newcombe's interval. It takes the people of a quarter as others than those of the
 * next; where the same people are counted again, the interval is too narrow. Absent quarters as for counts.
 * Throws a RangeError on two rows of one of the eight quarters, if `last` is no quarter, and like `newcombe`.
 */
export function fourAgainstFourShares(quarters: readonly QuarterShare[], last: string, confidence = DEFAULT_CONFIDENCE): FourShares | AbsentQuarters {
  const rows = rowsOf(quarters, last)
  const missing = rows
    .filter(({ row }) => (row?.numerator ?? null) === null || (row?.denominator ?? null) === null)
    .map(({ period }) => period)
  if (missing.length > 0) return { status: 'absent', missing, reason: 'quarters-missing' }
  const sides = rows.map(({ row }) => ({ numerator: row?.numerator ?? Number.NaN, denominator: row?.denominator ?? Number.NaN }))
  for (const { numerator, denominator } of sides) {
    if (!(numerator >= 0 && denominator >= numerator)) throw new RangeError(`no proportion: ${numerator} of ${denominator}`)
  }
  const [before, latest] = [sumOfShares(sides.slice(0, 4)), sumOfShares(sides.slice(4))]
  if (before.denominator === 0 || latest.denominator === 0) return { status: 'absent', missing: [], reason: 'no-base' }
  return { status: 'complete', latest, before, ...newcombe(latest, before, confidence) }
}

/** The eight quarters, oldest first, each with its row if there is one. */
function rowsOf<Row extends { readonly period: string }>(rows: readonly Row[], last: string): readonly { period: string; row: Row | undefined }[] {
  const { before, latest } = eightQuarters(last)
  return [...before, ...latest].map((period) => {
    const found = rows.filter((row) => row.period === period)
    if (found.length > 1) throw new RangeError(`${found.length} rows of ${period}`)
    return { period, row: found[0] }
  })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function sumOfShares(sides: readonly CountOverBase[]): CountOverBase {
  return { numerator: sumOf(sides.map(({ numerator }) => numerator)), denominator: sumOf(sides.map(({ denominator }) => denominator)) }
}
