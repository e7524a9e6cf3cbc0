import { expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { normal } from '../../../src/domain/random/normal.ts'
import { rankIntervals, type RankIntervalOptions } from '../../../src/domain/ranking/rankIntervals.ts'

const WORLDS = 1000

/** Share of simulated worlds in which the interval of place 0 holds its true ranks, and in which all intervals do. */
function coverage(truth: readonly number[], errors: readonly number[], options: Omit<RankIntervalOptions, 'seed' | 'best'>): { one: number; all: number } {
  let one = 0
  let all = 0
  // A place may take every rank from one more than the better ones to all but the worse ones.
  const trueBounds = truth.map((value) => [1 + truth.filter((other) => other > value).length, truth.filter((other) => other >= value).length] as const)
  for (let world = 0; world < WORLDS; world += 1) {
    const random = namedStream(world, 'simulated world')
    const places = truth.map((value, at) => ({ id: `${at}`, value: normal(random, value, errors[at]), standardError: errors[at] ?? 0 }))
    const found = rankIntervals(places, { ...options, best: 'high', seed: world }).places
    const held = found.map(({ low, high }, at) => (low ?? 99) <= (trueBounds[at]?.[0] ?? 0) && (high ?? 0) >= (trueBounds[at]?.[1] ?? 99))
    if (held[0]) one += 1
    if (held.every(Boolean)) all += 1
  }
  return { one: one / WORLDS, all: all / WORLDS }
}

// Three standard errors of a share of 0.95 in 1000 worlds are 0.021.
const SLACK = 0.021
const EQUAL = { truth: [0, 0, 0, 0, 0, 0], errors: [1, 0.5, 2, 1, 1, 1] }
const APART = { truth: [0, 0, 1, 1.5, 2, 4, 8, 8], errors: [1, 0.4, 1, 0.7, 1, 0.2, 1, 2] }

it('all intervals hold at once in 95 of 100 worlds where all places are equal, the hardest case', () => {
  const { all } = coverage(EQUAL.truth, EQUAL.errors, { kind: 'simultaneous', draws: 399 })
  expect(all).toBeGreaterThan(0.95 - SLACK)
  expect(all).toBeLessThan(0.95 + SLACK)
})
it('the interval of one place holds in 95 of 100 worlds where all places are equal', () => {
  const { one } = coverage(EQUAL.truth, EQUAL.errors, { kind: 'marginal', draws: 399 })
  expect(one).toBeGreaterThan(0.95 - SLACK)
  expect(one).toBeLessThan(0.95 + SLACK)
})
it('intervals hold at least as often where places differ and some are tied', () => {
  expect(coverage(APART.truth, APART.errors, { kind: 'simultaneous', draws: 399 }).all).toBeGreaterThan(0.95 - SLACK)
  expect(coverage(APART.truth, APART.errors, { kind: 'marginal', draws: 399 }).one).toBeGreaterThan(0.95 - SLACK)
  expect(coverage(APART.truth, APART.errors, { kind: 'simultaneous', critical: 'bonferroni' }).all).toBeGreaterThan(0.95 - SLACK)
  expect(coverage(APART.truth, APART.errors, { kind: 'marginal', critical: 'bonferroni' }).one).toBeGreaterThan(0.95 - SLACK)
})
it('intervals for one place would not do for a league table', () => {
  expect(coverage(EQUAL.truth, EQUAL.errors, { kind: 'marginal', draws: 399 }).all).toBeLessThan(0.9)
})
