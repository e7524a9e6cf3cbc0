import { describe, expect, it } from 'vitest'
import { locateQuestion } from '../../../../src/views/explore/locate/question.ts'
import { gapRow, observationRow } from '../observationRow.ts'
import { asked, questionOf, ROWS, territory, TERRITORIES } from './example.ts'

const candidates = (...[settings]: Parameters<typeof questionOf>) => {
  const question = questionOf(settings)
  return question.candidates.map((at) => question.places[at]?.id).join('')
}

describe('the places of a question', () => {
  it('are the municipalities at their seats, in the order of the rows, each with its number', () => {
    const { places, numberOf, withoutSeat } = questionOf()
    expect(places.map(({ id, department, at, persons }) => [id, department, at, persons])).toEqual([
      ['A', 'W', [-90, 14], 100],
      ['B', 'W', [-89, 14], 40],
      ['C', 'W', [-87.5, 14], 60],
      ['D', 'E', [-84, 14], 80],
      ['E', 'E', [-83, 14], 0],
      ['F', 'E', [-80.5, 14], 20],
    ])
    expect([...numberOf]).toEqual([['A', 0], ['B', 1], ['C', 2], ['D', 3], ['E', 4], ['F', 5]])
    expect(withoutSeat).toBe(0)
    expect(places[2]?.row).toBe(ROWS.people[2])
  })

  it('tell an unpublished figure from a zero, though neither counts anybody', () => {
    const people = ROWS.people.map((row) => (row.territory === 'F' ? observationRow('F', 0) : row))
    const { places } = questionOf(asked(), { ...ROWS, people })
    expect(places[4]).toMatchObject({ id: 'E', persons: 0, known: false, status: 'suppressed', need: { count: 0, served: 0 } })
    expect(places[5]).toMatchObject({ id: 'F', persons: 0, known: true, status: 'reported' })
  })

  it('know where the service is offered and where any is, and a place of no services is neither', () => {
    const { places } = questionOf()
    expect(places.filter(({ offers }) => offers).map(({ id }) => id)).toEqual(['A'])
    expect(places.filter(({ isOffice }) => isOffice).map(({ id }) => id)).toEqual(['A', 'D'])
    const offered = [observationRow('B', null), observationRow('C', null, { status: 'not-reported' })]
    expect(questionOf(asked(), { ...ROWS, offered }).places.some(({ offers }) => offers)).toBe(false)
  })

  it('are those of the departments chosen, or all', () => {
    const { places, numberOf, candidates: numbers } = questionOf(asked({ departments: ['E'] }))
    expect(places.map(({ id }) => id)).toEqual(['D', 'E', 'F'])
    expect(numberOf.get('F')).toBe(2)
    expect(numberOf.has('A')).toBe(false)
    expect(numbers).toEqual([0, 1, 2])
    expect(questionOf(asked({ departments: ['E', 'W'] })).places).toHaveLength(6)
  })

  it('leave out who has no seat and count them within the departments only, and rows of no territory not at all', () => {
    const territories = new Map([...TERRITORIES, ['X', territory('X', 'W', null)], ['Y', territory('Y', 'E', null)]])
    const rows = { ...ROWS, people: [observationRow('X', 500), ...ROWS.people, observationRow('Y', 500), observationRow('nowhere', 500)] }
    const all = locateQuestion(rows, asked(), territories, 1)
    expect([all.places.length, all.withoutSeat, all.numberOf.get('A')]).toEqual([6, 2, 0])
    expect(locateQuestion(rows, asked({ departments: ['W'] }), territories, 1).withoutSeat).toBe(1)
  })

  it('count those not reached up to the target where these are asked for', () => {
    const people = [gapRow('A', 30, 100), gapRow('B', 45, 50), observationRow('C', 7)]
    const { places } = locateQuestion({ ...ROWS, people }, asked({ people: 'gap' }), TERRITORIES, 0.8)
    // 0.8 x 100 - 30; 0.8 x 50 is less than the 45 served; C lacks both sides.
    expect(places.map(({ persons, known }) => [persons, known])).toEqual([[50, true], [0, true], [0, false]])
    expect(places[0]?.need).toEqual({ count: 100, target: 0.8, served: 30 })
  })
})

describe('where a point may stand', () => {
  it('is at every seat, where some service is offered, or where it was picked, and not where the service is offered already', () => {
    expect(candidates(asked())).toBe('BCDEF')
    expect(candidates(asked({ candidates: 'offices' }))).toBe('D')
    expect(candidates(asked({ candidates: 'picked', picked: ['F', 'A', 'B', 'elsewhere'] }))).toBe('BF')
    expect(candidates(asked({ candidates: 'picked' }))).toBe('')
  })

  it('is also where it must, whatever else holds', () => {
    expect(candidates(asked({ candidates: 'offices', must: ['F'] }))).toBe('DF')
    expect(candidates(asked({ candidates: 'picked', must: ['A', 'elsewhere'] }))).toBe('A')
  })

  it('leaves places barred to the choice, which says so', () => {
    expect(candidates(asked({ mustNot: ['B'] }))).toBe('BCDEF')
  })
})

describe('what stands already', () => {
  it('is told of the whole region, beyond the departments chosen', () => {
    expect(questionOf(asked({ departments: ['E'] })).standing).toEqual([[-90, 14]])
  })

  it('lacks what has no seat or is no territory', () => {
    const offered = [...ROWS.offered, observationRow('X', 3), observationRow('nowhere', 3)]
    const territories = new Map([...TERRITORIES, ['X', territory('X', 'W', null)]])
    expect(locateQuestion({ ...ROWS, offered }, asked(), territories, 1).standing).toEqual([[-90, 14]])
    expect(questionOf(asked(), { ...ROWS, offered: [] }).standing).toEqual([])
  })
})
