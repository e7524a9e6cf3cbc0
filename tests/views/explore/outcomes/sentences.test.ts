import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../../src/i18n/locales.ts'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import { cascade, CASCADE_STEPS } from '../../../../src/domain/cascade/cascade.ts'
import { lossSentence } from '../../../../src/views/explore/outcomes/cascadeSentences.ts'
import { comparability } from '../../../../src/views/explore/outcomes/comparable.ts'
import { certaintyCounts, certaintyOf } from '../../../../src/views/explore/outcomes/fading.ts'
import { beyondByName, funnelView } from '../../../../src/views/explore/outcomes/funnelView.ts'
import { quarterShares } from '../../../../src/views/explore/outcomes/quarters.ts'
import { beyondSentence, limitNotes, placeSentence, pooledSentence, type Sentence } from '../../../../src/views/explore/outcomes/sentences.ts'
import { trendSentences } from '../../../../src/views/explore/outcomes/trendSentences.ts'
import { exampleIndicator } from '../../../state/example-catalog.ts'
import { observationRow } from '../observationRow.ts'

const indicator = { ...exampleIndicator('coverage'), method: 'proportion' as const, interval: 'wilson' as const, factor: 1, unit: 'percent' as const, direction: 'higher-is-better' as const }

function share(territory: string, numerator: number, denominator: number) {
  return observationRow(territory, numerator / denominator, { numerator, denominator })
}

function say(sentence: Sentence): string {
  const t = createTranslator({ locale: LOCALES.es, messages: MESSAGES.es, namespace: 'analysis.outcomes.sentence' })
  return t(sentence.key as 'loss', sentence.values as never)
}

/** Twenty places of 400 people at 40 %, one far above, one far below, one a little above, and two without a value. */
const rows = [
  ...Array.from({ length: 20 }, (_, at) => share(`P${String(at).padStart(2, '0')}`, 158 + (at % 5), 400)),
  share('high', 240, 400),
  share('low', 90, 400),
  share('edge', 183, 400),
  observationRow('hidden', null, { denominator: 400 }),
  observationRow('silent', null, { status: 'not-reported' }),
]
const view = funnelView(rows, indicator)
if (!view) throw new Error('no funnel')
const mark = (id: string) => view.marks.find(({ row }) => row.territory === id) ?? null
const about = (id: string, direction: 'higher-is-better' | 'lower-is-better' | 'neutral' = 'higher-is-better') =>
  placeSentence(id, { mark: mark(id), row: rows.find((row) => row.territory === id) ?? null, target: view.target }, { ...indicator, direction }, 'es-GT', (status) => status).key

describe('what is said of places in the funnel', () => {
  it('pools the counts and leaves absent places out', () => {
    // 20 x 160 + 240 + 90 + 183 of 23 x 400.
    expect([view.numerator, view.denominator]).toEqual([3713, 9200])
    expect(view.target).toBeCloseTo(3713 / 9200, 14)
    expect(view.funnel.leftOut).toBe(2)
    expect(say(pooledSentence(view, indicator, 'Cobertura', 'es-GT'))).toBe('Cobertura de los 23 lugares con valor, sumados: 40.4 % (3,713 de 9,200).'.replace('40.4 %', '40.4\u00a0%'))
  })

  it('calls a place better or worse beyond the outer limits only, and by the good side of the indicator', () => {
    expect(about('high')).toBe('placeBetterAbove')
    expect(about('low')).toBe('placeWorseBelow')
    expect(about('high', 'lower-is-better')).toBe('placeWorseAbove')
    expect(about('low', 'neutral')).toBe('placeBelow')
    expect(about('P00')).toBe('placeWithin')
    expect(about('hidden')).toBe('placeAbsent')
    expect(about('somewhere')).toBe('placeElsewhere')
  })

  it('says how many lie beyond and how many would by chance', () => {
    const { values } = beyondSentence(view, 'es-GT')
    const outside = view.marks.filter(({ position }) => position.endsWith('outer')).length
    expect(values).toMatchObject({ outer: outside, innerByChance: '1.2', outerByChance: '0' })
    expect(Number(values['inner'])).toBeGreaterThanOrEqual(outside)
  })

  it('says when limits were widened, and by how much places differ', () => {
    const keys = limitNotes(view, null, indicator, 'es-GT').map(({ key }) => key)
    expect(keys).toContain(view.funnel.adjustment === 'none' ? 'notWidened' : 'widened')
    const calm = funnelView(rows.slice(0, 20), indicator)
    expect(calm && limitNotes(calm, null, indicator, 'es-GT').map(({ key }) => key)).toEqual(['notWidened'])
  })

  it('lists places beyond the limits by name, never by value', () => {
    const named = { high: 'Zacapa', low: 'Ahuachapán' } as Record<string, string>
    const more = funnelView([...rows, share('higher', 300, 400)], indicator)
    const order = beyondByName(more?.marks ?? [], 'above', (id) => named[id] ?? 'Metapán').map(({ row }) => row.territory)
    expect(order.indexOf('higher')).toBeLessThan(order.indexOf('high'))
  })

  it('compares shares with a sampling error and nothing else', () => {
    expect(comparability(indicator)).toBe('comparable')
    expect(comparability({ ...indicator, interval: 'none' })).toBe('no-chance')
    expect(comparability({ ...indicator, method: 'rate' })).toBe('rate')
    expect(comparability({ ...indicator, method: 'as-published' })).toBe('no-counts')
  })
})

