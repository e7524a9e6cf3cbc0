import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import { LOCALES } from '../../../../src/i18n/locales.ts'
import type { PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { type AnswerSentence, answerSentences } from '../../../../src/views/explore/locate/answerSentences.ts'
import { planOf } from '../../../../src/views/explore/locate/planOf.ts'
import { asked, questionOf, ROWS_OF_NONE, WHOLE, WHOLE_OF_NONE } from './example.ts'

const SAID = { locale: 'es-GT', way: (way: number) => `${Math.round(way)} km`, departmentOf: (id: string) => `Departamento ${id}`, unreachable: 0 } as const

/** What is said of a plan of the example, of points by letter; x lies outside. */
function said(ids: string, more: Partial<PlacementSettings> = {}, { unreachable = 0, rows = undefined as typeof ROWS_OF_NONE | undefined, whole = WHOLE } = {}): readonly AnswerSentence[] {
  const settings = asked(more)
  return answerSentences(planOf(ids.split(''), questionOf(settings, rows), whole, settings), settings, { ...SAID, unreachable })
}
const keys = (...given: Parameters<typeof said>) => said(...given).map(({ key }) => key)
const find = (key: AnswerSentence['key'], ...given: Parameters<typeof said>) => said(...given).find((sentence) => sentence.key === key)?.values
const ofNone = { rows: ROWS_OF_NONE, whole: WHOLE_OF_NONE }

/** Nobody can get to any point, and to none that stands. */
const NO_WAY = { ...WHOLE, distances: WHOLE.distances.map((row) => row.map(() => Number.POSITIVE_INFINITY)), existing: WHOLE_OF_NONE.existing }

/** The first three places alone. */
const WHOLE_OF_W = { weights: WHOLE.weights.slice(0, 3), distances: WHOLE.distances.slice(0, 3).map((row) => row.slice(0, 3)), existing: WHOLE.existing.slice(0, 3) }

describe('what is said of a plan first', () => {
  it('is for most people within reach who gains, then the way', () => {
    expect(said('CD')).toEqual([
      { key: 'gain', values: { gained: '140', low: '118', high: '165', before: '140', after: '280', all: '300' } },
      // 8600 / 300 and 1100 / 300.
      { key: 'mean', values: { before: '29 km', after: '4 km' } },
      { key: 'least', values: { department: 'Departamento E', share: '80\u00a0%' } },
    ])
  })

  it('is for the shortest way the mean way, for the shortest longest way the longest', () => {
    expect(keys('CD', { goal: 'median' })).toEqual(['mean', 'gain', 'least'])
    expect(keys('CD', { goal: 'center' })).toEqual(['longest', 'gain', 'least'])
    expect(find('longest', 'CD', { goal: 'center' })).toEqual({ before: '95 km', after: '35 km' })
  })

  it('is for the fewest points how many reach everybody, where they do', () => {
    // Where every department is wholly within reach none of them has least.
    expect(keys('CDF', { goal: 'set' })).toEqual(['set', 'gain'])
    expect(find('set', 'CDF', { goal: 'set' })).toEqual({ points: 3, reach: '15 km' })
    expect(keys('CD', { goal: 'set' })).toEqual(['gain', 'least'])
  })

  it('is that some cannot be reached from anywhere, where it is so', () => {
    // Without F nothing reaches it, and C and D reach all others.
    const settings = { goal: 'set', mustNot: ['F'] } as const
    expect(keys('CD', settings, { unreachable: 1 })).toEqual(['set', 'unreachable', 'gain', 'least'])
    expect(find('unreachable', 'CD', settings, { unreachable: 1 })).toEqual({ count: 1 })
    expect(keys('CD', {}, { unreachable: 1 })).not.toContain('unreachable')
  })
})

describe('who gains', () => {
  it('is nobody where nobody is newly within reach', () => {
    expect(said('A')[0]).toEqual({ key: 'gainNone', values: {} })
    expect(keys('A', { room: 70 })[0]).toBe('gainNone')
  })

  it('is who finds room where a point has not room for everybody', () => {
    expect(said('CD', { room: 70 })[0]).toEqual({ key: 'gainRoom', values: { gained: '130', high: '140', within: '280' } })
    expect(keys('CD', { goal: 'median', room: 70 })).toEqual(['mean', 'gain', 'least'])
  })
})

describe('the way', () => {
  it('is told of afterwards alone where there was none before', () => {
    // 25 x 100 + 15 x 40 + 35 x 20 = 3800 of 300 persons.
    expect(find('meanOnly', 'CD', {}, ofNone)).toEqual({ after: '13 km' })
    expect(keys('CD', { goal: 'median' }, ofNone)[0]).toBe('meanOnly')
    expect(said('CD', { goal: 'center' }, ofNone)[0]).toEqual({ key: 'longestOnly', values: { after: '35 km' } })
  })

  it('is not told where somebody has none afterwards either', () => {
    for (const goal of ['cover', 'median', 'center'] as const) expect(keys('CD', { goal }, { ...ofNone, whole: NO_WAY })).toEqual(['gainNone', 'least'])
  })
})

describe('what is said after it', () => {
  it('is the department with least, where there are two', () => {
    expect(keys('B', { departments: ['W'] }, { whole: WHOLE_OF_W })).toEqual(['gain', 'mean'])
    expect(find('least', 'DF')).toEqual({ department: 'Departamento W', share: '70\u00a0%' })
  })

  it('is the cost, with that for each person where somebody gains', () => {
    expect(find('cost', 'CD', { cost: 1000, officeCost: 400 })).toEqual({ cost: '1,400', each: '10' })
    // 200 / 140 = 1.43 has a decimal, 200,000 / 140 = 1428.57 none.
    expect(find('cost', 'CD', { cost: 100 })).toEqual({ cost: '200', each: '1.4' })
    expect(find('cost', 'CD', { cost: 100_000 })).toEqual({ cost: '200,000', each: '1,429' })
    expect(find('costOnly', 'A', { cost: 1000, officeCost: 400 })).toEqual({ cost: '400' })
    expect(keys('CD').filter((key) => key.startsWith('cost'))).toEqual([])
  })

  it('is at last how many points lie outside', () => {
    expect(keys('CxDy', { cost: 1000 })).toEqual(['gain', 'mean', 'least', 'cost', 'outside'])
    expect(find('outside', 'CxDy')).toEqual({ count: 2 })
  })
})

describe('a plan of no points', () => {
  it.each(['cover', 'median', 'center', 'set'] as const)('is called empty and nothing else is said of it, for %s', (goal) => {
    expect(said('', { goal, cost: 1000 })).toEqual([{ key: 'empty', values: {} }])
    expect(said('x', { goal })).toEqual([{ key: 'empty', values: {} }, { key: 'outside', values: { count: 1 } }])
  })
})

describe.each(['es', 'en'] as const)('the words, %s', (language) => {
  it('stand for every sentence, with nothing left open', () => {
    const onError = (error: Error) => {
      throw error
    }
    const t = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], namespace: 'analysis.locate.sentence', onError })
    const sentences = [
      ...said('CxD', { cost: 1000 }), ...said('A', { cost: 1000 }), ...said('CD', { room: 70 }), ...said('x'),
      ...said('CD', { goal: 'set' }, { unreachable: 1 }), ...said('CD', { goal: 'center' }), ...said('CD', {}, ofNone), ...said('CD', { goal: 'center' }, ofNone),
    ]
    expect(new Set(sentences.map(({ key }) => key)).size).toBe(14)
    for (const { key, values } of sentences) expect(t(key, values as never), key).not.toMatch(/[{}]|undefined|NaN|Infinity/)
  })
})
