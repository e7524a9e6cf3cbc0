import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/state/action.ts'
import type { AppState } from '../../src/state/app-state.ts'
import { adjustments, combinationPublished, reduce } from '../../src/state/reduce.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, exampleIndicator } from './example-catalog.ts'

const act = (state: AppState, ...actions: Action[]) =>
  actions.reduce((now, action) => reduce(now, action, EXAMPLE_CATALOG), state)
const start = EXAMPLE_DEFAULTS

describe('choosing an indicator', () => {
  it('moves to the nearest level and period that have data, and says so', () => {
    const action: Action = { type: 'choose-indicator', indicator: 'returns' }
    const after = act(start, action)
    expect([after.level, after.period]).toEqual(['department', '2023'])
    expect(adjustments(start, action, after)).toEqual([
      { field: 'level', from: 'municipality', to: 'department' },
      { field: 'period', from: '2025', to: '2023' },
    ])
  })
  it('keeps what still has data', () => {
    const before = act(start, { type: 'choose-period', period: '2024' }, { type: 'filter', dimension: 'sex', code: 'f' })
    const action: Action = { type: 'choose-indicator', indicator: 'gap' }
    const after = act(before, action)
    expect(after).toEqual({ ...before, indicator: 'gap' })
    expect(adjustments(before, action, after)).toEqual([])
  })
  it('takes the quarter of the same year where no years are published, and the year around a quarter', () => {
    const in2024 = act(start, { type: 'choose-period', period: '2024' })
    const quarterly = act(in2024, { type: 'choose-indicator', indicator: 'deportations' })
    expect([quarterly.level, quarterly.period]).toEqual(['country', '2024-Q2'])
    const yearly = act(start, { type: 'choose-period', period: '2023-Q2' }, { type: 'choose-indicator', indicator: 'returns' })
    expect(yearly.period).toBe('2023')
  })
  it('keeps any later period where each territory shows its latest figure, and not an earlier one', () => {
    expect(act(start, { type: 'choose-indicator', indicator: 'poverty' }).period).toBe('2025')
    const early = act(start, { type: 'choose-indicator', indicator: 'poverty' }, { type: 'choose-period', period: '2010' })
    expect(early.period).toBe('2012')
  })
  it('resets a filter on a dimension the indicator fixes, and falls back from a service to its group', () => {
    const filtered = act(start, { type: 'filter', dimension: 'service', code: 'financial-education' })
    expect(act(filtered, { type: 'choose-indicator', indicator: 'coverage-social' }).filters.service).toBe('all')
    expect(act(filtered, { type: 'choose-indicator', indicator: 'completion' }).filters.service).toBe('economic')
    expect(act(filtered, { type: 'choose-indicator', indicator: 'returns' }).filters.service).toBe('all')
  })
  it('drops the brushed range and breaks typed by hand, which are in the unit of the one before', () => {
    const before = act(
      start,
      { type: 'brush-range', range: [20, 40] },
      { type: 'classify', classification: { method: 'manual', breaks: [10, 50] } },
    )
    const after = act(before, { type: 'choose-indicator', indicator: 'gap' })
    expect(after.range).toBeNull()
    expect(after.classification).toEqual({ method: 'natural-breaks', classes: 3, breaks: [] })
  })
  it('drops a target and classes around it where the indicator has none', () => {
    const before = act(start, { type: 'set-target', target: 0.75 }, { type: 'classify', classification: { method: 'target' } })
    expect(before.target).toBe(0.75)
    const after = act(before, { type: 'choose-indicator', indicator: 'returns' })
    expect([after.target, after.classification.method]).toEqual([null, 'natural-breaks'])
  })
  it('keeps the target for a gap in persons, but no classes around it', () => {
    const before = act(start, { type: 'set-target', target: 0.75 }, { type: 'classify', classification: { method: 'target' } })
    const after = act(before, { type: 'choose-indicator', indicator: 'gap' })
    expect([after.target, after.classification.method]).toEqual([0.75, 'natural-breaks'])
  })
  it('ignores an indicator nobody published', () => {
    expect(act(start, { type: 'choose-indicator', indicator: '__proto__' })).toBe(start)
  })
})

