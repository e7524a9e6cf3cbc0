import { describe, expect, test } from 'vitest'
import type { PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'
import { planFigures } from '../../../src/domain/placement/planFigures.ts'

const NONE = Number.POSITIVE_INFINITY
/** Five places, three candidates; the third place has nobody. */
const PROBLEM: PlacementProblem = {
  weights: [100, 50, 0, 30, 20],
  distances: [Float64Array.of(2, 8, 1, 40, 60), Float64Array.of(12, 3, 50, 10, 30), Float64Array.of(9, 9, 9, 25, 15)],
  existing: Float64Array.of(4, 20, 70, 35, 50),
}

describe('the figures of a plan worked by hand', () => {
  test('count who is within reach before and after, and what becomes of each place', () => {
    expect(planFigures(PROBLEM, [1], 10, null)).toEqual({
      all: 200,
      before: 100,
      after: 180,
      states: ['already', 'newly', 'out', 'newly', 'out'],
      withRoom: 80,
      // 400 + 1000 + 1050 + 1000 before; 400 + 150 + 300 + 600 after.
      mean: { before: 3450 / 200, after: 1450 / 200 },
      longest: { before: 50, after: 30 },
    })
  })

  test('take the nearest of several points', () => {
    const figures = planFigures(PROBLEM, [0, 2], 10, null)
    expect(figures.states).toEqual(['already', 'newly', 'newly', 'out', 'out'])
    expect(figures).toMatchObject({ before: 100, after: 150, withRoom: 50 })
    // 200 + 400 + 750 + 300.
    expect(figures.mean.after).toBeCloseTo(1650 / 200, 12)
    expect(figures.longest.after).toBe(25)
    expect(planFigures(PROBLEM, [2, 0], 10, null)).toEqual(figures)
  })

  test('of no points are those of what stands', () => {
    const { before, after, states, withRoom, mean, longest } = planFigures(PROBLEM, [], 10, null)
    expect([before, after, withRoom]).toEqual([100, 100, 0])
    expect(states).toEqual(['already', 'out', 'out', 'out', 'out'])
    expect(mean.after).toBe(mean.before)
    expect(longest.after).toBe(longest.before)
  })

  test('know room beside reach: who has no room is within reach all the same', () => {
    expect(planFigures(PROBLEM, [1], 10, 60)).toMatchObject({ after: 180, withRoom: 60 })
    expect(planFigures(PROBLEM, [1], 10, 80)).toMatchObject({ after: 180, withRoom: 80 })
    expect(planFigures(PROBLEM, [1], 10, 0)).toMatchObject({ after: 180, withRoom: 0 })
    // The first reaches the second place, the second that and the fourth: 35 and 15 of the 50, and all 30.
    expect(planFigures(PROBLEM, [0, 1], 10, 45).withRoom).toBe(80)
    expect(planFigures(PROBLEM, [0, 1], 10, 30).withRoom).toBe(60)
  })
})

test('a place exactly at the reach is within it, of what stands and of a new point', () => {
  const problem = { weights: [1, 2, 4], distances: [Float64Array.of(30, 10, 10.000001)], existing: Float64Array.of(10, 20, 10.000001) }
  const figures = planFigures(problem, [0], 10, null)
  expect(figures.states).toEqual(['already', 'newly', 'out'])
  expect(figures).toMatchObject({ before: 1, after: 3, withRoom: 2 })
  expect(planFigures(problem, [0], 10, 100).withRoom).toBe(2)
})

describe('where nothing stands', () => {
  const problem = { ...PROBLEM, existing: Float64Array.of(NONE, NONE, NONE, NONE, NONE) }

  test('there is no way before, and one after', () => {
    expect(planFigures(problem, [1], 10, null)).toEqual({
      all: 200,
      before: 0,
      after: 80,
      states: ['out', 'newly', 'out', 'newly', 'out'],
      withRoom: 80,
      // 1200 + 150 + 300 + 600.
      mean: { before: null, after: 2250 / 200 },
      longest: { before: null, after: 30 },
    })
  })

  test('no points leave everybody out', () => {
    expect(planFigures(problem, [], 10, null)).toMatchObject({ before: 0, after: 0, mean: { before: null, after: null }, longest: { before: null, after: null } })
  })

  test('a place with people that nothing reaches leaves the ways unknown, one without people does not', () => {
    const distances = [Float64Array.of(5, NONE)]
    const existing = Float64Array.of(NONE, NONE)
    expect(planFigures({ weights: [10, 1], distances, existing }, [0], 10, null)).toMatchObject({ after: 10, mean: { after: null }, longest: { after: null } })
    expect(planFigures({ weights: [10, 0], distances, existing }, [0], 10, null)).toMatchObject({ after: 10, mean: { after: 5 }, longest: { after: 5 } })
  })
})

test('where nobody is, no way is told, and places are within reach or not all the same', () => {
  expect(planFigures({ ...PROBLEM, weights: [0, 0, 0, 0, 0] }, [0], 10, 5)).toEqual({
    all: 0,
    before: 0,
    after: 0,
    states: ['already', 'newly', 'newly', 'out', 'out'],
    withRoom: 0,
    mean: { before: null, after: null },
    longest: { before: null, after: null },
  })
  expect(planFigures({ weights: [], distances: [], existing: new Float64Array() }, [], 10, null)).toMatchObject({ all: 0, states: [], mean: { before: null, after: null } })
})
