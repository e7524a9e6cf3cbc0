import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { standardErrors } from '../../domain/intervals/normalQuantile.ts'
import { observationInterval } from '../../domain/intervals/observationInterval.ts'
import { DEFAULT_CONFIDENCE, wilson } from '../../domain/intervals/wilson.ts'
import type { PlaceEstimate, RankIntervalOptions } from '../../domain/ranking/rankIntervals.ts'
import type { Task } from '../../ui/tasks/task.ts'

/** Any number serves, as long as it stays: the same data give the same ranks. */
const SEED = 2026

/**
 * What the ranks of places depend on: value and standard error of each, the error being half the width of its 95 %
 * interval in standard errors. A gap takes the interval of the share served, not cut at 0, so that a place that has
 * reached its target does not pass for certain. A place whose counts carry no interval has no error and no rank.
 * Null where the indicator counts everybody: its order is not a matter of chance.
 */
export function rankEstimates(rows: readonly ObservationRow[], indicator: IndicatorDefinition): readonly PlaceEstimate[] | null {
  if (isCertain(indicator)) return null
  return rows.map((row) => {
    const interval = indicator.method === 'shortfall' ? intervalOfGap(row) : observationInterval(row, indicator)
    const standardError = interval && (interval[1] - interval[0]) / (2 * standardErrors(DEFAULT_CONFIDENCE))
    return { id: row.territory, value: row.value, standardError }
  })
}

/** Whether the indicator counts everybody, so that chance has no part in the order of places. */
export function isCertain({ interval, method }: Pick<IndicatorDefinition, 'interval' | 'method'>): boolean {
  return interval === 'none' && method !== 'shortfall'
}

function intervalOfGap({ numerator, denominator, value }: ObservationRow): readonly [number, number] | null {
  if (value === null || numerator === null || denominator === null || denominator <= 0 || numerator > denominator) return null
  const [low, high] = wilson(numerator, denominator)
  return [low * denominator, high * denominator]
}

/** Rank intervals, rank 1 for the highest value, as a task; null for fewer than two places that can be ranked. */
export function rankTask(estimates: readonly PlaceEstimate[] | null, kind: RankIntervalOptions['kind']): Task<'rank-intervals'> | null {
  const known = estimates?.filter(({ value, standardError }) => value !== null && standardError !== null) ?? []
  if (!estimates || known.length < 2) return null
  return { kind: 'rank-intervals', given: { places: estimates, options: { best: 'high', kind, seed: SEED } } }
}
