import { describe, expect, it } from 'vitest'
import { controlLimits } from '../../../src/domain/funnel/controlLimits.ts'
import { type FunnelPlace, funnel } from '../../../src/domain/funnel/funnel.ts'
import { binomialLimits } from '../../../src/domain/funnel/funnelLimits.ts'
import { gridOfDenominators } from '../../../src/domain/funnel/gridOfDenominators.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const place = (id: string, numerator: number | null, denominator: number | null): FunnelPlace => ({ id, numerator, denominator })

/** Places of 50 to 650 people whose true shares are 0.4 give or take `spread`, drawn person by person. */
function drawnPlaces(seed: number, spread: number, howMany: number): readonly FunnelPlace[] {
  return Array.from({ length: howMany }, (_, at) => {
    const random = namedStream(seed, `place ${at}`)
    const denominator = 50 + Math.floor(random.uniform() * 600)
    // Half above and half below: a standard deviation of exactly `spread`.
    const share = 0.4 + (random.uniform() < 0.5 ? spread : -spread)
    let numerator = 0
    for (let person = 0; person < denominator; person += 1) if (random.uniform() < share) numerator += 1
    return place(`place ${at}`, numerator, denominator)
  })
}

describe('funnel of a proportion', () => {
  const places = [
    place('far above', 60, 100),
    place('suppressed', null, 80),
    place('above', 42, 100),
    place('nobody', 0, 0),
    place('within', 16, 50),
    place('below', 58, 250),
    place('not reported', 5, null),
    place('far below', 100, 500),
  ]
  const found = funnel(places, { target: 0.3, adjustment: 'none' })

  it('places each against the exact limits of its own size', () => {
    expect(found.points.map(({ position }) => position)).toEqual([
      'above-outer',
      null,
      'above-inner',
      null,
      'within',
      'below-inner',
      null,
      'below-outer',
    ])
    for (const { denominator, innerLow, innerHigh, outerLow, outerHigh } of found.points.flatMap(({ limits }) => limits ?? [])) {
      const inner = binomialLimits(0.3, [denominator], 0.95, 'mirrored')[0]
      const outer = binomialLimits(0.3, [denominator], 0.998, 'mirrored')[0]
      expect([innerLow, innerHigh, outerLow, outerHigh]).toEqual([inner?.low, inner?.high, outer?.low, outer?.high])
    }
  })
  it('gives share and z of each, and nulls in the order given for those left out', () => {
    expect(found.points.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
    expect(found.leftOut).toBe(3)
    expect(found.points[0]?.share).toBe(0.6)
    // (0.6 - 0.3) / sqrt(0.21 / 100)
    expect(found.points[0]?.z).toBeCloseTo(6.546536707, 8)
    expect(found.points[0]?.zAdjusted).toBe(found.points[0]?.z)
    expect(found.points[1]).toEqual({ id: 'suppressed', share: null, z: null, zAdjusted: null, position: null, limits: null })
  })
  it('takes the pooled share as target, without those left out', () => {
    expect(funnel(places).target).toBe((60 + 42 + 16 + 58 + 100) / (100 + 100 + 50 + 250 + 500))
  })
  it('draws from the smallest place to the largest', () => {
    expect(found.limits[0]?.denominator).toBe(50)
    expect(found.limits.at(-1)?.denominator).toBe(500)
    expect(found.limits.every((row) => row.outerLow <= row.innerLow && row.innerLow < 0.3)).toBe(true)
    expect(found.limits.every((row) => row.outerHigh >= row.innerHigh && row.innerHigh > 0.3)).toBe(true)
    expect(found.limits.at(-1)).toEqual(found.points.at(-1)?.limits)
  })
  it('says the mirror image of those not counted', () => {
    const others = funnel(
      places.map(({ id, numerator, denominator }) =>
        place(id, numerator === null || denominator === null ? null : denominator - numerator, denominator),
      ),
      { target: 0.7, adjustment: 'none' },
    )
    const turned = others.points.map(({ position }) =>
      position?.replace(/above|below/, (side) => (side === 'above' ? 'below' : 'above')) ?? null,
    )
    expect(turned).toEqual(found.points.map(({ position }) => position))
  })
  it('takes other confidences, and the published upper limit when asked', () => {
    const wide = funnel(places, { target: 0.3, adjustment: 'none', innerConfidence: 0.998, outerConfidence: 0.9999999999 })
    expect(wide.points[0]?.position).toBe('above-inner')
    expect(wide.points[2]?.position).toBe('within')
    const full = [place('small', 10, 10), place('large', 980, 1000)]
    expect(funnel(full, { target: 0.98 }).points[0]?.position).toBe('within')
    expect(funnel(full, { target: 0.98, upperLimit: 'published' }).points[0]?.position).toBe('above-outer')
  })
})

describe('funnel of places that vary beyond chance', () => {
  const dispersed = drawnPlaces(7, 0.1, 300)
  it('finds the standard deviation between them', () => {
    const found = funnel(dispersed, { winsorisedShare: 0 })
    expect(found.overdispersed).toBe(true)
    expect(found.adjustment).toBe('additive')
    // The truth is 0.1; over 300 places the estimate is off by some thousandths.
    expect(found.tau).toBeGreaterThan(0.09)
    expect(found.tau).toBeLessThan(0.11)
    const squares = found.points.map(({ zAdjusted }) => (zAdjusted ?? 0) ** 2)
    expect(squares.reduce((sum, each) => sum + each, 0) / 300).toBeCloseTo(1, 1)
  })
  it('is adjusted so that far fewer lie outside, by either method', () => {
    const outside = (adjustment: 'none' | 'multiplicative' | 'additive') =>
      funnel(dispersed, { adjustment }).points.filter(({ position }) => position !== 'within').length
    expect(outside('none')).toBeGreaterThan(150)
    expect(outside('multiplicative')).toBeLessThan(30)
    expect(outside('additive')).toBeLessThan(30)
  })
  it('places by the same rule as the adjusted z', () => {
    for (const adjustment of ['multiplicative', 'additive'] as const) {
      for (const { zAdjusted, position } of funnel(dispersed, { adjustment }).points) {
        const beyond = Math.abs(zAdjusted ?? 0)
        const side = (zAdjusted ?? 0) > 0 ? 'above' : 'below'
        const expected = beyond > 3.090232306167813 ? `${side}-outer` : beyond > 1.959963984540054 ? `${side}-inner` : 'within'
        expect(position).toBe(expected)
      }
    }
  })
  it('reports phi and tau where no adjustment is wanted', () => {
    const found = funnel(dispersed, { adjustment: 'none' })
    expect(found).toMatchObject({ adjustment: 'none', overdispersed: true })
    expect(found.phi).toBeGreaterThan(2)
    expect(found.points.every(({ z, zAdjusted }) => z === zAdjusted)).toBe(true)
  })
  it('leaves places alone that vary by chance only', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      expect(funnel(drawnPlaces(seed, 0, 60))).toMatchObject({ overdispersed: false, adjustment: 'none' })
    }
  })
})

