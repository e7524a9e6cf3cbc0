import { describe, expect, it } from 'vitest'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import { holdingsOf } from '../../../src/intake/dataset/holdings.ts'
import { isOwn, type OwnDataset, ownDatasetId, slug } from '../../../src/intake/dataset/own-dataset.ts'
import { ownFigures } from '../../../src/intake/dataset/ownFigures.ts'
import { ownCatalogDataset, ownIndicators } from '../../../src/intake/dataset/ownIndicators.ts'
import { withholdSmall } from '../../../src/intake/dataset/withholdSmall.ts'
import { fit } from '../../../src/state/fit.ts'
import { defaultState } from '../../../src/state/app-state.ts'
import { gatherLines, mappingOf, PERCENT, TREE } from '../gather/gatherTable.ts'

const mapping = mappingOf({ dimensions: { sex: { column: 'sex', codes: { f: 'f', m: 'm' } } } })
const { gathered } = gatherLines(['place,period,sex,served,need', 'HN0701,2024,f,3,9', 'HN0701,2025,f,4,10', 'HN0701,2025,m,5,10', 'HN0801,2025-Q1,m,1,2'], mapping)
const holds = holdingsOf(gathered, (id) => TREE.find((territory) => territory.id === id)?.level ?? 0)
const { size, territoryIds, periods, measureIds, codes } = gathered
const dataset: OwnDataset = {
  id: 'own-atenciones', title: 'Atenciones', brought: '2026-11-26', file: { name: 'a.csv', bytes: 1, format: 'csv', table: 'a' }, columns: [], mapping,
  source: { title: null, source: null, licence: null, period: null }, rows: 4, usedRows: 4, findings: [], smallCells: 2, exportReason: null, holds,
  lists: { size, territoryIds, periods, measureIds, codes },
}

describe('a dataset of one’s own', () => {
  it('has an id that a link can hold and no other dataset has', () => {
    expect(ownDatasetId('Atención a retornados, 2025 (ñ)', new Set())).toBe('own-atencion-a-retornados-2025-n')
    expect(ownDatasetId('x', new Set(['own-x', 'own-x-2']))).toBe('own-x-3')
    expect(ownDatasetId('🙂', new Set())).toBe('own-datos')
    expect(ownDatasetId('a'.repeat(500), new Set()).length).toBeLessThanOrEqual(44)
    expect([isOwn('own-x'), isOwn('coverage')]).toEqual([true, false])
    expect(slug('  --Á b__c-- ')).toBe('a-b-c')
  })

  it('brings indicators with what is really there of them', () => {
    const [indicator] = ownIndicators(dataset)
    expect(indicator).toMatchObject({ id: 'own-atenciones-coverage', kind: 'own', method: 'proportion', interval: 'wilson', observations: { table: 'own-atenciones', measure: 'coverage' } })
    expect(indicator?.availability.levels).toEqual(['country', 'department', 'municipality', 'district'])
    expect(indicator?.availability.periods).toEqual(['2024', '2025', '2025-Q1'])
    expect(indicator?.availability.dimensions['sex']).toEqual(['all', 'f', 'm'])
    const quarterly = indicator?.availability.tables.filter((table) => table.periods === 'quarter' && table.levels.includes('municipality'))
    expect(quarterly?.map((table) => table.dimensions).toSorted()).toEqual([[], ['sex']])
    expect(ownCatalogDataset(dataset)).toMatchObject({ id: 'own-atenciones', kind: 'own', tables: ['own-atenciones'] })
  })

  it('fits into the state as any indicator does', () => {
    const indicators = ownIndicators(dataset)
    const catalog = { release: 'r', countries: [], leading: [], indicators, datasets: [], defaults: { indicator: 'own-atenciones-coverage', period: '2025' } }
    const state = fit({ ...defaultState(catalog.defaults, 'es'), period: '2019' }, catalog)
    expect([state.level, state.period]).toEqual(['municipality', '2024'])
  })

  it('tells the newest figure of a place, all groups together', () => {
    // 2025-Q1 is the newest text, and of Tegucigalpa alone.
    expect(ownFigures(gathered, [PERCENT], 'HN0701')).toMatchObject([{ period: '2025', value: 9 / 20, numerator: 9, denominator: 20, status: 'reported' }])
    expect(ownFigures(gathered, [PERCENT], 'HN0703')).toEqual([])
  })
})

describe('figures that leave the computer', () => {
  const row = (numerator: number | null, denominator: number | null): ObservationRow => ({
    territory: 'HN0701', period: '2025', code: 'all', numerator, denominator, value: 0.5, status: 'reported', missing_reports: 0, expected_reports: 0, provider: null, source_id: null, note: null,
  })
  it('hold no count from 1 to 4, and no rest of that size', () => {
    const statuses = withholdSmall([row(0, 10), row(1, 10), row(4, 10), row(5, 10), row(7, 10), row(10, 10), row(null, 3), row(5, null)], 5).map(({ status, numerator, value }) => [status, numerator, value])
    expect(statuses).toEqual([
      ['reported', 0, 0.5], ['suppressed', null, null], ['suppressed', null, null], ['reported', 5, 0.5], ['suppressed', null, null], ['reported', 10, 0.5], ['suppressed', null, null], ['reported', 5, 0.5],
    ])
  })
})