describe('how pale a place is', () => {
  it('follows the width of its interval beside the range of the map', () => {
    // Range 0.5. Wilson widths at one half: 40 people 0.296, 400 people 0.0975, 15 people 0.453; 0.125 and 0.25 are the cuts.
    const places = [share('whole', 200, 400), share('half', 36, 72), share('pale', 8, 15), share('least', 1, 400), observationRow('hidden', null)]
    expect(certaintyOf(places[0] ?? observationRow('', null), indicator, 0.5)).toBe(2)
    expect(certaintyOf(places[1] ?? observationRow('', null), indicator, 0.5)).toBe(1)
    expect(certaintyOf(places[2] ?? observationRow('', null), indicator, 0.5)).toBe(0)
    expect(certaintyOf(places[4] ?? observationRow('', null), indicator, 0.5)).toBeNull()
    const counts = certaintyCounts(places, indicator)
    expect(counts[0] + counts[1] + counts[2]).toBe(4)
  })
})

describe('the cascade in words', () => {
  const input = (persons: readonly (number | null)[]) =>
    cascade(CASCADE_STEPS.map((name, at) => ({ name, persons: persons[at] ?? null, of: 1000, status: persons[at] === null && at === 0 ? 'not-applicable' : 'reported' })))
  it('names the step that loses most only where that is certain', () => {
    expect(lossSentence(input([null, 900, 300, 250, 200]), (point) => point)).toEqual({ key: 'loss', values: { from: 'accessibility', to: 'contact', persons: 600 } })
    expect(lossSentence(input([null, null, 300, 250, 200]), (point) => point).key).toBe('lossUncertain')
    expect(lossSentence(input([null, null, null, null, null]), (point) => point).key).toBe('lossUnknown')
  })
})

describe('the trend in words', () => {
  const quarters = (counts: readonly (number | null)[]) =>
    counts.map((numerator, at) => ({ period: `${2024 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, numerator, denominator: numerator === null ? null : 1000 }))
  it('is a direction only where the interval and the test agree', () => {
    expect(trendSentences(quarters([100, 120, 140, 160, 180, 200, 220, 240]), 'es-GT').map(({ key }) => key)).toEqual(['trendUp', 'fourUp'])
    expect(trendSentences(quarters([240, 220, 200, 180, 160, 140, 120, 100]), 'es-GT').map(({ key }) => key)).toEqual(['trendDown', 'fourDown'])
    expect(trendSentences(quarters([100, 140, 90, 150, 95, 139, 101, 141]), 'es-GT').map(({ key }) => key)).toEqual(['trendNoise', 'fourNoise'])
  })
  it('compares no four quarters of which one is absent, and takes none for zero', () => {
    const [, four] = trendSentences(quarters([100, 120, null, 160, 180, 200, 220, 240]), 'es-GT')
    expect(four).toMatchObject({ key: 'fourAbsent', values: { missing: 1 } })
    expect(trendSentences(quarters([null, null, 100]), 'es-GT').map(({ key }) => key)).toEqual(['trendFew'])
  })
  it('sums territories only where all are known', () => {
    const row = (territory: string, period: string, numerator: number | null) =>
      numerator === null ? observationRow(territory, null, { period }) : observationRow(territory, numerator / 100, { period, numerator, denominator: 100 })
    const all = [row('A', '2025-Q1', 10), row('B', '2025-Q1', 20), row('A', '2025-Q2', 10), row('B', '2025-Q2', null)]
    expect(quarterShares(all, 2)).toEqual([
      { period: '2025-Q1', numerator: 30, denominator: 200 },
      { period: '2025-Q2', numerator: null, denominator: null },
    ])
  })
})