describe('funnel at its edges', () => {
  it('of no place left has no target', () => {
    const found = funnel([place('a', null, 5), place('b', 0, 0)])
    expect(found).toMatchObject({ target: null, limits: [], phi: null, tau: null, overdispersed: false, leftOut: 2 })
    expect(found.points).toHaveLength(2)
    expect(funnel([], { target: 0.4 })).toMatchObject({ target: 0.4, points: [], leftOut: 0 })
  })
  it('of one place lies within, on its own pooled share', () => {
    const found = funnel([place('only', 3, 9)])
    expect(found.points[0]).toMatchObject({ share: 1 / 3, z: 0, position: 'within' })
    expect(found.limits).toHaveLength(1)
  })
  it('of places that are all equal has no dispersion', () => {
    const found = funnel([place('a', 3, 10), place('b', 6, 20), place('c', 9, 30)])
    expect(found.phi).toBeCloseTo(0, 20)
    expect(found).toMatchObject({ tau: 0, overdispersed: false })
  })
  it('of nobody or everybody everywhere lies within, without z', () => {
    for (const numerators of [[0, 0], [10, 20]] as const) {
      const found = funnel([place('a', numerators[0], 10), place('b', numerators[1], 20)])
      expect(found.phi).toBeNull()
      expect(found.points.map(({ position, z }) => [position, z])).toEqual([
        ['within', null],
        ['within', null],
      ])
    }
    expect(funnel([place('a', 1, 10)], { target: 0 }).points[0]?.position).toBe('above-outer')
  })
  it('refuses counts and options that cannot be', () => {
    expect(() => funnel([place('a', 5, 4)])).toThrow(RangeError)
    expect(() => funnel([place('a', -1, 4)])).toThrow(RangeError)
    expect(() => funnel([place('a', 1.5, 4)])).toThrow(RangeError)
    expect(() => funnel([place('a', 1, -4)])).toThrow(RangeError)
    expect(() => funnel([place('a', 1, 4)], { target: 1.1 })).toThrow(RangeError)
    expect(() => funnel([place('a', 1, 4)], { innerConfidence: 0.998, outerConfidence: 0.95 })).toThrow(RangeError)
    expect(() => funnel([place('a', 1, 4)], { winsorisedShare: 0.5 })).toThrow(RangeError)
  })
  it('keeps the order of denominators asked of its limits, and a grid ascends', () => {
    const basis = { target: 0.3, innerConfidence: 0.95, outerConfidence: 0.998, applied: { kind: 'none' }, upperLimit: 'mirrored' } as const
    expect(controlLimits([40, 10], basis).map(({ denominator }) => denominator)).toEqual([40, 10])
    expect(gridOfDenominators([3, 1, 2])).toEqual([1, 2, 3])
    expect(gridOfDenominators([])).toEqual([])
    const grid = gridOfDenominators([5, 100_000])
    expect(grid.length).toBeLessThanOrEqual(121)
    expect(grid).toEqual([...new Set(grid)].toSorted((one, other) => one - other))
    expect([grid[0], grid.at(-1)]).toEqual([5, 100_000])
    expect(() => gridOfDenominators([0])).toThrow(RangeError)
  })
})
