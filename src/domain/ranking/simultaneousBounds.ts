import { type CriticalRule, type Estimates, isExact, type RankBounds, squaredStatistic } from './comparison.ts'
import { bonferroniValue, simulatedValue } from './criticalValue.ts'
import type { ErrorDraws } from './errorDraws.ts'

export interface SimultaneousBounds extends RankBounds {
  /** Critical value of each round, in standard errors of a difference; it falls from round to round. */
  readonly criticalValues: readonly number[]
}

/**
 * Bounds of ranks that hold for all places at once with the confidence of the rule, from the differences of all pairs
 * in both directions, with stepdown. Method: Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for ranks, Review
 * of Economic Studies 91, 476-518. With Bonferroni's rule the rounds are Holm's.
 */
export function simultaneousBounds(estimates: Estimates, rule: CriticalRule): SimultaneousBounds {
  const places = estimates.values.length
  // Row by place, column by place: 1 where the place of the row is shown to be better than that of the column.
  const better = new Uint8Array(places * places)
  const criticalValues: number[] = []
  let open = openComparisons(estimates)
  for (;;) {
    const critical = open === 0 ? 0 : criticalOfAll(estimates, rule, better, open)
    if (open > 0) criticalValues.push(critical)
    const found = settle(estimates, critical, better)
    open -= found
    if (found === 0 || open <= 0) break
  }
  const low = new Int32Array(places).fill(1)
  const high = new Int32Array(places).fill(places)
  for (let one = 0; one < places; one += 1) {
    for (let other = 0; other < places; other += 1) {
      if (better[one * places + other] !== 1) continue
      low[other] = (low[other] ?? 0) + 1
      high[one] = (high[one] ?? 0) - 1
    }
  }
  return { low, high, criticalValues }
}

function openComparisons({ variances }: Estimates): number {
  const exact = variances.filter((variance) => variance === 0).length
  return variances.length * (variances.length - 1) - exact * (exact - 1)
}

/** Marks the pairs that pass the critical value and were not marked before; the count of them, without exact ones. */
function settle(estimates: Estimates, critical: number, better: Uint8Array): number {
  const { values } = estimates
  const places = values.length
  let found = 0
  for (let one = 0; one < places; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (!(squaredStatistic(estimates, one, other) > critical * critical)) continue
      const oneIsBetter = (values[one] ?? 0) > (values[other] ?? 0)
      const cell = oneIsBetter ? one * places + other : other * places + one
      if (better[cell] === 1) continue
      better[cell] = 1
      if (!isExact(estimates, one, other)) found += 1
    }
  }
  return found
}

function criticalOfAll(estimates: Estimates, rule: CriticalRule, better: Uint8Array, open: number): number {
  if (rule.kind === 'bonferroni') return bonferroniValue(open, rule.confidence)
  const squares = new Float64Array(rule.draws.count)
  for (let draw = 0; draw < squares.length; draw += 1) squares[draw] = largestOfAll(estimates, rule.draws, draw, better)
  return simulatedValue(squares, rule.confidence)
}

/**
 * Square of the largest difference, over its standard error, that one draw of pure error gives among the open pairs.
 * 900 places have 404,550 pairs, but by Cauchy and Schwarz a pair gives at most the sum of the squares of its errors:
 * taken from the largest errors down, a few hundred pairs are enough and the answer is still exact.
 */
export function largestOfAll({ variances }: Estimates, { errors, order }: ErrorDraws, draw: number, better: Uint8Array): number {
  const places = variances.length
  const start = draw * places
  let largest = 0
  for (let first = 0; first + 1 < places; first += 1) {
    const one = order[start + first] ?? 0
    const error = errors[start + one] ?? 0
    const oneVariance = variances[one] ?? 0
    const oneError = Math.sqrt(oneVariance) * error
    let second = first + 1
    for (; second < places; second += 1) {
      const other = order[start + second] ?? 0
      const otherError = errors[start + other] ?? 0
      if (error * error + otherError * otherError <= largest) break
      const variance = oneVariance + (variances[other] ?? 0)
      const difference = oneError - Math.sqrt(variances[other] ?? 0) * otherError
      const square = difference * difference
      if (square <= largest * variance) continue
      if (better[difference > 0 ? one * places + other : other * places + one] === 0) largest = square / variance
    }
    // Not even the next largest error could add to this one, so no later pair can.
    if (second === first + 1) break
  }
  return largest
}
