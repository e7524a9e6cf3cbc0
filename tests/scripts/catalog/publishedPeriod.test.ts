import { expect, it } from 'vitest'
import { publishedPeriod } from '../../../scripts/catalog/publishedPeriod.ts'
import { noteIn } from '../../../src/catalog/note.ts'

it('reads years, quarters and spans of days', () => {
  expect(publishedPeriod('2024')).toEqual({
    period: '2024',
    period_kind: 'year',
    period_start: '2024-01-01',
    period_end: '2024-12-31',
  })
  expect(publishedPeriod('2025-Q4')).toMatchObject({
    period_kind: 'quarter',
    period_start: '2025-10-01',
    period_end: '2025-12-31',
  })
  expect(publishedPeriod('2024-01-01/2024-02-29')).toMatchObject({
    period_kind: 'other',
    period_start: '2024-01-01',
    period_end: '2024-02-29',
  })
})

it('leaves a side open only where asked for', () => {
  expect(publishedPeriod('../2026-03-31')).toBeNull()
  expect(publishedPeriod('../2026-03-31', true)).toMatchObject({ period_start: null, period_end: '2026-03-31' })
  expect(publishedPeriod('../..', true)).toBeNull()
})

it('gives nothing for days that do not exist and for whole periods written as spans', () => {
  for (const text of ['2025-02-29/2025-03-01', '2025-13', '1600', '2024-07-01/2024-09-30', '2024-05-02/2024-05-01']) {
    expect(publishedPeriod(text), text).toBeNull()
  }
})

it('reads a note in either language', () => {
  expect(noteIn('Cifra redondeada. | Rounded figure.', 'es')).toBe('Cifra redondeada.')
  expect(noteIn('Cifra redondeada. | Rounded figure.', 'en')).toBe('Rounded figure.')
  expect(noteIn('As it is', 'es')).toBe('As it is')
})
