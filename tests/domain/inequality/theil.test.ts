import { describe, expect, it } from 'vitest'
import { type GroupedPlace, theil } from '../../../src/domain/inequality/theil.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function complete(places: readonly GroupedPlace[]) {
  const found = theil(places)
  if (found.status !== 'complete') throw new Error('absent')
  return found
}

function ungrouped(values: readonly number[], weights: readonly number[] = values.map(() => 1)): GroupedPlace[] {
  return values.map((value, at) => ({ id: `${at}`, value, weight: weights[at] ?? 1, groups: [] }))
}

/** Another form of the index: mean of r ln r, with r the value per weight over its mean, each weight counted once. */
function byRatios(places: readonly GroupedPlace[]): number {
  const weight = places.reduce((sum, place) => sum + (place.weight ?? 0), 0)
  const mean = places.reduce((sum, place) => sum + (place.value ?? 0), 0) / weight
  const terms = places.map((place) => {
    const ratio = (place.value ?? 0) / (place.weight ?? 0) / mean
    return ratio === 0 ? 0 : ((place.weight ?? 0) / weight) * ratio * Math.log(ratio)
  })
  return terms.reduce((sum, term) => sum + term, 0)
}

function nested(seed: number): GroupedPlace[] {
  const random = namedStream(seed, 'theil')
  return Array.from({ length: 90 }, (_, at) => {
    const country = ['SV', 'HN', 'GT'][at % 3] ?? ''
    const weight = Math.ceil(random.uniform() * 800)
    const value = at % 10 === 4 ? 0 : Math.floor(random.uniform() * weight * 0.6)
    return { id: `${at}`, value, weight, groups: [country, `${country}-${Math.floor(random.uniform() * 5)}`] }
  })
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('theil index', () => {
  it('of five regional incomes is T in closed form, not the L that is printed for them', () => {
    // Example of Stoermann (2009) in the R package REAT: theil(c(10, 10, 10, 20, 50)) prints 0.2326302. That is Theil's
    // other index, the mean of ln(mean / value), here (3 ln 2 - ln 2.5) / 5. T is (3 x 0.5 ln 0.5 + 2.5 ln 2.5) / 5.
    const values = [10, 10, 10, 20, 50]
    expect((3 * Math.log(2) - Math.log(2.5)) / 5).toBeCloseTo(0.2326302, 7)
    expect(sum(values.map((value) => Math.log(20 / value))) / 5).toBeCloseTo(0.2326302, 7)
    const { total } = complete(ungrouped(values))
    expect(total).toBeCloseTo((-1.5 * Math.log(2) + 2.5 * Math.log(2.5)) / 5, 15)
    expect(total).toBeCloseTo(0.2502012, 7)
  })
  it('changes into L when values and weights change places', () => {
    // L is T with the two shares exchanged, so the printed answer tests our T after all.
    const values = [10, 10, 10, 20, 50]
    expect(complete(ungrouped(values.map(() => 1), values)).total).toBeCloseTo(0.2326302, 7)
  })
  it('is the mean of r ln r, with weights and zeros', () => {
    const places = nested(3)
    expect(places.some(({ value }) => value === 0)).toBe(true)
    expect(complete(places).total).toBeCloseTo(byRatios(places), 12)
  })
  it('is ln n where one of n equal places has all', () => {
    expect(complete(ungrouped([0, 0, 0, 9])).total).toBeCloseTo(Math.log(4), 14)
  })
})

describe('theil split by nested groups', () => {
  it('sums to the total, level by level', () => {
    const found = complete(nested(1))
    expect(found.between).toHaveLength(2)
    expect(sum(found.between) + found.within).toBeCloseTo(found.total, 13)
    const countries = found.groups.filter(({ path }) => path.length === 1)
    const departments = found.groups.filter(({ path }) => path.length === 2)
    expect(countries).toHaveLength(3)
    expect(departments).toHaveLength(15)
    expect(sum(countries.map(({ between }) => between))).toBeCloseTo(found.between[0] ?? 0, 13)
    expect(sum(countries.map(({ between, within }) => between + within))).toBeCloseTo(found.total, 13)
    expect(sum(departments.map(({ between }) => between))).toBeCloseTo(found.between[1] ?? 0, 13)
    expect(sum(departments.map(({ within }) => within))).toBeCloseTo(found.within, 13)
    for (const country of countries) {
      const own = departments.filter(({ path }) => path[0] === country.path[0])
      expect(sum(own.map(({ between, within }) => between + within))).toBeCloseTo(country.within, 13)
    }
  })
  it('is between groups the index of the groups as places, and within one the index of its own places', () => {
    const places = nested(2)
    const found = complete(places)
    const merged = ['SV', 'HN', 'GT'].map((id) => {
      const own = places.filter(({ groups }) => groups[0] === id)
      return { id, value: sum(own.map(({ value }) => value ?? 0)), weight: sum(own.map(({ weight }) => weight ?? 0)), groups: [] }
    })
    expect(found.between[0]).toBeCloseTo(complete(merged).total, 13)
    const honduras = places.filter(({ groups }) => groups[0] === 'HN')
    const group = found.groups.find(({ path }) => path.join() === 'HN')
    expect(group?.within).toBeCloseTo((group?.valueShare ?? 0) * complete(honduras).total, 13)
    const oneLevel = complete(places.map((place) => ({ ...place, groups: place.groups.slice(0, 1) })))
    expect(oneLevel.within).toBeCloseTo((found.between[1] ?? 0) + found.within, 13)
  })
  it('of two groups can be reckoned by hand', () => {
    const found = complete([
      { id: 'a', value: 30, weight: 50, groups: ['HN'] },
      { id: 'b', value: 30, weight: 50, groups: ['HN'] },
      { id: 'c', value: 0, weight: 50, groups: ['GT'] },
      { id: 'd', value: 40, weight: 50, groups: ['GT'] },
    ])
    expect(found.groups).toEqual([
      { path: ['HN'], valueShare: 0.6, weightShare: 0.5, between: 0.6 * Math.log(0.6 / 0.5), within: 0 },
      { path: ['GT'], valueShare: 0.4, weightShare: 0.5, between: 0.4 * Math.log(0.4 / 0.5), within: 0.4 * Math.log(2) },
    ])
    expect(found.between[0]).toBeCloseTo(0.6 * Math.log(1.2) + 0.4 * Math.log(0.8), 15)
    expect(found.within).toBeCloseTo(0.4 * Math.log(2), 15)
  })
  it('tells departments of one name in two countries apart', () => {
    const found = complete([
      { id: 'a', value: 1, weight: 1, groups: ['HN', 'La Paz'] },
      { id: 'b', value: 3, weight: 1, groups: ['SV', 'La Paz'] },
    ])
    expect(found.groups.map(({ path }) => path.join('/'))).toEqual(['HN', 'SV', 'HN/La Paz', 'SV/La Paz'])
    expect(found.between[1]).toBe(0)
    expect(found.within).toBe(0)
  })
  it('knows a group without any value', () => {
    const found = complete([
      { id: 'a', value: 0, weight: 5, groups: ['HN', 'x'] },
      { id: 'b', value: 0, weight: 9, groups: ['HN', 'y'] },
      { id: 'c', value: 3, weight: 5, groups: ['GT', 'z'] },
    ])
    expect(found.groups.find(({ path }) => path.join() === 'HN')).toMatchObject({ valueShare: 0, between: 0, within: 0 })
    expect(found.between[0]).toBeCloseTo(Math.log(19 / 5), 14)
    expect(found.total).toBeCloseTo(Math.log(19 / 5), 14)
  })
})

describe('theil of little', () => {
  it('is 0 where all have their share and for one place', () => {
    const found = complete(ungrouped([1, 2, 3], [10, 20, 30]))
    expect(found.total).toBeCloseTo(0, 14)
    expect(found.total).toBeGreaterThanOrEqual(0)
    expect(complete(ungrouped([4])).total).toBe(0)
  })
  it('counts absent values and never takes them for 0', () => {
    const places = nested(5)
    const absent = { id: 'absent', value: null, weight: 900, groups: ['GT', 'GT-1'] }
    const found = complete([...places, absent])
    expect(found.leftOut).toBe(1)
    expect(found.total).toBe(complete(places).total)
    expect(complete([...places, { ...absent, value: 0 }]).total).toBeGreaterThan(found.total)
  })
  it('says so where there is nothing to share', () => {
    expect(theil([])).toEqual({ status: 'absent', leftOut: 0 })
    expect(theil(ungrouped([0, 0]))).toEqual({ status: 'absent', leftOut: 0 })
    expect(theil([{ id: 'a', value: null, weight: 3, groups: ['HN'] }])).toEqual({ status: 'absent', leftOut: 1 })
  })
  it('refuses what cannot be', () => {
    expect(() => theil([...ungrouped([1]), { id: 'x', value: 1, weight: 1, groups: ['HN'] }])).toThrow(RangeError)
    expect(() => theil(ungrouped([-1]))).toThrow(RangeError)
    expect(() => theil(ungrouped([1], [0]))).toThrow(RangeError)
  })
})
