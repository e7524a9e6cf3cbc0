import type { CriticalRule, Estimates } from './comparison.ts'
import { checkDraws } from './criticalValue.ts'
import { errorDraws } from './errorDraws.ts'
import { marginalBounds } from './marginalBounds.ts'
import { simultaneousBounds } from './simultaneousBounds.ts'

export interface PlaceEstimate {
  readonly id: string
  readonly value: number | null
  /** In the unit of the value; 0 for a figure without sampling error. */
  readonly standardError: number | null
}

export interface RankIntervalOptions {
  /** The end of the values that takes rank 1. */
  readonly best: 'high' | 'low'
  /** `marginal`: each interval holds on its own, for a profile of one place. `simultaneous`: all hold at once, for a league table. */
  readonly kind: 'marginal' | 'simultaneous'
  /** Decides the draws; not used with Bonferroni's rule. */
  readonly seed: number
  readonly confidence?: number
  readonly critical?: 'simulated' | 'bonferroni'
  readonly draws?: number
}

/** Rank of a place with its bounds, 1 for the best; all three null for a place that is left out. */
export interface RankInterval {
  readonly id: string
  readonly rank: number | null
  readonly low: number | null
  readonly high: number | null
}

export interface RankIntervals {
  readonly places: readonly RankInterval[]
  /** How many places have a rank. */
  readonly ranked: number
  /** How many have none, for want of a value or of its standard error. */
  readonly leftOut: number
}

/**
 * Ranks with confidence intervals, in the order of the input. The rank is one more than the number of places with a
 * better value, so equal values share the better rank; an interval also holds the other ranks a tie could take.
 * The errors of the places must be independent and about normal. Critical values come from a parametric bootstrap of
 * the largest studentised difference, or from Bonferroni's bound, both with stepdown. The bootstrap looks at all pairs
 * whatever their number; 900 places take about a second.
 * Throws a RangeError on an id that comes twice, a value or standard error that is no finite number, a standard error
 * below 0, a confidence outside 0 to 1, or draws too few for it.
 * Method: Mogstad, M., Romano, J. P., Shaikh, A. M. and Wilhelm, D. (2024), Inference for ranks with applications to
 * mobility across neighborhoods and academic achievement across countries, Review of Economic Studies 91, 476-518.
 */
export function rankIntervals(places: readonly PlaceEstimate[], options: RankIntervalOptions): RankIntervals {
  const { best, kind, seed, confidence = 0.95, critical = 'simulated', draws = 999 } = options
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  if (critical === 'simulated') checkDraws(draws, confidence)
  const known = knownPlaces(places)
  const ids = [...known.keys()]
  const estimates: Estimates = {
    values: Float64Array.from(known.values(), ({ value }) => (best === 'high' ? value : -value)),
    variances: Float64Array.from(known.values(), ({ standardError }) => standardError ** 2),
  }
  const rule: CriticalRule =
    critical === 'bonferroni'
      ? { kind: 'bonferroni', confidence }
      : { kind: 'simulated', confidence, draws: errorDraws(ids, estimates.variances, draws, seed) }
  const { low, high } = kind === 'marginal' ? marginalBounds(estimates, rule) : simultaneousBounds(estimates, rule)
  const ranks = plainRanks(estimates.values)
  const at = new Map(ids.map((id, index) => [id, index]))
  return {
    places: places.map(({ id }) => {
      const index = at.get(id)
      if (index === undefined) return { id, rank: null, low: null, high: null }
      return { id, rank: ranks[index] ?? null, low: low[index] ?? null, high: high[index] ?? null }
    }),
    ranked: ids.length,
    leftOut: places.length - ids.length,
  }
}

/** Places with a value and a standard error, by id. */
function knownPlaces(places: readonly PlaceEstimate[]): Map<string, { readonly value: number; readonly standardError: number }> {
  const known = new Map<string, { readonly value: number; readonly standardError: number }>()
  const seen = new Set<string>()
  for (const { id, value, standardError } of places) {
    if (seen.has(id)) throw new RangeError(`a place comes twice: ${id}`)
    seen.add(id)
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`no value to rank: ${value}`)
    if (standardError !== null && !(standardError >= 0 && Number.isFinite(standardError))) throw new RangeError(`no standard error: ${standardError}`)
    if (value !== null && standardError !== null) known.set(id, { value, standardError })
  }
  return known
}

function plainRanks(values: Float64Array): Int32Array {
  const sorted = values.toSorted().reverse()
  const first = new Map<number, number>()
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1)
  })
  return Int32Array.from(values, (value) => first.get(value) ?? 0)
}
