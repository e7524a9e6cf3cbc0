import { describe, expect, it } from 'vitest'
import { placeFigure, shortened } from '../../../../scripts/release/places/placeFigure.ts'
import { wilson } from '../../../../src/domain/intervals/wilson.ts'
import { gapRow, observationRow } from '../../../views/explore/observationRow.ts'
import { indicator } from './tinyContext.ts'

describe('a row as a figure of a page', () => {
  it('has the value to nine decimals, its interval and where it is from', () => {
    const row = observationRow('HN0101', 1 / 3, { numerator: 1, denominator: 3, provider: 'P', source_id: 's', note: 'a | b', missing_reports: 1, expected_reports: 4 })
    const [low, high] = wilson(1, 3)
    const figure = placeFigure(indicator('coverage'), row)
    expect(figure).toMatchObject({ indicator: 'coverage', period: '2025', status: 'reported', value: 0.333333333, provider: 'P', source: 'demonstration-coverage/s', note: 'a | b', missing: [1, 4] })
    expect(figure.interval?.[0]).toBeCloseTo(low, 9)
    expect(figure.interval?.[1]).toBeCloseTo(high, 9)
    expect(figure.service).toBeUndefined()
  })

  it('leaves fields without a value away, and a zero there', () => {
    expect(placeFigure(indicator('need'), observationRow('HN0101', 0, { numerator: 0 }))).toEqual({ indicator: 'need', period: '2025', status: 'reported', value: 0, numerator: 0 })
    expect(placeFigure(indicator('need'), observationRow('HN0101', null, { code: 'soft-skills', period: null }))).toEqual({ indicator: 'need', service: 'soft-skills', status: 'suppressed' })
  })

  it('has the interval of a gap in persons, and none of an absent gap', () => {
    const [low, high] = wilson(91, 291)
    const figure = placeFigure(indicator('gap'), gapRow('HN0101', 91, 291))
    expect(figure.interval?.[0]).toBeCloseTo(291 * (0.5 - high), 6)
    expect(figure.interval?.[1]).toBeCloseTo(291 * (0.5 - low), 6)
    expect(placeFigure(indicator('gap'), gapRow('HN0101', 91, 291, { value: null, status: 'suppressed' })).interval).toBeUndefined()
  })

  it('without a row is one that is not published for such places, of the territory asked', () => {
    const of = { id: 'HND', level: 0, name: 'Honduras' }
    expect([null, undefined].map((row) => placeFigure(indicator('need'), row, of))).toEqual([{ indicator: 'need', of, status: 'unpublished' }, { indicator: 'need', of, status: 'unpublished' }])
  })

  it('is short of nothing a page prints', () => expect(shortened(12.34567849)).toBe(12.345678))
})
