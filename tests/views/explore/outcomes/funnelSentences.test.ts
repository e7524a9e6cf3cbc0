import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { FunnelPosition } from '../../../../src/domain/funnel/controlLimits.ts'
import { type FunnelMark, funnelView } from '../../../../src/views/explore/outcomes/funnelView.ts'
import { beyondSentence, limitNotes, placeSentence, pooledSentence } from '../../../../src/views/explore/outcomes/sentences.ts'
import { alike, INDICATOR, observed } from './rows.ts'

const LIMITS = { denominator: 100, innerLow: 0.05, innerHigh: 0.2, outerLow: 0.02, outerHigh: 0.25 }
const row = { ...observed('HN0703', 33, 100), numerator: 33, denominator: 100, value: 0.33 }
const at = (position: FunnelPosition, limits = LIMITS): FunnelMark => ({ row, interval: [0.2, 0.4], position, limits })
const keyOf = (mark: FunnelMark, direction: Indicator['direction'] = 'higher-is-better', target = 0.1) =>
  placeSentence('Danlí', { mark, row, target }, { ...INDICATOR, direction }, 'es-GT', (status) => status).key

describe('what is said of a place', () => {
  it('is better or worse beyond the outer limits alone', () => {
    for (const position of ['within', 'above-inner', 'below-inner'] as const) {
      for (const direction of ['higher-is-better', 'lower-is-better', 'neutral'] as const) {
        expect(keyOf(at(position), direction)).not.toMatch(/Better|Worse/)
      }
    }
    expect(keyOf(at('above-outer'))).toBe('placeBetterAbove')
    expect(keyOf(at('below-outer'))).toBe('placeWorseBelow')
    expect(keyOf(at('above-outer'), 'lower-is-better')).toBe('placeWorseAbove')
    expect(keyOf(at('below-outer'), 'lower-is-better')).toBe('placeBetterBelow')
  })

  it('is neither where no side is good', () => {
    expect(keyOf(at('above-outer'), 'neutral')).toBe('placeAbove')
    expect(keyOf(at('below-outer'), 'neutral')).toBe('placeBelow')
  })

  it('does not call a low place like the others where no limit could have shown it', () => {
    const blind = { ...LIMITS, innerLow: 0 }
    expect(keyOf(at('within', blind), 'higher-is-better', 0.5)).toBe('placeBlindLow')
    expect(keyOf(at('within', blind), 'higher-is-better', 0.1)).toBe('placeWithin')
    expect(keyOf(at('within', { ...LIMITS, innerHigh: 1 }), 'higher-is-better', 0.1)).toBe('placeBlindHigh')
  })

  it('gives value and interval', () => {
    const { values } = placeSentence('Danlí', { mark: at('within'), row, target: 0.1 }, INDICATOR, 'es-GT', (status) => status)
    expect(values).toEqual({ place: 'Danlí', value: '33\u00a0%', interval: '20 a 40\u00a0%' })
  })

  it('is nothing but its absence without a value, without an interval, and at another level', () => {
    const hidden = observed('HN0704', 0, 0, { status: 'suppressed' })
    const say = (place: Parameters<typeof placeSentence>[1]) => placeSentence('X', place, INDICATOR, 'en-GB', (status) => status)
    expect(say({ mark: null, row: hidden, target: 0.1 })).toEqual({ key: 'placeAbsent', values: { place: 'X', status: 'suppressed' } })
    expect(say({ mark: { ...at('above-outer'), interval: null }, row, target: 0.1 }).key).toBe('placeAbsent')
    expect(say({ mark: null, row: null, target: 0.1 }).key).toBe('placeElsewhere')
  })
})

describe('what is said of all places', () => {
  // Twenty places of 1,000 around a tenth, one of them far above; without an adjustment its z is about 20.
  const rows = [...Array.from({ length: 19 }, (_, index) => observed(`A${index}`, 100, 1000)), observed('B', 300, 1000)]
  const view = funnelView(rows, INDICATOR)
  if (!view) throw new Error('no funnel')

  it('counts beyond the limits, the outer ones among the inner, and what chance would give', () => {
    const { values } = beyondSentence(view, 'en-GB')
    expect(values).toMatchObject({ outer: 1, outerHigh: 1, outerLow: 0, inner: 1, innerHigh: 1, innerLow: 0 })
    // 5 % and 0.2 % of 20.
    expect(values).toMatchObject({ innerByChance: '1', outerByChance: '0' })
    expect(beyondSentence({ ...view, marks: Array.from({ length: 384 }, () => view.marks[0] as FunnelMark) }, 'es-GT').values).toMatchObject({ innerByChance: '19.2', outerByChance: '0.8' })
  })

  it('gives the pooled share with one decimal', () => {
    // 19 x 100 + 300 of 20,000.
    expect(pooledSentence(view, INDICATOR, 'Cobertura', 'es-GT').values).toEqual({ indicator: 'Cobertura', places: 20, share: '11\u00a0%', numerator: 2200, denominator: 20_000 })
  })

  it('says that limits were widened only where they were', () => {
    const keys = (found: typeof view) => limitNotes(found, null, INDICATOR, 'es-GT').map(({ key }) => key)
    expect(keys(view)).toContain(view.funnel.adjustment === 'none' ? 'notWidened' : 'widened')
    const calm = funnelView(alike(), INDICATOR)
    expect(calm && keys(calm)).toContain('notWidened')
    expect(calm && keys(calm)).not.toContain('widened')
  })

  it('sets the total of the region beside it only where places are missing', () => {
    const region = observed('region', 880, 10_000)
    const missing = funnelView([...alike(), observed('HN01', 0, 0, { status: 'suppressed' })], INDICATOR)
    const whole = funnelView(alike(), INDICATOR)
    expect(missing && limitNotes(missing, region, INDICATOR, 'es-GT').find(({ key }) => key === 'regionToo')?.values).toEqual({ share: '8.8\u00a0%' })
    expect(whole && limitNotes(whole, region, INDICATOR, 'es-GT').map(({ key }) => key)).not.toContain('regionToo')
    expect(missing && limitNotes(missing, { ...region, value: null }, INDICATOR, 'es-GT').map(({ key }) => key)).not.toContain('regionToo')
  })
})