describe('choosing level and period', () => {
  it('keeps what was asked for and moves the other', () => {
    const quarter = act(start, { type: 'choose-period', period: '2025-Q3' })
    expect([quarter.level, quarter.period]).toEqual(['municipality', '2025-Q3'])
    const department = act(quarter, { type: 'choose-level', level: 'department' })
    expect([department.level, department.period]).toEqual(['department', '2025'])
    const back = act(department, { type: 'choose-period', period: '2025-Q3' })
    expect([back.level, back.period]).toEqual(['municipality', '2025-Q3'])
  })
  it('says when what was asked for is not there', () => {
    const action: Action = { type: 'choose-level', level: 'district' }
    const before = act(start, { type: 'choose-indicator', indicator: 'returns' })
    expect(adjustments(before, action, act(before, action))).toEqual([{ field: 'level', from: 'district', to: 'department' }])
  })
  it('leaves the state alone for a period that is none', () => {
    expect(act(start, { type: 'choose-period', period: '2025-Q5' })).toBe(start)
  })
})

describe('filters and selection', () => {
  it('allows a combination that is not published, and says where it is', () => {
    const state = act(
      start,
      { type: 'filter', dimension: 'sex', code: 'f' },
      { type: 'filter', dimension: 'age', code: '18-29' },
    )
    expect(state.filters).toMatchObject({ sex: 'f', age: '18-29' })
    expect(combinationPublished(exampleIndicator('coverage'), state)).toEqual({
      published: false,
      levels: ['country', 'department'],
      kinds: [],
      dimensions: ['sex', 'age'],
    })
  })
  it('finds the other period kind at the same level', () => {
    const state = act(start, { type: 'choose-period', period: '2025-Q1' }, { type: 'filter', dimension: 'sex', code: 'm' })
    const answer = combinationPublished(exampleIndicator('coverage'), state)
    expect([answer.published, answer.levels, answer.kinds]).toEqual([false, [], ['year']])
  })
  it('says so of a code that a level does not have, while it has others', () => {
    const coverage = exampleIndicator('coverage')
    const tables = [
      { levels: ['department'], periods: 'year', dimensions: ['service'] },
      { levels: ['municipality'], periods: 'year', dimensions: ['service'], codes: { service: ['social', 'economic'] } },
    ] as const
    const indicator = { ...coverage, availability: { ...coverage.availability, tables } }
    const withService = (code: 'social' | 'soft-skills') => combinationPublished(indicator, act(start, { type: 'filter', dimension: 'service', code }))
    expect(withService('social')).toMatchObject({ published: true, levels: ['department', 'municipality'] })
    expect(withService('soft-skills')).toMatchObject({ published: false, levels: ['department'], kinds: [] })
    expect(combinationPublished(indicator, start, 'service').published).toBe(true)
  })
  it('counts the dimension a chart splits by, and not the one the indicator fixes', () => {
    const indicator = exampleIndicator('coverage-social')
    expect(combinationPublished(indicator, start).dimensions).toEqual([])
    expect(combinationPublished(indicator, start, 'sex').published).toBe(true)
    expect(combinationPublished(indicator, start, 'route').published).toBe(false)
  })
  it('clears filters, countries and range, and nothing else', () => {
    const before = act(
      start,
      { type: 'filter', dimension: 'sex', code: 'f' },
      { type: 'filter-countries', countries: ['HND'] },
      { type: 'brush-range', range: [30, 10] },
      { type: 'select', territory: 'HN0703', extend: false },
    )
    expect(before.range).toEqual([10, 30])
    expect(act(before, { type: 'clear-filters' })).toEqual({ ...start, selection: ['HN0703'] })
  })
  it('takes all three countries for no filter and keeps their order', () => {
    expect(act(start, { type: 'filter-countries', countries: ['SLV', 'GTM', 'SLV'] }).countries).toEqual(['GTM', 'SLV'])
    expect(act(start, { type: 'filter-countries', countries: ['SLV', 'GTM', 'HND'] }).countries).toEqual([])
  })
  it('selects one, extends, takes away, and stops at 50', () => {
    const two = act(start, { type: 'select', territory: 'A1', extend: true }, { type: 'select', territory: 'B2', extend: true })
    expect(two.selection).toEqual(['A1', 'B2'])
    expect(act(two, { type: 'select', territory: 'A1', extend: true }).selection).toEqual(['B2'])
    expect(act(two, { type: 'select', territory: 'C3', extend: false }).selection).toEqual(['C3'])
    const many = Array.from({ length: 60 }, (_, number): Action => ({ type: 'select', territory: `T${number}`, extend: true }))
    expect(act(start, ...many).selection).toHaveLength(50)
  })
})

