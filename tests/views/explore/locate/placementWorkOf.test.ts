import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../src/domain/placement/placementProblem.ts'
import type { PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { placementWorkOf } from '../../../../src/views/explore/locate/placementWorkOf.ts'
import { asked, questionOf, WHOLE } from './example.ts'

const workOf = (more: Partial<PlacementSettings> = {}, prove = true) => placementWorkOf(questionOf(asked(more)), asked(more), WHOLE, prove)

describe('a question in numbers', () => {
  it('has all places, and of the distances those of the candidates', () => {
    const { problem, goal, reach, needs } = workOf({ candidates: 'picked', picked: ['C', 'F'] })
    expect(problem.weights).toEqual([100, 40, 60, 80, 0, 20])
    expect(problem.distances).toEqual([Float64Array.of(25, 15, 0, 35, 45, 70), Float64Array.of(95, 85, 70, 35, 25, 0)])
    expect(problem.existing).toEqual(Float64Array.of(0, 10, 25, 60, 70, 95))
    expect([goal, reach]).toEqual(['cover', 15])
    expect(needs.map(({ count }) => count)).toEqual(problem.weights)
  })

  it('gives points that must or must not be by their number among the candidates B, C, D, E and F', () => {
    const { choice } = workOf({ must: ['F', 'D'], mustNot: ['B'] })
    expect(choice).toEqual({ count: 3, budget: null, must: [4, 2], mustNot: [0] })
    // A place that offers the service becomes a candidate, the first, where it must be.
    expect(workOf({ must: ['A'], mustNot: ['B'] }).choice).toMatchObject({ must: [0], mustNot: [1] })
  })

  it('bars nothing that is no candidate or no place of the question', () => {
    expect(workOf({ mustNot: ['A', 'elsewhere', 'E'] }).choice.mustNot).toEqual([3])
    expect(workOf({ candidates: 'offices', mustNot: ['B'] }).choice.mustNot).toEqual([])
  })

  it('is one that the methods take', () => {
    const { problem, choice } = workOf({ must: ['A', 'D'], mustNot: ['B'], budget: 5000, cost: 1000, officeCost: 400 })
    expect(candidatesOf(problem, choice)).toEqual([0, 2, 3, 4, 5])
  })

  it('limits the number of points, or with a budget what each costs where it stands', () => {
    const money = { budget: 2500, cost: 1000, officeCost: 400 }
    expect(workOf({ points: 2 }).choice).toMatchObject({ count: 2, budget: null })
    expect(workOf({ points: 2, ...money }).choice).toMatchObject({ count: null, budget: { costs: [1000, 1000, 400, 1000, 1000], most: 2500 } })
    expect(workOf({ points: 2, ...money, budget: 0 }).choice).toMatchObject({ count: null, budget: { most: 0 } })
  })

  it('has a floor as a share, of places grouped by department', () => {
    expect(workOf({ floor: 80 }).floor).toEqual({ groups: [0, 0, 0, 1, 1, 1], share: 0.8 })
    expect(workOf({ floor: 0 }).floor).toEqual({ groups: [0, 0, 0, 1, 1, 1], share: 0 })
    expect(workOf().floor).toBeNull()
  })

  it('has room as it was given', () => {
    expect(workOf({ room: 70 }).room).toBe(70)
    expect(workOf({ room: 0 }).room).toBe(0)
    expect(workOf().room).toBeNull()
  })

  it.each(['median', 'center', 'set'] as const)('leaves aside what holds only for most people within reach, for %s', (goal) => {
    const work = workOf({ goal, points: 2, floor: 80, room: 70, budget: 2500, cost: 1000 })
    expect(work).toMatchObject({ goal, floor: null, room: null, choice: { count: 2, budget: null } })
  })

  it('says whether it is to be proven', () => {
    expect([workOf().prove, workOf({}, false).prove]).toEqual([true, false])
  })
})
