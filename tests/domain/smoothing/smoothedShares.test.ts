import { describe, expect, it } from 'vitest'
import { empiricalBayes } from '../../../src/domain/smoothing/empiricalBayes.ts'
import { smoothedShares } from '../../../src/domain/smoothing/smoothedShares.ts'

const RARE = [
  { id: 'a', numerator: 4, denominator: 200 },
  { id: 'b', numerator: 30, denominator: 150 },
  { id: 'c', numerator: 1, denominator: 10 },
  { id: 'd', numerator: null, denominator: 40 },
]
const turned = RARE.map((place) => ({ ...place, numerator: place.numerator === null ? null : place.denominator - place.numerator }))

describe('shares smoothed on their rarer side', () => {
  it('are those of the method where fewer than half are counted', () => {
    expect(smoothedShares(RARE, empiricalBayes)).toEqual(empiricalBayes(RARE))
  })

  it('mirror each other: those who did and those who did not', () => {
    const some = smoothedShares(RARE, empiricalBayes)
    const most = smoothedShares(turned, empiricalBayes)
    expect(most.leftOut).toBe(1)
    for (const [at, place] of some.places.entries()) {
      const other = most.places[at]
      expect(other === null).toBe(place === null)
      if (!place || !other) continue
      expect(other.id).toBe(place.id)
      expect(other.weight).toBeCloseTo(place.weight, 12)
      expect(other.raw).toBeCloseTo(1 - place.raw, 12)
      expect(other.smoothed).toBeCloseTo(1 - place.smoothed, 12)
      expect(other.towards).toBeCloseTo(1 - place.towards, 12)
    }
  })

  it('keep differences of common shares that the method alone takes for chance', () => {
    // By hand: pooled 1,800 of 2,000 is 0.9; weighted spread (1000 x 0.03^2 + 1000 x 0.03^2) / 2000 = 0.0009.
    // Chance of Poisson counts of those counted: 0.9 / 1000 = 0.0009, nothing is left; of the others 0.1 / 1000 = 0.0001.
    const places = [
      { id: 'low', numerator: 870, denominator: 1000 },
      { id: 'high', numerator: 930, denominator: 1000 },
    ]
    expect(empiricalBayes(places).places.map((place) => place?.weight.toFixed(6))).toEqual(['0.000000', '0.000000'])
    const found = smoothedShares(places, empiricalBayes)
    // 0.0008 / (0.0008 + 0.0001)
    expect(found.places[0]?.weight).toBeCloseTo(8 / 9, 10)
    expect(found.places[0]?.smoothed).toBeCloseTo(0.9 - (8 / 9) * 0.03, 10)
  })

  it('refuse more counted than there are', () => {
    expect(() => smoothedShares([{ id: 'a', numerator: 3, denominator: 2 }], empiricalBayes)).toThrow(RangeError)
  })
})
