import { describe, expect, it } from 'vitest'
import { createTranslator } from 'use-intl/core'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import { type IndexFacts, indexSentences, type Sentence } from '../../../../src/views/explore/index/sentences.ts'
import { exampleIndicator } from '../../../state/example-catalog.ts'

const band = (id: string, rank: number, low: number, high: number) => ({ id, rank, low, high })
const out = (id: string) => ({ id, rank: null, low: null, high: null })
const facts = (more: Partial<IndexFacts>): IndexFacts => ({
  bands: null,
  topKept: 0.9,
  top: 10,
  leftOut: { total: 20, leftOut: 0, by: [] },
  single: null,
  names: (id) => `place ${id}`,
  title: (indicator) => indicator.id,
  ...more,
})
const keys = (more: Partial<IndexFacts>) => indexSentences(facts(more)).map(({ key }) => key)
const tail = Array.from({ length: 12 }, (_, at) => band(`z${at}`, at + 3, at + 3, at + 3))

describe('sentences of the index', () => {
  it('say of ranks nothing while their bands are being worked out', () => {
    expect(keys({ bands: null })).toEqual(['leftOutNone'])
  })

  it('claim the order of the first two only where their bands do not meet', () => {
    expect(keys({ bands: [band('b', 2, 2, 4), band('a', 1, 1, 1), ...tail] })).toEqual(['sure', 'kept', 'leftOutNone'])
    const open = indexSentences(facts({ bands: [band('b', 2, 1, 4), band('a', 1, 1, 3), ...tail] }))
    expect(open[0]).toEqual({ key: 'open', values: { place: 'place a', low: 1, high: 3, second: 'place b', secondLow: 1, secondHigh: 4 } })
    // Bands that only touch already leave the order open.
    expect(keys({ bands: [band('a', 1, 1, 2), band('b', 2, 2, 2), ...tail] })[0]).toBe('open')
  })

  it('name no first among equals', () => {
    const tied = indexSentences(facts({ bands: [band('a', 1, 1, 1), band('b', 1, 1, 1), band('c', 1, 1, 2), ...tail] }))
    expect(tied[0]).toEqual({ key: 'tied', values: { place: 'place a', second: 'place b', others: 1 } })
  })

  it('speak of no order where a single indicator has weight, even if bands came in', () => {
    const bands = [band('a', 1, 1, 1), band('b', 2, 2, 2), ...tail]
    expect(indexSentences(facts({ bands, single: exampleIndicator('completion') }))).toEqual([
      { key: 'single', values: { indicator: 'completion' } },
      { key: 'leftOutNone', values: { total: 20 } },
    ])
  })

  it('speak of the head of the list only where there are places behind it', () => {
    expect(keys({ bands: [band('a', 1, 1, 1), band('b', 2, 2, 2)], top: 2 })).toEqual(['sure', 'leftOutNone'])
    expect(keys({ bands: [band('a', 1, 1, 1), out('b')], top: 1 })).toEqual(['only', 'leftOutNone'])
  })

  it('count who is left out, and through what most', () => {
    const leftOut = { total: 20, leftOut: 8, by: [{ indicator: exampleIndicator('coverage'), absent: 7 }, { indicator: exampleIndicator('gap'), absent: 2 }] }
    expect(indexSentences(facts({ leftOut })).at(-1)).toEqual({ key: 'leftOut', values: { leftOut: 8, total: 20, indicator: 'coverage', absent: 7 } })
    expect(keys({ leftOut: { ...leftOut, leftOut: 20 }, bands: [out('a')] })).toEqual(['nobody'])
    expect(keys({ leftOut: { total: 0, leftOut: 0, by: [] } })).toEqual([])
  })

  it.each(['es', 'en'] as const)('find their words in %s', (language) => {
    const errors: unknown[] = []
    const t = createTranslator({ locale: language === 'es' ? 'es-GT' : 'en-GB', messages: MESSAGES[language], namespace: 'analysis.index.sentence', onError: (error) => errors.push(error) })
    const say = ({ key, values }: Sentence) => t(key, { ...values, share: '90 %' })
    const leftOut = { total: 20, leftOut: 8, by: [{ indicator: exampleIndicator('coverage'), absent: 7 }] }
    const said = [
      facts({ bands: [band('a', 1, 1, 1), band('b', 2, 2, 4), ...tail] }),
      facts({ bands: [band('a', 1, 1, 3), band('b', 2, 1, 4), ...tail], leftOut }),
      facts({ bands: [band('a', 1, 1, 1), band('b', 1, 1, 1), ...tail] }),
      facts({ bands: [band('a', 1, 1, 1)] }),
      facts({ leftOut: { ...leftOut, leftOut: 20 } }),
      facts({ single: exampleIndicator('gap') }),
    ].flatMap((one) => indexSentences(one).map(say))
    expect(errors).toEqual([])
    expect(said.filter((text) => /[{}]|undefined/.test(text))).toEqual([])
    expect(said[0]).toContain('place a')
    expect(said.find((text) => text.includes('7'))).toContain('coverage')
  })
})
