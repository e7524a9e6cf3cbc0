import { describe, expect, it } from 'vitest'
import { decimalIn, decimalText, percentOf, ratioOf } from '../../../src/exchange/text/decimalText.ts'
import { guardedText, unguardedText } from '../../../src/exchange/text/guardedText.ts'
import { identifierOf, uniqueIdentifiers } from '../../../src/exchange/text/identifier.ts'
import { isWithinAYear, periodOfSpan, spanOfPeriod } from '../../../src/exchange/text/spanOfPeriod.ts'

describe('numbers', () => {
  it.each([0, 1, -86.57, 0.1, 1e21, 1.5e-7, 123456789.123, 5e-324, Number.MAX_VALUE])('%d is a decimal and comes back', (value) => {
    expect(decimalText(value)).toMatch(/^-?\d+(\.\d+)?$/)
    expect(decimalIn(decimalText(value))).toBe(value)
  })
  it.each(['', ' ', '1e5', '0x1', '1,5', '1.2.3', 'NaN', '--1'])('"%s" is none', (text) => expect(decimalIn(text)).toBeNull())
  it('a percentage has no noise of binary fractions', () => {
    expect([0.79, 0.07, 0.57, 0.29, 1].map(percentOf)).toEqual([79, 7, 57, 29, 100])
    for (let count = 0; count <= 1000; count += 1) expect(ratioOf(percentOf(count / 1000))).toBe(count / 1000)
  })
})

describe('cells', () => {
  it.each(['=1+1', "'=1+1", "''=1", ' =1', '+503', '-2', '@x', '\tx', '\r\nx', '＝1', "'apóstrofo", 'plain', "'"])('%j comes back and starts no formula', (text) => {
    expect(unguardedText(guardedText(text))).toBe(text)
    expect(guardedText(text)).not.toMatch(/^[ \u00a0]*[=+\-@\t\r\n＝]/u)
  })
})

describe('periods', () => {
  it.each(['2025', '2025-Q3', '2024-03-01/2026-02-28'])('%s comes back from its days', (period) => {
    const { start, end } = spanOfPeriod(period)
    expect(periodOfSpan(start ?? '', end ?? '')).toBe(period)
  })
  it('a side that was not published is null, and such a span no year', () => {
    expect(spanOfPeriod('../2026-03-31')).toEqual({ start: null, end: '2026-03-31' })
    expect([spanOfPeriod('../2026-03-31'), spanOfPeriod('2024'), spanOfPeriod('2023'), spanOfPeriod('2023-01-01/2024-01-02')].map(isWithinAYear)).toEqual([false, true, true, false])
  })
})

it('identifiers are plain, and none is given twice', () => {
  const unique = uniqueIdentifiers(['a'])
  expect(['a', 'a', 'b'].map(unique)).toEqual(['a-2', 'a-3', 'b'])
  expect([identifierOf('  Reintegración: Fase II ', 'x'), identifierOf('🌱', 'x')]).toEqual(['reintegracion-fase-ii', 'x'])
})
