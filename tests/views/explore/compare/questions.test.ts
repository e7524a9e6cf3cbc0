import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { Catalog } from '../../../../src/catalog/release.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import { defaultState } from '../../../../src/state/app-state.ts'
import { chainQuestion } from '../../../../src/views/explore/compare/chainQuestion.ts'
import { mixQuestions } from '../../../../src/views/explore/compare/mix.ts'
import { comparisonQuestions } from '../../../../src/views/explore/compare/questions.ts'
import { COVERAGE } from '../../../charts/rows.ts'

const YEARS = ['2023', '2024', '2025']
const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']

function indicator(id: string, more: Partial<Indicator['availability']> = {}): Indicator {
  const levels = ['country', 'municipality']
  const availability = {
    levels,
    periods: [...YEARS, ...QUARTERS],
    dimensions: { service: ['all', 'social'], sex: ['all', 'f', 'm'] },
    tables: [
      { levels: ['country'], periods: 'quarter' as const, dimensions: ['service'] },
      { levels: ['country'], periods: 'year' as const, dimensions: ['service', 'sex'] },
      { levels: ['municipality'], periods: 'year' as const, dimensions: ['service'] },
    ],
    ...more,
  }
  return { ...COVERAGE, id, kind: 'synthetic', availability }
}

const ACCESS = indicator('access-30', { periods: YEARS, dimensions: {}, tables: [{ levels: ['country', 'municipality'], periods: 'year', dimensions: [] }] })
const RETURNS = indicator('returns', { levels: ['country'] })
const catalog = { indicators: [indicator('coverage'), ACCESS, RETURNS], datasets: [], defaults: { indicator: 'coverage', period: '2025' } } as unknown as Catalog

const place = (id: string, level: number): Territory => ({
  id, level, name: id, country: 'HND', parent_id: null, department_id: null, is_leaf: level === 2, cod_pcode: null, national_code: null, longitude: null, latitude: null,
})
const [HND, GTM, TOWN, CITY] = [place('HND', 0), place('GTM', 0), place('HN0703', 2), place('HN0501', 2)] as const
const state = defaultState(catalog.defaults, 'es')

describe('questions of a comparison', () => {
  it('ask each indicator once about all places, by id and not by level', () => {
    const [coverage] = comparisonQuestions(state, catalog, [TOWN, HND])
    expect(coverage?.query.sql).toContain('t.id IN (?, ?)')
    expect(coverage?.query.parameters.slice(-2)).toEqual(['HN0703', 'HND'])
    expect([...(coverage?.published ?? [])]).toEqual(['HN0703', 'HND'])
  })

  it('are those of the map where places are of one level and nothing is filtered, as those are answered already', () => {
    const [coverage] = comparisonQuestions(state, catalog, [TOWN, CITY])
    expect(coverage?.query.shelf).toBe('map/coverage/municipality')
    const [social] = comparisonQuestions({ ...state, filters: { ...state.filters, service: 'social' } }, catalog, [TOWN, CITY])
    expect(social?.query.shelf).toBeNull()
    expect(social?.query.sql).toContain('t.id IN (?, ?)')
  })

  it('take the period nearest to the one on screen that every level has', () => {
    const quarter = { ...state, period: '2025-Q3' }
    expect(comparisonQuestions(quarter, catalog, [HND, GTM])[0]?.period).toBe('2025-Q3')
    expect(comparisonQuestions(quarter, catalog, [HND, TOWN])[0]?.period).toBe('2025')
  })

  it('leave out what no place publishes, and name the places that do not', () => {
    expect(comparisonQuestions(state, catalog, [TOWN, CITY]).map((question) => question.indicator.id)).not.toContain('returns')
    const returns = comparisonQuestions(state, catalog, [TOWN, HND]).find((question) => question.indicator.id === 'returns')
    expect([...(returns?.published ?? [])]).toEqual(['HND'])
  })

  it('say which filters an indicator does not know', () => {
    const women = { ...state, filters: { ...state.filters, sex: 'f' as const } }
    const questions = comparisonQuestions(women, catalog, [HND, GTM])
    expect(questions.find((question) => question.indicator.id === 'access-30')?.withoutFilters).toEqual(['sex'])
    expect(questions.find((question) => question.indicator.id === 'coverage')?.withoutFilters).toEqual([])
  })

  it('ask the chain for one period and one set of filters', () => {
    const quarter = chainQuestion({ ...state, period: '2025-Q3' }, catalog, [HND, GTM])
    expect(quarter?.period).toBe('2025')
    expect(quarter?.withoutFilters).toBe(false)
    const women = chainQuestion({ ...state, filters: { ...state.filters, sex: 'f' } }, catalog, [HND, GTM])
    expect(women?.withoutFilters).toBe(true)
    expect(women?.measures.every(({ query }) => !query.parameters.includes('f'))).toBe(true)
    expect(chainQuestion({ ...state, indicator: 'placement' }, catalog, [HND, GTM])).toBeNull()
  })

  it('split coverage only where both places publish it so', () => {
    expect(mixQuestions(indicator('coverage'), [HND, GTM], '2025', state.filters).map(({ dimension }) => dimension)).toEqual(['sex'])
    expect(mixQuestions(indicator('coverage'), [HND, TOWN], '2025', state.filters)).toEqual([])
  })
})
