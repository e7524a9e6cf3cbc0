import { type CriticalRule, type Estimates, isExact, type RankBounds, squaredStatistic } from './comparison.ts'
import { bonferroniValue, simulatedValue } from './criticalValue.ts'
import type { ErrorDraws } from './errorDraws.ts'

/** What is shown of one place against each other place. */
export interface Standing {
  /** 1 where the place is shown to be better than the other one. */
  readonly above: Uint8Array
  /** 1 where the other place is shown to be better. */
  readonly below: Uint8Array
  /** Critical value of each round, in standard errors of a difference; it falls from round to round. */
  readonly criticalValues: readonly number[]
}

type Marks = Pick<Standing, 'above' | 'below'>

/**
 * Bounds of ranks that hold for each place on its own with the confidence of the rule. Compared are the differences of
 * that place with all others, in both directions, with stepdown: what is shown in one round no longer burdens the next.
 * Method: Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for ranks, Review of Economic Studies 91, 476-518.
 * With Bonferroni's rule the rounds are Holm's.
 */
export function marginalBounds(estimates: Estimates, rule: CriticalRule): RankBounds {
  const places = estimates.values.length
  const low = new Int32Array(places)
  const high = new Int32Array(places)
  for (let place = 0; place < places; place += 1) {
    const { above, below } = standingOf(estimates, rule, place)
    low[place] = 1 + ones(below)
    high[place] = places - ones(above)
  }
  return { low, high }
}

/** Compares one place with all others, round by round until a round shows nothing new. */
export function standingOf(estimates: Estimates, rule: CriticalRule, place: number): Standing {
  const places = estimates.values.length
  const marks: Marks = { above: new Uint8Array(places), below: new Uint8Array(places) }
  const criticalValues: number[] = []
  const statistics = new Float64Array(places)
  let open = 0
  for (let other = 0; other < places; other += 1) {
    if (other === place) continue
    statistics[other] = squaredStatistic(estimates, place, other)
    if (!isExact(estimates, place, other)) open += 2
  }
  for (;;) {
    const critical = open === 0 ? 0 : criticalOfOne(estimates, rule, place, marks, open)
    if (open > 0) criticalValues.push(critical)
    const found = settle(estimates, statistics, place, critical, marks)
    open -= found
    if (found === 0 || open <= 0) return { ...marks, criticalValues }
  }
}

/** Marks what passes the critical value and was not marked before; the count of it, without exact comparisons. */
function settle(estimates: Estimates, statistics: Float64Array, place: number, critical: number, { above, below }: Marks): number {
  const { values } = estimates
  let found = 0
  for (let other = 0; other < statistics.length; other += 1) {
    if (!((statistics[other] ?? 0) > critical * critical)) continue
    const marks = (values[place] ?? 0) > (values[other] ?? 0) ? above : below
    if (marks[other] === 1) continue
    marks[other] = 1
    if (!isExact(estimates, place, other)) found += 1
  }
  return found
}

function criticalOfOne(estimates: Estimates, rule: CriticalRule, place: number, marks: Marks, open: number): number {
  if (rule.kind === 'bonferroni') return bonferroniValue(open, rule.confidence)
  const squares = new Float64Array(rule.draws.count)
  for (let draw = 0; draw < squares.length; draw += 1) squares[draw] = largestOfOne(estimates, rule.draws, draw, place, marks)
  return simulatedValue(squares, rule.confidence)
}

/**
 * Square of the largest difference, over its standard error, that one draw of pure error gives among the open
 * comparisons of a place. By Cauchy and Schwarz it is at most the sum of the squares of both errors, so the search
 * ends where the errors, taken from the largest down, can no longer reach what is found.
 */
function largestOfOne({ variances }: Estimates, { errors, order }: ErrorDraws, draw: number, place: number, { above, below }: Marks): number {
  const places = variances.length
  const start = draw * places
  const ownError = errors[start + place] ?? 0
  const ownVariance = variances[place] ?? 0
  const own = Math.sqrt(ownVariance) * ownError
  let largest = 0
  for (let position = 0; position < places; position += 1) {
    const other = order[start + position] ?? 0
    const error = errors[start + other] ?? 0
    if (ownError * ownError + error * error <= largest) break
    if (other === place) continue
    const variance = variances[other] ?? 0
    const difference = own - Math.sqrt(variance) * error
    const square = difference * difference
    if (square <= largest * (ownVariance + variance)) continue
    if ((difference > 0 ? above : below)[other] === 0) largest = square / (ownVariance + variance)
  }
  return largest
}

function ones(marks: Uint8Array): number {
  let count = 0
  for (const mark of marks) count += mark
  return count
}
