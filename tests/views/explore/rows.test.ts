import { describe, expect, it } from 'vitest'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { classify } from '../../../src/domain/classification/classify.ts'
import { palette } from '../../../src/domain/palette/palette.ts'
import { areaPaints } from '../../../src/views/explore/areaPaints.ts'
import { compareWithParent } from '../../../src/views/explore/compareWithParent.ts'

function row(territory: string, value: number | null, more: Partial<ObservationRow> = {}): ObservationRow {
  const status = value === null ? 'suppressed' : 'reported'
  const counts = { numerator: null, denominator: null, missing_reports: 0, expected_reports: 0 }
  return { territory, period: '2025', code: 'all', value, status, provider: null, source_id: null, note: null, ...counts, ...more }
}

describe('a place against the whole', () => {
  it('differs only where the intervals do not meet', () => {
    const whole = { value: 0.3, interval: [0.28, 0.32] as const }
    expect(compareWithParent({ value: 0.5, interval: [0.4, 0.6] }, whole)).toBe('above')
    expect(compareWithParent({ value: 0.1, interval: [0.05, 0.2] }, whole)).toBe('below')
    expect(compareWithParent({ value: 0.35, interval: [0.31, 0.4] }, whole)).toBe('no-clear-difference')
    expect(compareWithParent({ value: 0.35, interval: null }, whole)).toBe('not-comparable')
  })
})

describe('areas', () => {
  const rows = [row('GT01', 0), row('GT02', 0.5), row('HN01', 0.9), row('HN02', null), row('HN03', null, { status: 'not-reported' })]
  const territories = new Map(
    rows.map(({ territory }) => [territory, { id: territory, country: territory.startsWith('GT') ? 'GTM' : 'HND' } as Territory]),
  )
  const request = { method: 'quantile', classes: 3, breaks: [], target: null } as const
  const classification = classify(rows, request, palette('teal', 'light'))

  it('take the colour of their class, a reported zero too, and no colour without a value', () => {
    const paints = areaPaints(rows, classification, territories, { countries: [], range: null })
    expect(paints.get('GT01')).toEqual({ colour: classification.colourOf(0), absence: null, dimmed: false })
    expect(paints.get('HN02')).toEqual({ colour: null, absence: 'suppressed', dimmed: false })
    expect(paints.get('HN03')?.absence).toBe('not-reported')
  })

  it('are dimmed outside the countries and the range chosen', () => {
    const paints = areaPaints(rows, classification, territories, { countries: ['HND'], range: [0.4, 0.6] })
    expect([...paints].filter(([, paint]) => !paint.dimmed)).toEqual([])
    const inRange = areaPaints(rows, classification, territories, { countries: [], range: [0.4, 0.6] })
    expect([...inRange].filter(([, paint]) => !paint.dimmed).map(([id]) => id)).toEqual(['GT02'])
  })
})
