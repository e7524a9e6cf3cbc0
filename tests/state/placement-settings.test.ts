import { expect, test } from 'vitest'
import { defaultPlacement, MAXIMUM_POINTS, normalPlacement } from '../../src/state/placement-settings.ts'

test('numbers become whole and stay within their bounds, and what is no number is none', () => {
  const normal = normalPlacement({ ...defaultPlacement(), points: 99, reach: 0, floor: 140, budget: 1.6, cost: -4, room: Number.NaN })
  expect(normal).toMatchObject({ points: MAXIMUM_POINTS, reach: 1, floor: 100, budget: 2, cost: 0, room: null })
})

test('a place stands in a list once, and what must be taken may be', () => {
  const normal = normalPlacement({ ...defaultPlacement(), must: ['a', 'a'], mustNot: ['a', 'b'], plan: ['c', 'c'], saved: [[], ['d', 'd']] })
  expect(normal).toMatchObject({ must: ['a'], mustNot: ['b'], plan: ['c'], saved: [['d']] })
})

test('is its own normal form', () => {
  expect(normalPlacement(defaultPlacement())).toEqual(defaultPlacement())
})
