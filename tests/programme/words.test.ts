import { expect, it } from 'vitest'
import { programmeWords } from '../../src/programme/words.ts'

const es = programmeWords('es')
const en = programmeWords('en')

it('says a figure as exactly as it was printed', () => {
  expect(en.figure({ value: 200, unit: 'persons', qualifier: 'more-than' })).toBe('more than 200 people')
  expect(es.figure({ value: 1, unit: 'persons', qualifier: 'exact' })).toBe('1 persona')
  expect(es.figure({ value: 0.79, unit: 'percent', qualifier: 'exact' })).toBe('79\u00a0%')
  expect(en.number({ value: 36_600_000, unit: 'eur', qualifier: 'exact' })).toBe('36,600,000')
  expect(es.figure({ value: 103_058, unit: 'usd', qualifier: 'about' })).toBe('cerca de 103,058 USD')
})

it('leaves out the side of a period that was not published', () => {
  expect(es.period('../2026-03-31')).toBe('hasta el 31 mar 2026')
  expect(en.period('2025-01-01/..')).toBe('since 1 Jan 2025')
  expect(en.period('2018-01-01/2020-12-31')).toBe('1 Jan 2018 to 31 Dec 2020')
  expect(es.period('2025')).toBe('2025')
})

it('rounds shares to whole per cent', () => {
  expect(es.share(0.4405)).toBe('44\u00a0%')
  expect(en.interval([0.7415, 0.8315])).toBe('74 to 83\u00a0%')
})
