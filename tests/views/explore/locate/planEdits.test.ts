import { describe, expect, it } from 'vitest'
import { MAXIMUM_POINTS } from '../../../../src/state/placement-settings.ts'
import { samePlan, withMoved, withoutPoint, withPoint } from '../../../../src/views/explore/locate/planEdits.ts'

const plan = ['B', 'D', 'F'] as const

describe('a plan edited by hand', () => {
  it('takes a point at its end', () => {
    expect(withPoint(plan, 'C')).toEqual(['B', 'D', 'F', 'C'])
    expect(withPoint([], 'C')).toEqual(['C'])
  })

  it('stays itself where the point is in it or it is full', () => {
    const full = Array.from({ length: MAXIMUM_POINTS }, (_, at) => `P${at}`)
    expect(withPoint(plan, 'D')).toBe(plan)
    expect(withPoint(full, 'C')).toBe(full)
    expect(withPoint(full.slice(1), 'C')).toHaveLength(MAXIMUM_POINTS)
  })

  it('loses a point, and nothing where it has it not', () => {
    expect(withoutPoint(plan, 'D')).toEqual(['B', 'F'])
    expect(withoutPoint(plan, 'C')).toEqual(plan)
    expect(withoutPoint(['B'], 'B')).toEqual([])
  })

  it('has a moved point in the same position', () => {
    expect(withMoved(plan, 1, 'C')).toEqual(['B', 'C', 'F'])
    expect(withMoved(plan, 2, 'C')).toEqual(['B', 'D', 'C'])
  })

  it('stays itself where a point stands there already, or there is none to move', () => {
    expect(withMoved(plan, 0, 'F')).toBe(plan)
    expect(withMoved(plan, 1, 'D')).toBe(plan)
    expect(withMoved(plan, 3, 'C')).toBe(plan)
    expect(withMoved(plan, -1, 'C')).toBe(plan)
    expect(withMoved([], 0, 'C')).toEqual([])
  })

  it('is never changed in place', () => {
    const given = Object.freeze(['B', 'D'])
    for (const changed of [withPoint(given, 'C'), withoutPoint(given, 'B'), withMoved(given, 0, 'C')]) expect(changed).not.toBe(given)
    expect(given).toEqual(['B', 'D'])
  })
})

describe('two plans', () => {
  it('are the same with the same points in whatever order', () => {
    expect(samePlan(plan, ['F', 'B', 'D'])).toBe(true)
    expect(samePlan([], [])).toBe(true)
  })

  it('are not the same with another point, one more or one less', () => {
    expect(samePlan(plan, ['B', 'D', 'C'])).toBe(false)
    expect(samePlan(plan, ['B', 'D'])).toBe(false)
    expect(samePlan(plan, [...plan, 'C'])).toBe(false)
    expect(samePlan([], plan)).toBe(false)
  })
})