describe('what did not change', () => {
  it('is the same object as before', () => {
    const after = act(start, { type: 'move-camera', camera: { longitude: 1, latitude: 2, zoom: 3 } })
    expect(after).not.toBe(start)
    const parts = ['filters', 'countries', 'classification', 'selection', 'overlays'] as const
    for (const part of parts) expect(after[part]).toBe(start[part])
    expect(act(after, { type: 'move-camera', camera: { longitude: 1.00001, latitude: 2, zoom: 3 } })).toBe(after)
    expect(act(start, { type: 'clear-filters' })).toBe(start)
  })
})

describe('classification, target and camera', () => {
  it('sorts manual breaks, drops repeated and infinite ones and counts their classes', () => {
    const { classification } = act(start, {
      type: 'classify',
      classification: { method: 'manual', breaks: [50, 10, Number.NaN, 10, Number.POSITIVE_INFINITY] },
    })
    expect(classification).toEqual({ method: 'manual', classes: 3, breaks: [10, 50] })
  })
  it('keeps classes between 2 and 9', () => {
    expect(act(start, { type: 'classify', classification: { classes: 40 } }).classification.classes).toBe(9)
    expect(act(start, { type: 'classify', classification: { classes: 0 } }).classification.classes).toBe(2)
  })
  it('says null for the target that is the indicator’s own', () => {
    expect(act(start, { type: 'set-target', target: 0.6 }).target).toBeNull()
    expect(act(start, { type: 'set-target', target: 1.7 }).target).toBe(1)
  })
  it('rounds a range outwards, so that a value on its edge stays inside', () => {
    const range = act(start, { type: 'brush-range', range: [0.123456789, 0.987654321] }).range
    expect(range).toEqual([0.123456, 0.987655])
    expect(act(start, { type: 'brush-range', range })).toMatchObject({ range })
  })
  it('keeps the camera on the map', () => {
    const camera = { longitude: -86.583334567, latitude: 99, zoom: 8.12345 }
    expect(act(start, { type: 'move-camera', camera }).camera).toEqual({ longitude: -86.5833, latitude: 85, zoom: 8.12 })
  })
})

describe('a level that has values in some periods only', () => {
  const sparse = exampleIndicator('coverage')
  const catalog = {
    ...EXAMPLE_CATALOG,
    indicators: [
      { ...sparse, availability: { ...sparse.availability, levelPeriods: { country: ['2023', '2024', '2025'], municipality: ['2023'] } } },
    ],
  }

  it('shows the nearest of them, and a period asked for moves to a level that has it', () => {
    const municipalities = reduce({ ...start, level: 'country' }, { type: 'choose-level', level: 'municipality' }, catalog)
    expect(municipalities).toMatchObject({ level: 'municipality', period: '2023' })
    const year = reduce(municipalities, { type: 'choose-period', period: '2024' }, catalog)
    expect(year.period).toBe('2024')
    expect(year.level).not.toBe('municipality')
  })
})

describe('analyses', () => {
  it('open over the map, and the table leads back to the overview', () => {
    const table = act(start, { type: 'display', display: 'table' })
    const gap = act(table, { type: 'analyse', analysis: 'gap' })
    expect([gap.analysis, gap.display]).toEqual(['gap', 'map'])
    const back = act(gap, { type: 'display', display: 'table' })
    expect([back.analysis, back.display]).toEqual(['overview', 'table'])
  })
  it('keep weights in normal form and other choices as they are', () => {
    const weights = [['gap', 40.4], ['nonsense', 3], ['gap', 9], ['coverage', 400]] as const
    const after = act(start, { type: 'choose-method', method: { weights, mean: 'harmonic' } })
    expect(after.method).toEqual({ ...start.method, weights: [['gap', 40], ['coverage', 100]], mean: 'harmonic' })
    expect(act(after, { type: 'choose-method', method: { mean: 'harmonic' } })).toBe(after)
  })
})
