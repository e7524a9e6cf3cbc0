import type { AbsentDecomposition, Decomposition } from './waterfall.ts'

/** A factor of a rate in the two populations, places or years that are compared. */
export interface Factor {
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

const FEWEST = 2
const MOST = 6

/**
 * The difference between two rates that are products of the same factors, as one additive effect a factor. `start` is
 * the product of the `from` values, `end` that of the `to` values. An effect is the difference of its factor times the
 * other factors, averaged over all orders in which they can change; so the order of the factors plays no part.
 * Refused, with the names, if any value is absent. Throws a RangeError unless there are 2 to 6 factors of different
 * names with finite values.
 * Method: Das Gupta, P. (1993), Standardization and Decomposition of Rates: A User's Manual, US Bureau of the Census,
 * P23-186, chapter 2; the same as the Shapley value of the factors.
 */
export function dasGupta(factors: readonly Factor[]): Decomposition | AbsentDecomposition {
  checkFactors(factors)
  const missing = factors.filter(({ from, to }) => from === null || to === null).map(({ name }) => name)
  if (missing.length > 0) return { status: 'absent', missing }
  const from = factors.map((factor) => factor.from ?? Number.NaN)
  const to = factors.map((factor) => factor.to ?? Number.NaN)
  const start = from.reduce((product, value) => product * value, 1)
  const end = to.reduce((product, value) => product * value, 1)
  const parts = factors.map(({ name }, own) => ({ name, effect: ((to[own] ?? 0) - (from[own] ?? 0)) * othersStandardised(from, to, own) }))
  return { status: 'complete', start, end, parts }
}

/** Mean product of the other factors over all orders of change. A bit of `changed` says whether a factor has changed. */
function othersStandardised(from: readonly number[], to: readonly number[], own: number): number {
  const count = from.length
  let sum = 0
  for (let changed = 0; changed < 1 << count; changed += 1) {
    if ((changed >> own) & 1) continue
    let product = 1
    let moved = 0
    for (let factor = 0; factor < count; factor += 1) {
      if (factor === own) continue
      const hasChanged = (changed >> factor) & 1
      moved += hasChanged
      product *= (hasChanged ? to[factor] : from[factor]) ?? 0
    }
    // Of all orders, 1 in count x choose(count - 1, moved) changes just these factors before this one.
    sum += product / (count * choose(count - 1, moved))
  }
  return sum
}

function choose(all: number, some: number): number {
  let ways = 1
  for (let at = 1; at <= some; at += 1) ways = (ways * (all - some + at)) / at
  return ways
}

function checkFactors(factors: readonly Factor[]): void {
  if (factors.length < FEWEST || factors.length > MOST) throw new RangeError(`a rate of ${factors.length} factors`)
  if (new Set(factors.map(({ name }) => name)).size < factors.length) throw new RangeError('two factors share a name')
  for (const { name, from, to } of factors) {
    for (const value of [from, to]) if (value !== null && !Number.isFinite(value)) throw new RangeError(`no value of ${name}: ${value}`)
  }
}
