import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { normal } from '../../../src/domain/random/normal.ts'
import { type PlaceEstimate, rankIntervals, type RankIntervalOptions } from '../../../src/domain/ranking/rankIntervals.ts'
import { PISA_MATHEMATICS } from './pisaMathematics.ts'

const SIMULTANEOUS = { best: 'high', kind: 'simultaneous', seed: 1 } as const
const MARGINAL = { best: 'high', kind: 'marginal', seed: 1 } as const
const BOTH_KINDS = [SIMULTANEOUS, MARGINAL]
const ALL_RULES: readonly RankIntervalOptions[] = BOTH_KINDS.flatMap((one) => [one, { ...one, critical: 'bonferroni' }] as const)

function withValues(values: readonly number[], standardError: number | ((index: number) => number)): PlaceEstimate[] {
  return values.map((value, index) => ({
    id: `place ${index}`,
    value,
    standardError: typeof standardError === 'number' ? standardError : standardError(index),
  }))
}

function bounds(places: readonly PlaceEstimate[], options: RankIntervalOptions): (number | null)[][] {
  return rankIntervals(places, options).places.map(({ low, high }) => [low, high])
}

describe('ranks of countries in PISA 2018 mathematics', () => {
  const countries = PISA_MATHEMATICS.map(([id, value, standardError]) => ({ id, value, standardError }))
  const all = rankIntervals(countries, SIMULTANEOUS).places
  const find = (places: typeof all, id: string) => places.find((place) => place.id === id)

  it('are those printed by the R package csranks', () => {
    // README of csranks, output of irank(math_score).
    const published = [
      24, 18, 10, 7, 35, 37, 17, 8, 3, 11, 20, 15, 34, 30, 21, 16, 32, 25, 1, 2, 19, 29, 27, 36, 4, 22, 14, 5, 23, 26, 9, 28, 12, 6, 33, 13, 31,
    ]
    expect(all.map(({ rank }) => rank)).toEqual(published)
  })

  it('have the marginal interval of csranks for the United Kingdom', () => {
    // Vignette "Inference for Ranks" of csranks 1.2.2 (no seed, 1000 draws): L 8, rank 13, U 23; its text says "between 7
    // and 23". The lower end lies on the edge of the critical value, so it is told apart only by many draws.
    const kingdom = find(rankIntervals(countries, { ...MARGINAL, draws: 19_999 }).places, 'United Kingdom')
    expect(kingdom).toEqual({ id: 'United Kingdom', rank: 13, low: 8, high: 23 })
    for (const seed of [1, 2, 3, 4, 5]) {
      const found = find(rankIntervals(countries, { ...MARGINAL, seed }).places, 'United Kingdom')
      expect([7, 8]).toContain(found?.low)
      expect(found?.high).toBe(23)
    }
  })

  it('have the simultaneous intervals the vignette of csranks speaks of', () => {
    // "Chile, Mexico and Colombia have confidence sets for the ranks that do not overlap with" those of the others.
    const last = ['Chile', 'Mexico', 'Colombia']
    for (const { id, high } of all) if (!last.includes(id)) expect(high).toBeLessThan(35)
    for (const id of last) expect(find(all, id)?.low).toBeGreaterThanOrEqual(35)
    // Germany and Korea: "their confidence sets both contain rank 7"; at 75 percent they do not overlap.
    expect(find(all, 'Germany')?.low).toBeLessThanOrEqual(7)
    expect(find(all, 'Korea')?.high).toBeGreaterThanOrEqual(7)
    const three = rankIntervals(countries, { ...SIMULTANEOUS, confidence: 0.75 }).places
    expect(find(three, 'Korea')?.high).toBeLessThan(find(three, 'Germany')?.low ?? 0)
    // The 12 countries that "could all be among the top-5" (there from lower bounds alone, here from both ends).
    const five = all.filter(({ low }) => (low ?? 99) <= 5).map(({ id }) => id)
    expect(five).toEqual([
      'Belgium', 'Canada', 'Denmark', 'Estonia', 'Finland', 'Japan', 'Korea', 'Netherlands', 'Poland', 'Slovenia', 'Sweden', 'Switzerland',
    ])
  })

  it('are turned round when low is best', () => {
    const turned = rankIntervals(countries.map((country) => ({ ...country, value: -country.value })), { ...SIMULTANEOUS, best: 'low' })
    expect(turned.places).toEqual(all)
  })
})

