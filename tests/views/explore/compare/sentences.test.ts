import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import { absentRows, comparison, tally } from '../../../../src/views/explore/compare/comparison.ts'
import type { ComparisonQuestion } from '../../../../src/views/explore/compare/questions.ts'
import { comparisonSentences } from '../../../../src/views/explore/compare/sentences.ts'
import { COVERAGE, observed } from '../../../charts/rows.ts'

const place = (id: string, parent_id: string | null = null): Territory => ({
  id, level: parent_id ? 2 : 1, name: `Lugar ${id}`, country: 'HND', parent_id, department_id: parent_id, is_leaf: true, cod_pcode: null, national_code: null, longitude: null, latitude: null,
})
const TERRITORIES = new Map(['A', 'B', 'C', 'D'].map((id) => [id, place(id)]))
TERRITORIES.set('A1', place('A1', 'A'))

const AVAILABILITY = { levels: ['department', 'municipality'], periods: ['2025'], dimensions: {}, tables: [] }
const INDICATOR: Indicator = { ...COVERAGE, availability: AVAILABILITY, kind: 'synthetic' }
const NEED: Indicator = { ...INDICATOR, id: 'need', method: 'count', interval: 'none', unit: 'persons' }

function question(indicator: Indicator, ids: readonly string[]): ComparisonQuestion {
  const query = { name: 'compare', sql: indicator.id, parameters: [], tables: [], shelf: null }
  return { indicator, period: '2025', query, published: new Set(ids), withoutFilters: [], target: 0.5 }
}

function sentencesOf(rows: readonly ObservationRow[], ids: readonly string[], extra: readonly [Indicator, readonly ObservationRow[]][] = []) {
  const places = ids.flatMap((id) => TERRITORIES.get(id) ?? [])
  const all: readonly [Indicator, readonly ObservationRow[]][] = [[INDICATOR, rows], ...extra]
  const answers = new Map(all.map(([indicator, answer]) => [indicator.id, answer]))
  const table = comparison(all.map(([indicator]) => question(indicator, ids)), ({ indicator }) => answers.get(indicator.id) ?? null, places, TERRITORIES)
  const row = table.rows.find((one) => one.question.indicator.id === 'coverage')
  return { table, said: comparisonSentences(row, tally(table.rows), { label: (id) => `Lugar ${id}`, title: 'Cobertura', locale: 'es-GT' }) }
}

describe('sentences of a comparison', () => {
  it('say of two places what each reaches, and that the difference may be chance', () => {
    const { said } = sentencesOf([observed('A', 176, 532), observed('B', 1353, 4031)], ['A', 'B'])
    expect(said[0]).toMatchObject({ key: 'pairChance', values: { reference: 'Lugar A', other: 'Lugar B', one: '33', two: '34', low: '−3.9', high: '+4.6' } })
    expect(said[1]).toEqual({ key: 'tally', values: { all: 1, tested: 1, real: 0, chance: 1, untested: 0, absent: 0 } })
  })

  it('call a difference real only where its interval leaves out zero', () => {
    expect(sentencesOf([observed('A', 154, 176), observed('B', 1254, 1353)], ['A', 'B']).said[0]?.key).toBe('pairReal')
  })

  it('never say a value or a difference where one is hidden', () => {
    const { said } = sentencesOf([observed('A', 1, 2, { status: 'suppressed' }), observed('B', 1353, 4031)], ['A', 'B'])
    expect(said[0]).toEqual({ key: 'pairAbsent', values: { reference: 'Lugar A', other: 'Lugar B', indicator: 'Cobertura', places: 'Lugar A', count: 1 } })
    const several = sentencesOf([observed('A', 1, 2, { status: 'suppressed' }), observed('B', 9, 10), observed('C', 1, 10)], ['A', 'B', 'C'])
    expect(several.said[0]?.key).toBe('severalNone')
  })

  it('call no difference real between a place and the whole it is part of', () => {
    const { said } = sentencesOf([observed('A', 500, 5000), observed('A1', 450, 500)], ['A1', 'A'])
    expect(said[0]).toMatchObject({ key: 'pairUntested', values: { why: 'shared_ground' } })
  })

  it('part three places into those that differ and those that may not', () => {
    const { said } = sentencesOf([observed('A', 100, 1000), observed('B', 300, 1000), observed('C', 105, 1000)], ['A', 'B', 'C'])
    expect(said[0]).toMatchObject({ key: 'severalBoth', values: { reference: 'Lugar A', real: 'Lugar B', chance: 'Lugar C' } })
  })

  it('say of whom there is no value', () => {
    const { said } = sentencesOf([observed('A', 100, 1000), observed('B', 300, 1000), observed('C', 1, 2, { status: 'suppressed' })], ['A', 'B', 'C'])
    expect(said.map(({ key }) => key)).toEqual(['severalReal', 'severalAbsent', 'tally'])
    expect(said[1]?.values).toEqual({ absent: 'Lugar C', count: 1 })
  })

  it('count differences of every kind, and rows that lack a value', () => {
    const need = [observed('A', 10, 1), observed('B', 20, 1, { status: 'not-reported' }), observed('C', 30, 1)]
    const { table } = sentencesOf([observed('A', 100, 1000), observed('B', 300, 1000), observed('C', 105, 1000)], ['A', 'B', 'C'], [[NEED, need]])
    expect(tally(table.rows)).toEqual({ real: 1, chance: 1, untested: 1, absent: 1 })
    expect(absentRows(table.rows)).toEqual({ rows: 2, absent: 1, suppressed: 0, notReported: 1, notApplicable: 0, unpublished: 0 })
  })
})

describe('the table of a comparison', () => {
  it('leaves out indicators nobody reported and keeps hidden ones', () => {
    const none = [observed('A', 1, 1, { status: 'not-reported' }), observed('B', 1, 1, { status: 'not-reported' })]
    const hidden = [observed('A', 1, 2, { status: 'suppressed' }), observed('B', 1, 2, { status: 'suppressed' })]
    const { table } = sentencesOf(hidden, ['A', 'B'], [[NEED, none]])
    expect(table.rows.map(({ question }) => question.indicator.id)).toEqual(['coverage'])
    expect(table.nothing.map(({ indicator }) => indicator.id)).toEqual(['need'])
  })

  it('gives a row one scale from zero that holds values and intervals', () => {
    const { table } = sentencesOf([observed('A', 0, 50), observed('B', 8, 20)], ['A', 'B'])
    // Upper Wilson bound of 8 of 20: 0.6134.
    expect(table.rows[0]?.scaleEnd).toBeCloseTo(0.6134, 4)
    expect(table.rows[0]?.cells[0]?.row?.value).toBe(0)
  })
})
