import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../../src/i18n/locales.ts'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import type { Language } from '../../../../src/state/app-state.ts'
import { gapPlaces } from '../../../../src/views/explore/gap/gapPlaces.ts'
import { halfSentence, placeSentences } from '../../../../src/views/explore/gap/sentences.ts'
import { gapRow, observationRow } from '../observationRow.ts'

function said(row: Parameters<typeof placeSentences>[0], language: Language, target = 0.5): string[] {
  const t = createTranslator({ locale: LOCALES[language], messages: MESSAGES[language], namespace: 'analysis.gap.sentence' })
  return placeSentences(row, 'Danlí', target, LOCALES[language]).map(({ key, values }) => t(key as 'reaches', values as never))
}

describe('what is said of the gap of a place', () => {
  // Wilson for 124 of 400 by hand: (248 + 3.841459 ± 1.959964 √(3.841459 + 496 (1 − 0.31))) / (2 · 403.841459) = 0.2666, 0.3570.
  it('is the share with its interval, then the persons missing with theirs', () => {
    expect(said(gapRow('HN0703', 124, 400), 'en')).toEqual([
      'Danlí reaches 31 of 100 people in need; the true figure is likely between 27 and 36.',
      'To reach 50 of 100, 76 more people have to be served, likely between 57 and 93.',
    ])
    expect(said(gapRow('HN0703', 124, 400), 'es')).toEqual([
      'Danlí: de cada 100 personas que necesitan el servicio, 31 fueron atendidas; la cifra verdadera está probablemente entre 27 y 36.',
      'Para llegar a 50 de cada 100 faltan 76 personas, probablemente entre 57 y 93.',
    ])
  })

  it('has one decimal where whole numbers would hide the interval', () => {
    expect(said(gapRow('HND', 9943, 113_232), 'en')[0]).toBe(
      'Danlí reaches 8.8 of 100 people in need; the true figure is likely between 8.6 and 8.9.',
    )
  })

  it('calls a target reached only where the whole interval is at or above it', () => {
    expect(said(gapRow('A', 300, 400), 'en')[1]).toBe('The target of 50 of 100 is reached.')
    expect(said(gapRow('A', 205, 400), 'en')[1]).toBe('The target of 50 of 100 seems to be reached, but the difference may be chance.')
  })

  it('is one person in the singular', () => {
    expect(said(gapRow('A', 199, 400), 'es')[1]).toMatch(/^Para llegar a 50 de cada 100 falta 1 persona,/)
  })

  it.each([
    ['suppressed', /suppressed for privacy.*not known.*not zero/],
    ['not-reported', /no report.*not known.*not zero/],
    ['not-applicable', /does not apply/],
  ] as const)('says %s and no number', (status, words) => {
    const sentences = said(observationRow('A', null, { status, denominator: 400 }), 'en')
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(words)
    expect(sentences[0]).not.toMatch(/\d/)
  })

  it('claims no coverage where nobody is in need or more are served than are', () => {
    expect(said(gapRow('A', 0, 0), 'en')).toEqual(['Danlí: nobody was recorded as needing the service.'])
    expect(said(gapRow('A', 12, 10), 'en')[0]).toContain('give no coverage')
  })
})

describe('how few places hold half of the gap', () => {
  const places = (...gaps: number[]) => gapPlaces(gaps.map((persons, at) => gapRow(`P${at}`, 0, persons * 2)), 0.5).places

  it('counts from the largest', () => {
    // 60 + 25 of 160 is more than half; 60 alone is not.
    expect(halfSentence(places(10, 60, 25, 20, 25, 20), 'en-GB')).toEqual([{ key: 'half', values: { persons: '160', places: 2, total: 6 } }])
  })

  it('is not said of fewer than three places or where nobody is missing', () => {
    expect(halfSentence(places(10, 20), 'en-GB')).toEqual([])
    expect(halfSentence(gapPlaces([gapRow('A', 9, 10), gapRow('B', 9, 10), gapRow('C', 9, 10)], 0.5).places, 'en-GB')).toEqual([])
  })
})
