import { describe, expect, it } from 'vitest'
import { judgePlaces } from '../../../../src/views/explore/clusters/judgePlaces.ts'
import { weightsFromLists } from '../../../../src/domain/spatial/spatialWeights.ts'
import { permuted, ROWS, row, WEIGHTS } from './places.ts'

// Eight tests (d has no value, j no neighbour). Cuts of Benjamini and Hochberg at 5 %: 0.00625, 0.0125, 0.01875, 0.025, ...
// Sorted: 0.001, 0.002, 0.01, 0.02 pass (0.02 <= 0.025), 0.04 (over 0.03125) and 0.045 (over 0.0375) do not.
//                 a      b     c     d     e    f      g     h     i    j
const P = permuted([0.04, 0.001, 0.01, null, 0.9, 0.002, 0.045, 0.02, 0.5, null])

function kindsOf(found: ReturnType<typeof judgePlaces>): Record<string, string> {
  return Object.fromEntries(found.places.map(({ id, kind }) => [id, kind]))
}

describe('places among their neighbours', () => {
  it('are of a kind only where p passes the correction', () => {
    const found = judgePlaces(ROWS, WEIGHTS, 'local-moran', P)
    expect(kindsOf(found)).toEqual({
      a: 'chance', b: 'high-high', c: 'high-high', e: 'chance', f: 'low-low', g: 'chance', h: 'high-low', i: 'chance', j: 'island',
    })
    expect(found.judgement).toMatchObject({ clustered: 4, outliers: 1, uncorrected: 6 })
  })
  it('have the mean of those neighbours that have a value, in their own unit', () => {
    const neighbours = Object.fromEntries(judgePlaces(ROWS, WEIGHTS, 'local-moran', P).places.map((place) => [place.id, place.neighbours]))
    // c has b (8) and the suppressed d; e the same d and f (2); h stands between 1 and 1.
    expect(neighbours).toEqual({ a: 8, b: 9, c: 8, e: 2, f: 1, g: 5.5, h: 1, i: 9, j: null })
  })
  it('leave out what is absent and count islands', () => {
    const found = judgePlaces(ROWS, WEIGHTS, 'local-moran', P)
    expect(found).toMatchObject({ tests: 8, islands: 1, allTheSame: false })
    // 45 over nine places; a zero for the suppressed one would give 4.5.
    expect(found.mean).toBe(5)
    expect(found.places.some(({ id }) => id === 'd')).toBe(false)
  })
  it('are not judged while the permutations run', () => {
    const found = judgePlaces(ROWS, WEIGHTS, 'local-moran', null)
    expect(found.judgement).toBeNull()
    expect(new Set(found.places.map(({ kind }) => kind))).toEqual(new Set(['waiting', 'island']))
    expect(found.places.every(({ p, passes }) => p === null && !passes)).toBe(true)
  })
  it('are hot or cold by Getis-Ord, and neither where the own value turns the sum', () => {
    const found = judgePlaces(ROWS, WEIGHTS, 'getis-ord', P)
    // h: 9 among 1 and 1 is 11 for three places, under three means of 5: cold as a whole.
    expect(kindsOf(found)).toMatchObject({ b: 'hot', c: 'hot', f: 'cold', h: 'cold' })
    const turned = judgePlaces(ROWS, WEIGHTS, 'getis-ord', permuted([0.9, 0.9, 0.9, null, 0.9, 0.9, 0.9, 0.9, 0.0001, null]))
    // i: 1 beside 9 is 10 for two places, exactly two means: neither, though its p passes.
    expect(turned.places.find(({ id }) => id === 'i')).toMatchObject({ kind: 'chance', passes: true })
    expect(turned.judgement).toMatchObject({ clustered: 0, uncorrected: 0 })
  })
  it('have no statistic where all values are the same', () => {
    const same = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => row(id, 3))
    const weights = weightsFromLists(same.map(({ territory }) => territory), new Map([['a', ['b']], ['b', ['a']]]))
    expect(judgePlaces(same, weights, 'local-moran', null)).toMatchObject({ allTheSame: true, global: null, tests: 2, islands: 6 })
  })
})
