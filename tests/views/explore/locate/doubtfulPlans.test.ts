import { describe, expect, test } from 'vitest'
import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import { byar } from '../../../../src/domain/intervals/byar.ts'
import { answerSentences } from '../../../../src/views/explore/locate/answerSentences.ts'
import { questionFault } from '../../../../src/views/explore/locate/placementWorkOf.ts'
import { planOf } from '../../../../src/views/explore/locate/planOf.ts'
import { locateQuestion } from '../../../../src/views/explore/locate/question.ts'
import type { PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { observationRow } from '../observationRow.ts'
import { asked, questionOf, ROWS, TERRITORIES, WHOLE } from './example.ts'

/** Persons not reached of 80 in 100: served and in need; null where nothing is published. */
function gapPlan(ids: string, counts: Readonly<Record<string, readonly [served: number, need: number] | null>>) {
  const settings = asked({ people: 'gap' })
  const people = 'ABCDEF'.split('').map((id): ObservationRow => {
    const [served, need] = counts[id] === undefined ? [0, 0] : (counts[id] ?? [null, null])
    return { ...observationRow(id, served === null || need === null ? null : Math.max(0, need * 0.8 - served)), numerator: served, denominator: need }
  })
  const question = locateQuestion({ ...ROWS, people }, settings, TERRITORIES, 0.8)
  return planOf(ids.split(''), question, { ...WHOLE, weights: question.places.map(({ persons }) => persons) }, settings)
}

describe('the interval of the persons gained', () => {
  test('leaves out places served beyond what is aimed at', () => {
    const { gained, interval } = gapPlan('CD', { C: [0, 100], D: [1000, 1000] })
    expect(gained).toBe(80)
    expect(interval).toEqual(byar(100).map((count) => count * 0.8))
  })

  test('leaves out places of which nothing is published', () => {
    const { gained, interval } = gapPlan('E', { D: null, E: [40, 100] })
    expect(gained).toBe(40)
    expect(interval).toEqual(byar(100).map((count) => count * 0.8 - 40))
  })

  test('holds what finds room, whatever of the points reaches nobody or is not full', () => {
    for (const [ids, room] of [['DFA', 30], ['DA', 50], ['CD', 1000], ['A', 10]] as const) {
      const settings = asked({ room })
      const { gained, interval } = planOf(ids.split(''), questionOf(settings), WHOLE, settings)
      expect(interval[0], ids).toBeLessThanOrEqual(gained)
      expect(interval[1], ids).toBeGreaterThanOrEqual(gained)
    }
    // Both points are full at either end.
    expect(planOf(['D', 'F', 'A'], questionOf(), WHOLE, asked({ room: 10 })).interval).toEqual([20, 20])
  })
})

describe('that everybody who can be reached is', () => {
  const keys = (ids: string, more: Partial<PlacementSettings>, unreachable = 0) => {
    const settings = asked({ goal: 'set', ...more })
    const said = { locale: 'es-GT', way: (way: number) => `${Math.round(way)} km`, departmentOf: (id: string) => id, unreachable } as const
    return answerSentences(planOf(ids.split(''), questionOf(settings), WHOLE, settings), settings, said).map(({ key }) => key)
  }

  test('is not said of a plan that leaves out more than cannot be reached', () => {
    expect(keys('C', { mustNot: ['F'] }, 1)).not.toContain('set')
    expect(keys('CD', { mustNot: ['F'] }, 1)).toContain('set')
    expect(keys('CDF', {})).toContain('set')
    expect(keys('CD', {})).not.toContain('set')
  })
})

test('with no room people come within reach all the same, which is not no gain', () => {
  const settings = asked({ room: 0 })
  const said = { locale: 'es-GT', way: String, departmentOf: String, unreachable: 0 } as const
  expect(answerSentences(planOf(['C'], questionOf(settings), WHOLE, settings), settings, said).map(({ key }) => key)).not.toContain('gainNone')
})

test('where every candidate is ruled out none is left', () => {
  const settings = asked({ candidates: 'picked', picked: ['B'], mustNot: ['B'] })
  expect(questionFault(questionOf(settings), settings, false)).toBe('no-candidates')
})
