import { COUNTRY_IDS, EXAMPLE_COUNTRIES } from '../../../catalog/exampleCountries.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type NodeConnector, nodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { writeDatabase } from '../../../../scripts/release/writeDatabase.ts'
import type { Dataset } from '../../../../src/catalog/dataset.ts'
import { LEVELS } from '../../../../src/catalog/level.ts'
import type { Catalog } from '../../../../src/catalog/release.ts'
import { SERVICE_CODES } from '../../../../src/catalog/service.ts'
import { observation, writeTinyFiles } from '../../../catalog/tinyTables.ts'
import { INDICATORS, indicator } from './tinyContext.ts'

/** Indicators the tables above hold at every level, by service. */
const COUNTED = ['need', 'served', 'coverage', 'gap', 'services-offered']
const served = (id: string, numerator: number | null, need: number | null, more = {}) => observation(id, '2025', numerator, need, { expected_reports: 0, ...more })
const needed = (id: string, persons: number | null, more = {}) => observation(id, '2025', persons, null, { measure: 'need', expected_reports: 0, ...more })
const HIDDEN = { numerator_status: 'suppressed' }

/** Tables as a release holds them, with every dimension at its margin unless a row says otherwise. */
export async function tinyDatabase(): Promise<NodeConnector> {
  const { files } = await writeTinyFiles({
    'demonstration-coverage': [
      served('HND', 120, 500, { missing_reports: 1, expected_reports: 4 }), served('GTM', 40, 200), served('SLV', 30, 150),
      served('HN07', 100, 400), served('HN0703', 91, 291), served('HN0704', null, 109, HIDDEN), served('SV01001', 12, 40),
      served('HN0703', 60, 250, { service: 'social' }), served('HN0703', null, 100, { service: 'soft-skills', ...HIDDEN }),
      // A group of women only, and another year: neither may reach a page.
      served('HN0703', 7, 9, { sex: 'f' }), observation('HN0703', '2024', 60, 280),
    ],
    'demonstration-need': [
      ...(['HND', 'HN07', 'HN0703', 'HN0704'] as const).map((id, at) => needed(id, [500, 400, 291, 109][at] ?? null)),
      needed('HN0703', 180, { service: 'soft-skills' }), needed('HN0703', 220, { service: 'psychosocial-support' }),
    ],
    'demonstration-services-offered': ['HN0703', 'HN0704'].map((id, at) => observation(id, '2025', at, 1, { measure: 'services-offered', service: 'soft-skills' })),
    // Two providers do not agree on one country.
    returns: ['INM', 'OIM'].map((provider, at) => observation('HND', '2025', 900 + at, null, { measure: 'returned-migrants', provider, expected_reports: 0 })),
    context: [observation('HND', '2025', null, null, { measure: 'poverty-headcount', value: 0.5 })],
  })
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-tiny-places-'))
  const points = join(folder, 'service-points.duckdb')
  const programmes = join(folder, 'programmes.duckdb')
  await writeDatabase(points, [{
    name: 'service_points', order: ['point_id'],
    columns: { point_id: 'VARCHAR', name: 'VARCHAR', type: 'VARCHAR', services: 'VARCHAR', territory_id: 'VARCHAR', longitude: 'DOUBLE', latitude: 'DOUBLE', position_source: 'VARCHAR', status: 'VARCHAR', source_id: 'VARCHAR', note: 'VARCHAR' },
    rows: [{ point_id: 'p1', name: 'Centro', type: 'shelter', services: null, territory_id: 'HN0703', longitude: -87.5, latitude: 14.25, position_source: 'municipal-seat', status: 'operating', source_id: 's1', note: null }],
  }])
  const programme = (id: string, source_id: string) => ({ id, title_es: id, title_en: id, countries: 'HND', funder: 'F', period_start: '2024', period_end: '2026', status: 'running', source_id })
  await writeDatabase(programmes, [
    {
      name: 'programmes', order: ['id'], rows: [programme('places', 's1'), programme('whole', 's1')],
      columns: { id: 'VARCHAR', title_es: 'VARCHAR', title_en: 'VARCHAR', countries: 'VARCHAR', funder: 'VARCHAR', period_start: 'VARCHAR', period_end: 'VARCHAR', status: 'VARCHAR', source_id: 'VARCHAR' },
    },
    { name: 'places', order: ['territory_id'], columns: { programme_id: 'VARCHAR', territory_id: 'VARCHAR' }, rows: ['HN0704', 'HN0703', 'HN0703'].map((territory_id) => ({ programme_id: 'places', territory_id })) },
  ])
  return nodeConnector({ ...files, 'service-points': points, programmes }, 1)
}

const text = { es: 'Demostración', en: 'Demonstration' }

/** Definitions of all indicators of the pages, published at every level where the tables above hold them. */
export const TINY_CATALOG: Catalog = {
  release: 'tiny',
  countries: EXAMPLE_COUNTRIES,
  leading: COUNTRY_IDS,
  defaults: { indicator: 'coverage', period: '2025' },
  datasets: [{ id: 'demonstration', title: text, licence: { name: 'CC0-1.0' }, updated: '2026-09-30', tables: INDICATORS.map((id) => indicator(id).observations.table) } as unknown as Dataset],
  indicators: INDICATORS.map(indicator).map((each) => {
    if (each.id === 'returns') return { ...each, availability: { ...each.availability, levels: ['country'] } }
    return COUNTED.includes(each.id) ? { ...each, availability: { levels: [...LEVELS], periods: ['2024', '2025'], dimensions: { service: SERVICE_CODES }, tables: [] } } : each
  }),
}
