import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/i18n/locales.ts'
import { formatEstimate, formatInterval } from '../../../src/domain/formatting/interval.ts'
import { type FormatLocale, formatBounds, formatNumber, formatValue } from '../../../src/domain/formatting/number.ts'
import { formatDate, formatPeriod, formatPeriodAmong, formatPeriodInWords } from '../../../src/domain/formatting/period.ts'
import { axisTicks } from '../../../src/domain/formatting/ticks.ts'

const locales: readonly FormatLocale[] = [LOCALES.es, LOCALES.en]

describe('numbers', () => {
  it('group by comma and use the point, in Central American Spanish too', () => {
    for (const locale of locales) {
      expect(formatNumber(1234567, locale)).toBe('1,234,567')
      expect(formatNumber(4.25, locale, 1)).toBe('4.3')
      expect(formatNumber(-0.2, locale)).toBe('0')
    }
  })
  it('have the precision of their unit', () => {
    expect(formatValue(0.314, 'percent', 'es-GT')).toBe('31\u00a0%')
    expect(formatValue(0.0034, 'percent', 'en-GB')).toBe('0.3\u00a0%')
    expect(formatValue(0, 'percent', 'en-GB')).toBe('0\u00a0%')
    expect(formatValue(291.4, 'persons', 'es-GT')).toBe('291')
    expect(formatValue(4.26, 'per-1000', 'es-GT')).toBe('4.3')
    expect(formatValue(126.4, 'per-1000', 'es-GT')).toBe('126')
    expect(formatValue(0.6512, 'index', 'en-GB')).toBe('0.7')
  })
  it('of class bounds take the decimals that tell them apart', () => {
    expect(formatBounds([0, 0.15, 0.3, 1], 'percent', 'es-GT')).toEqual(['0', '15', '30', '100'])
    expect(formatBounds([0.5, 0.504, 0.51], 'percent', 'es-GT')).toEqual(['50', '50.4', '51'])
    expect(formatBounds([12, 250, 12000], 'persons', 'en-GB')).toEqual(['12', '250', '12,000'])
    expect(formatBounds([0.125, 0.25], 'percent', 'en-GB')).toEqual(['12.5', '25'])
  })
})

describe('intervals', () => {
  it('say the unit once, in the words of the language', () => {
    expect(formatInterval([0.2685, 0.3562], 'percent', 'es-GT')).toBe('27 a 36\u00a0%')
    expect(formatInterval([0.2685, 0.3562], 'percent', 'en-GB')).toBe('27 to 36\u00a0%')
    expect(formatInterval([982.6, 1110.3], 'persons', 'es-GT')).toBe('983 a 1,110')
  })
  it('take one decimal more rather than print one number twice', () => {
    expect(formatInterval([0.3121, 0.3142], 'percent', 'es-GT')).toBe('31.2 a 31.4\u00a0%')
    expect(formatInterval([0, 0.004], 'percent', 'en-GB')).toBe('0 to 0.4\u00a0%')
  })
})

describe('periods and dates', () => {
  it('name quarters as the language does', () => {
    expect(formatPeriod('2025-Q3', 'es-GT')).toBe('T3 2025')
    expect(formatPeriod('2025-Q3', 'en-GB')).toBe('Q3 2025')
    expect(formatPeriod('2025', 'es-GT')).toBe('2025')
    expect(formatPeriodInWords('2025-Q3', 'es-GT')).toBe('tercer trimestre de 2025')
    expect(formatPeriodInWords('2025-Q1', 'en-GB')).toBe('first quarter of 2025')
  })
  it('write any other span as its dates and leave what is no period alone', () => {
    expect(formatPeriod('2018-01-01/2020-12-31', 'en-GB')).toBe('1 Jan 2018 – 31 Dec 2020')
    expect(formatPeriod('2018-01-01/2020-12-31', 'es-GT')).toContain('dic 2020')
    expect(formatPeriod('soon', 'es-GT')).toBe('soon')
    expect(formatDate('2026-01-01', 'en-GB')).toBe('1 Jan 2026')
  })
})

describe('a year among the periods published', () => {
  it('says up to which quarter it counts where it is not whole', () => {
    const published = ['2025', '2025-Q4', '2026', '2026-Q1', '2026-Q3']
    expect(formatPeriodAmong('2026', published, 'es-GT')).toBe('2026 (hasta T3)')
    expect(formatPeriodAmong('2026', published, 'en-GB')).toBe('2026 (to Q3)')
    expect(formatPeriodAmong('2025', published, 'es-GT')).toBe('2025')
    expect(formatPeriodAmong('2026-Q1', published, 'es-GT')).toBe('T1 2026')
    expect(formatPeriodAmong('2019', ['2019'], 'es-GT')).toBe('2019')
  })
})

describe('axis ticks', () => {
  it('are few, readable, begin at 0 and cover the highest value', () => {
    expect(axisTicks(0.63, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8])
    expect(axisTicks(0.97, 4, false, 1)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(axisTicks(3, 5, true)).toEqual([0, 1, 2, 3])
    expect(axisTicks(12_345, 4)).toEqual([0, 5000, 10_000, 15_000])
    expect(axisTicks(0, 4, false, 1).at(-1)).toBeGreaterThan(0)
  })
  it('do not pass a limit', () => {
    for (const highest of [0.55, 0.81, 0.99, 1, 1.2]) expect(Math.max(...axisTicks(highest, 4, false, 1))).toBeLessThanOrEqual(1)
  })
})

describe('an estimate', () => {
  it('never stands outside its own interval by rounding', () => {
    expect(formatEstimate(0.0878, [0.0862, 0.0894], 'percent', 'en-GB')).toBe('8.8\u00a0%')
    expect(formatInterval([0.0862, 0.0894], 'percent', 'en-GB')).toBe('8.6 to 8.9\u00a0%')
    expect(formatEstimate(0.232, [0.2, 0.27], 'percent', 'en-GB')).toBe('23\u00a0%')
    expect(formatEstimate(0.232, null, 'percent', 'en-GB')).toBe('23\u00a0%')
  })
})
