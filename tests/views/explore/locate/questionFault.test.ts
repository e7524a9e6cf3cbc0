import { describe, expect, it } from 'vitest'
import type { PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { costAt, questionFault } from '../../../../src/views/explore/locate/placementWorkOf.ts'
import { observationRow } from '../observationRow.ts'
import { asked, questionOf, ROWS } from './example.ts'

const faultOf = (more: Partial<PlacementSettings>, hasTravel = false, rows = ROWS) => questionFault(questionOf(asked(more), rows), asked(more), hasTravel)

describe('a question', () => {
  it('has no fault as it stands at first', () => {
    expect(faultOf({})).toBeNull()
  })

  it('cannot be asked with travel times that are not in this window', () => {
    expect(faultOf({ travel: '0123abcd' })).toBe('travel-missing')
    expect(faultOf({ travel: '0123abcd' }, true)).toBeNull()
    // Whether times are read is of no matter where none are asked for.
    expect(faultOf({}, true)).toBeNull()
  })

  it('is about nobody where no figure is published or all are zero', () => {
    const none = ROWS.people.map(({ territory }) => observationRow(territory, null))
    const zero = ROWS.people.map(({ territory }) => observationRow(territory, 0))
    expect(faultOf({}, false, { ...ROWS, people: none })).toBe('nobody')
    expect(faultOf({}, false, { ...ROWS, people: zero })).toBe('nobody')
    expect(faultOf({ departments: ['elsewhere'] })).toBe('nobody')
  })

  it('has a place to choose', () => {
    expect(faultOf({ candidates: 'picked' })).toBe('no-candidates')
    expect(faultOf({ candidates: 'picked', picked: ['A'] })).toBe('no-candidates')
    expect(faultOf({ candidates: 'offices', departments: ['W'] })).toBe('no-candidates')
    expect(faultOf({ candidates: 'picked', picked: ['B'] })).toBeNull()
    expect(faultOf({ candidates: 'picked', must: ['A'] })).toBeNull()
  })

  it('holds every point that must be', () => {
    expect(faultOf({ must: ['F'], departments: ['W'] })).toBe('must-outside')
    expect(faultOf({ must: ['B', 'elsewhere'] })).toBe('must-outside')
    // Outside is the reason to tell though no candidate is left either.
    expect(faultOf({ must: ['elsewhere'], candidates: 'picked' })).toBe('must-outside')
    expect(faultOf({ mustNot: ['elsewhere'] })).toBeNull()
  })

  it.each(['cover', 'median', 'center'] as const)('has room for the points that must be, for %s', (goal) => {
    expect(faultOf({ goal, must: ['B', 'C', 'D'], points: 2 })).toBe('must-too-many')
    expect(faultOf({ goal, must: ['B', 'C'], points: 2 })).toBeNull()
  })

  it('has no number of points to keep where the fewest are sought or a budget limits them', () => {
    expect(faultOf({ goal: 'set', must: ['B', 'C', 'D'], points: 2 })).toBeNull()
    expect(faultOf({ must: ['B', 'C', 'D'], points: 2, budget: 3000, cost: 1000 })).toBeNull()
  })

  it('with a budget has a cost', () => {
    expect(faultOf({ budget: 1000 })).toBe('no-cost')
    expect(faultOf({ budget: 1000, officeCost: 400 })).toBe('no-cost')
    expect(faultOf({ budget: 1000, cost: 0 })).toBeNull()
    expect(faultOf({ goal: 'median', budget: 1000 })).toBeNull()
  })

  it('can pay for the points that must be, each by where it stands', () => {
    // C anew is 1000, D beside what is there 400.
    const must = { must: ['C', 'D'], cost: 1000, officeCost: 400 }
    expect(faultOf({ ...must, budget: 1399 })).toBe('must-too-dear')
    expect(faultOf({ ...must, budget: 1400 })).toBeNull()
    expect(faultOf({ ...must, officeCost: null, budget: 1400 })).toBe('must-too-dear')
    expect(faultOf({ ...must, goal: 'center', budget: 1 })).toBeNull()
  })
})

describe('the cost of a point', () => {
  it('is that of a new one unless another is given where some service is offered', () => {
    expect(costAt(false, { cost: 1000, officeCost: 400 })).toBe(1000)
    expect(costAt(true, { cost: 1000, officeCost: 400 })).toBe(400)
    expect(costAt(true, { cost: 1000, officeCost: null })).toBe(1000)
    expect(costAt(true, { cost: 1000, officeCost: 0 })).toBe(0)
  })

  it('is nothing where none is given', () => {
    expect(costAt(false, { cost: null, officeCost: 400 })).toBe(0)
    expect(costAt(false, { cost: null, officeCost: null })).toBe(0)
    expect(costAt(true, { cost: null, officeCost: null })).toBe(0)
  })
})
