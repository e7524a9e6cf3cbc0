import { describe, expect, it } from 'vitest'
import { byar } from '../../../../src/domain/intervals/byar.ts'
import type { PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { planOf } from '../../../../src/views/explore/locate/planOf.ts'
import { asked, questionOf, ROWS_OF_NONE, WHOLE, WHOLE_OF_NONE } from './example.ts'

const plan = (ids: string, more: Partial<PlacementSettings> = {}) => planOf(ids.split(''), questionOf(asked(more)), WHOLE, asked(more))
const added = (ids: string, more: Partial<PlacementSettings> = {}) => plan(ids, more).points.map(({ id, adds }) => [id, adds])

describe('the points of a plan', () => {
  it('stand in the order in which they add most, each with its number among the places', () => {
    expect(plan('FCD').points).toEqual([
      { id: 'D', place: 3, adds: 80 },
      { id: 'C', place: 2, adds: 60 },
      { id: 'F', place: 5, adds: 20 },
    ])
  })

  it('add what no point before them reaches, of two alike the first given', () => {
    expect(added('CB')).toEqual([['C', 60], ['B', 0]])
    expect(added('BC')).toEqual([['B', 60], ['C', 0]])
    expect(added('EDA')).toEqual([['E', 80], ['D', 0], ['A', 0]])
  })

  it.each(['', 'A', 'CD', 'FCD', 'ABCDEF'])('of the plan “%s” add up to what the plan gains, with and without room', (ids) => {
    for (const room of [null, 0, 25, 70]) {
      const { points, gained } = plan(ids, { room })
      expect(points).toHaveLength(ids.length)
      expect(points.reduce((sum, { adds }) => sum + adds, 0)).toBe(gained)
    }
  })
})

describe('what a plan brings', () => {
  it('is the example worked by hand', () => {
    const { figures, gained } = plan('CD')
    expect(gained).toBe(140)
    expect(figures).toMatchObject({ all: 300, before: 140, after: 280, states: ['already', 'already', 'newly', 'newly', 'newly', 'out'], longest: { before: 95, after: 35 } })
    expect(figures.mean.before).toBeCloseTo(8600 / 300, 12)
    expect(figures.mean.after).toBeCloseTo(1100 / 300, 12)
  })

  it("has Byar's interval of the counts together, to which an unpublished figure brings nothing", () => {
    expect(plan('CD').interval).toEqual(byar(140))
    // 140 (1 - 1/1260 - 1.95996/(3 sqrt 140))^3 and 141 (1 - 1/1269 + 1.95996/(3 sqrt 141))^3; the exact Poisson interval is 117.7706 to 165.2055.
    expect(plan('CD').interval[0]).toBeCloseTo(117.769, 3)
    expect(plan('CD').interval[1]).toBeCloseTo(165.2065, 3)
    expect(plan('FCD').interval).toEqual(byar(160))
    // A reaches nobody new: no count, and so no doubt about it.
    expect(plan('A')).toMatchObject({ gained: 0, interval: [0, 0] })
  })

  it('gains no more than there is room for, nor does its interval', () => {
    // C has room for its 60, D for 70 of its 80; all are within reach all the same.
    expect(plan('CD', { room: 70 })).toMatchObject({ gained: 130, interval: [byar(140)[0], 140], figures: { after: 280 } })
    expect(added('CD', { room: 70 })).toEqual([['D', 70], ['C', 60]])
    expect(plan('CD', { room: 10 })).toMatchObject({ gained: 20, interval: [20, 20] })
    expect(plan('CD', { room: 0 })).toMatchObject({ gained: 0, interval: [0, 0] })
    expect(plan('CD', { room: 1000 })).toMatchObject({ gained: 140, interval: byar(140) })
  })

  it.each(['median', 'center', 'set'] as const)('knows no room for %s', (goal) => {
    expect(plan('CD', { goal, room: 10 })).toMatchObject({ gained: 140, interval: byar(140) })
  })

  it('counts everybody newly within reach where nothing stood', () => {
    const { figures, gained } = planOf(['C', 'D'], questionOf(asked(), ROWS_OF_NONE), WHOLE_OF_NONE, asked())
    // B at 15 km and C of C, D of D.
    expect([figures.before, gained]).toEqual([0, 180])
  })
})

describe('the departments of a plan', () => {
  it('have their persons within reach before and after, and the least share is named', () => {
    expect(plan('CD').departments).toEqual([
      { department: 'W', persons: 200, before: 140, after: 200 },
      { department: 'E', persons: 100, before: 0, after: 80 },
    ])
    expect(plan('CD').least).toEqual({ department: 'E', share: 0.8 })
    expect(plan('F').least).toEqual({ department: 'E', share: 0.2 })
    expect(plan('DF').least).toEqual({ department: 'W', share: 0.7 })
  })

  it('are only those that have people with a figure', () => {
    const { places, ...rest } = questionOf()
    const question = { ...rest, places: places.map((place) => (place.department === 'W' ? place : { ...place, persons: 0, known: false })) }
    const whole = { ...WHOLE, weights: [100, 40, 60, 0, 0, 0] }
    expect(planOf(['D'], question, whole, asked()).departments).toEqual([{ department: 'W', persons: 200, before: 140, after: 140 }])
    const empty = { ...rest, places: places.map((place) => ({ ...place, persons: 0 })) }
    expect(planOf(['D'], empty, { ...WHOLE, weights: [0, 0, 0, 0, 0, 0] }, asked())).toMatchObject({ departments: [], least: null })
  })
})

describe('the cost of a plan', () => {
  it('is that of its points where they stand, and for each person gained', () => {
    // C anew, D beside what is there.
    expect(plan('CD', { cost: 1000, officeCost: 400 })).toMatchObject({ cost: 1400, costOfOne: 10 })
    expect(plan('CD', { cost: 1000 })).toMatchObject({ cost: 2000, costOfOne: 2000 / 140 })
    expect(plan('CD', { cost: 0 })).toMatchObject({ cost: 0, costOfOne: 0 })
  })

  it('is not told where none is given, nor for each person where nobody is gained', () => {
    expect(plan('CD')).toMatchObject({ cost: null, costOfOne: null })
    expect(plan('CD', { officeCost: 400 })).toMatchObject({ cost: null, costOfOne: null })
    expect(plan('A', { cost: 1000, officeCost: 400 })).toMatchObject({ cost: 400, costOfOne: null })
  })
})

describe('points outside the question', () => {
  it('are named in their order and count nowhere', () => {
    const found = planOf(['far', 'C', 'D', 'away'], questionOf(), WHOLE, asked({ cost: 1000 }))
    expect(found).toEqual({ ...plan('CD', { cost: 1000 }), outside: ['far', 'away'] })
    expect(plan('CD').outside).toEqual([])
  })

  it('alone make a plan of no points', () => {
    expect(planOf(['far'], questionOf(), WHOLE, asked({ room: 10 }))).toMatchObject({ points: [], gained: 0, interval: [0, 0], outside: ['far'], figures: { before: 140, after: 140 } })
  })
})