describe('an interval of a rank', () => {
  const random = namedStream(5, 'errors of many sizes')
  const mixed = withValues(Array.from({ length: 60 }, () => normal(random)), () => 0.05 + random.uniform() ** 4)

  it.each(ALL_RULES)('holds the plain rank, in $kind intervals with $critical values', (options) => {
    for (const { rank, low, high } of rankIntervals(mixed, options).places) {
      expect(low).toBeLessThanOrEqual(rank ?? 0)
      expect(high).toBeGreaterThanOrEqual(rank ?? 99)
    }
  })
  it.each(ALL_RULES)('is the rank itself with tiny errors and everything with huge ones ($kind, $critical)', (options) => {
    const values = [3, 1, 2, 5, 4]
    expect(bounds(withValues(values, 1e-6), options)).toEqual([[3, 3], [5, 5], [4, 4], [1, 1], [2, 2]])
    expect(bounds(withValues(values, 1e6), options)).toEqual(values.map(() => [1, 5]))
  })
  it.each(ALL_RULES)('of exact figures is the rank, and of a tie the ranks the tie could take ($kind, $critical)', (options) => {
    const tied = rankIntervals(withValues([10, 20, 20, 5], 0), options).places
    expect(tied.map(({ rank, low, high }) => [rank, low, high])).toEqual([[3, 3, 3], [1, 1, 2], [1, 1, 2], [4, 4, 4]])
    // One exact figure among estimates, as a census town among sampled ones.
    const places = [...withValues([10, 20, 20, 5], 0.001), { id: 'exact', value: 15, standardError: 0 }]
    expect(bounds(places, options)).toEqual([[4, 4], [1, 2], [1, 2], [5, 5], [3, 3]])
  })
  it('for one place is never wider than the one for all, and Bonferroni is never narrower than the bootstrap here', () => {
    const width = (options: RankIntervalOptions) => rankIntervals(mixed, options).places.map(({ low, high }) => (high ?? 0) - (low ?? 0))
    const sum = (widths: number[]) => widths.reduce((total, one) => total + one, 0)
    const forAll = width(SIMULTANEOUS)
    for (const [at, one] of width(MARGINAL).entries()) expect(one).toBeLessThanOrEqual(forAll[at] ?? 0)
    expect(sum(forAll)).toBeGreaterThan(0)
    expect(sum(width(MARGINAL))).toBeLessThan(sum(width({ ...MARGINAL, critical: 'bonferroni' })))
    expect(sum(width(SIMULTANEOUS))).toBeLessThan(sum(width({ ...SIMULTANEOUS, critical: 'bonferroni' })))
  })
  it('is wider with more confidence and the same with the same seed', () => {
    const sure = rankIntervals(mixed, { ...SIMULTANEOUS, confidence: 0.99 }).places
    for (const [at, { low, high }] of rankIntervals(mixed, SIMULTANEOUS).places.entries()) {
      expect(sure[at]?.low).toBeLessThanOrEqual(low ?? 0)
      expect(sure[at]?.high).toBeGreaterThanOrEqual(high ?? 99)
    }
    expect(rankIntervals(mixed, MARGINAL)).toEqual(rankIntervals(mixed, MARGINAL))
  })
  it('of two places changes at 1.96 standard errors of their difference', () => {
    // Difference 1, standard error of it z: the two-sided test of two means, from Bonferroni exactly.
    const apart = (z: number) => bounds(withValues([1, 0], 1 / z / Math.SQRT2), { ...SIMULTANEOUS, critical: 'bonferroni' })
    expect(apart(1.9601)).toEqual([[1, 1], [2, 2]])
    expect(apart(1.9599)).toEqual([[1, 2], [1, 2]])
  })
})

describe('places without a figure', () => {
  it('are left out of the ranking, keep their line, and change nothing for the others', () => {
    const known = withValues([3, 1, 2], 0.4)
    const absent = [{ id: 'hidden', value: null, standardError: 0.1 }, { id: 'no error', value: 9, standardError: null }]
    const found = rankIntervals([absent[0]!, ...known, absent[1]!], SIMULTANEOUS)
    expect(found.leftOut).toBe(2)
    expect(found.ranked).toBe(3)
    expect(found.places[0]).toEqual({ id: 'hidden', rank: null, low: null, high: null })
    expect(found.places[4]).toEqual({ id: 'no error', rank: null, low: null, high: null })
    expect(found.places.slice(1, 4)).toEqual(rankIntervals(known, SIMULTANEOUS).places)
  })
  it.each(ALL_RULES)('may be all, or all but one ($kind, $critical)', (options) => {
    expect(rankIntervals([], options)).toEqual({ places: [], ranked: 0, leftOut: 0 })
    expect(rankIntervals([{ id: 'a', value: null, standardError: null }], options).leftOut).toBe(1)
    expect(rankIntervals(withValues([7], 2), options).places).toEqual([{ id: 'place 0', rank: 1, low: 1, high: 1 }])
  })
})

it('refuses what cannot be ranked', () => {
  const place = { id: 'a', value: 1, standardError: 1 }
  expect(() => rankIntervals([place, place], SIMULTANEOUS)).toThrow(RangeError)
  expect(() => rankIntervals([{ ...place, value: Number.NaN }], SIMULTANEOUS)).toThrow(RangeError)
  expect(() => rankIntervals([{ ...place, standardError: -1 }], SIMULTANEOUS)).toThrow(RangeError)
  expect(() => rankIntervals([{ ...place, standardError: Number.NaN }], SIMULTANEOUS)).toThrow(RangeError)
  expect(() => rankIntervals([place], { ...SIMULTANEOUS, confidence: 1 })).toThrow(RangeError)
  expect(() => rankIntervals([place], { ...SIMULTANEOUS, draws: 18 })).toThrow(RangeError)
  expect(() => rankIntervals([place], { ...SIMULTANEOUS, draws: 19 })).not.toThrow()
})

it('ranks 900 places, both kinds', () => {
  const random = namedStream(9, '900 places')
  const many = withValues(Array.from({ length: 900 }, () => normal(random)), () => 0.02 + 0.3 * random.uniform())
  for (const kind of BOTH_KINDS) expect(rankIntervals(many, kind).ranked).toBe(900)
})
