import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, type ColumnType, type TableContent, writeDatabase } from '../../scripts/release/writeDatabase.ts'
import type { IndicatorDefinition } from '../../src/catalog/indicator.ts'
import { periodBounds, periodKind } from '../../src/catalog/period.ts'

/** A region of two countries: one department with two municipalities, one of which has a district, and one without data. */
const TERRITORIES: readonly (readonly [string, number, string, string | null, string | null, boolean])[] = [
  ['HND', 0, 'HND', null, null, false],
  ['SLV', 0, 'SLV', null, null, false],
  ['GTM', 0, 'GTM', null, null, false],
  ['HN07', 1, 'HND', 'HND', null, false],
  ['HN0703', 2, 'HND', 'HN07', 'HN07', true],
  ['HN0704', 2, 'HND', 'HN07', 'HN07', true],
  ['SV01', 1, 'SLV', 'SLV', null, false],
  ['SV01001', 2, 'SLV', 'SV01', 'SV01', false],
  ['SV0101', 3, 'SLV', 'SV01001', 'SV01', true],
]

export const GAZETTEER: TableContent = {
  name: 'territories',
  columns: {
    id: 'VARCHAR', level: 'INTEGER', name: 'VARCHAR', country: 'VARCHAR', parent_id: 'VARCHAR', department_id: 'VARCHAR',
    is_leaf: 'BOOLEAN', cod_pcode: 'VARCHAR', national_code: 'VARCHAR', longitude: 'DOUBLE', latitude: 'DOUBLE',
  },
  rows: TERRITORIES.map(([id, level, country, parent_id, department_id, is_leaf]) => ({
    id, level, name: `Lugar ${id}`, country, parent_id, department_id, is_leaf,
    cod_pcode: null, national_code: null, longitude: -87.5, latitude: 14.25,
  })),
  order: ['id'],
}

const COLUMNS: Readonly<Record<string, ColumnType>> = {
  measure: 'VARCHAR', territory_id: 'VARCHAR', level: 'INTEGER', country: 'VARCHAR',
  period: 'VARCHAR', period_kind: 'VARCHAR', period_start: 'VARCHAR', period_end: 'VARCHAR',
  service: 'VARCHAR', sex: 'VARCHAR', age: 'VARCHAR', route: 'VARCHAR', provider: 'VARCHAR',
  numerator: 'BIGINT', numerator_status: 'VARCHAR', denominator: 'BIGINT', denominator_status: 'VARCHAR', value: 'DOUBLE',
  missing_reports: 'INTEGER', expected_reports: 'INTEGER', source_id: 'VARCHAR', note: 'VARCHAR',
}

/** An observation row with the margins and a reported pair of counts, unless told otherwise. */
export function observation(
  territory_id: string,
  period: string,
  numerator: number | null,
  denominator: number | null,
  more: Record<string, Cell> = {},
): Record<string, Cell> {
  const { start, end } = periodBounds(period)
  return {
    measure: 'coverage', territory_id, level: TERRITORIES.find(([id]) => id === territory_id)?.[1] ?? 0,
    country: TERRITORIES.find(([id]) => id === territory_id)?.[2] ?? null,
    period, period_kind: periodKind(period), period_start: start, period_end: end,
    service: 'all', sex: 'all', age: 'all', route: 'all', provider: 'Registro',
    numerator, numerator_status: numerator === null ? 'not-reported' : 'reported',
    denominator, denominator_status: denominator === null ? 'not-reported' : 'reported',
    value: null, missing_reports: 0, expected_reports: 4, source_id: 's1', note: null, ...more,
  }
}

export function observationsTable(rows: readonly Record<string, Cell>[]): TableContent {
  return { name: 'observations', columns: COLUMNS, rows, order: ['measure', 'territory_id', 'period', 'service', 'sex', 'age', 'route', 'provider'] }
}

export interface TinyFiles {
  readonly files: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, number>>
}

/** Writes the gazetteer and some observation tables as real DuckDB files in a folder of their own. */
export async function writeTinyFiles(tables: Readonly<Record<string, readonly Record<string, Cell>[]>>): Promise<TinyFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-tiny-'))
  const files: Record<string, string> = { gazetteer: join(folder, 'gazetteer.duckdb') }
  const rows: Record<string, number> = { gazetteer: await writeDatabase(join(folder, 'gazetteer.duckdb'), [GAZETTEER]) }
  for (const [id, content] of Object.entries(tables)) {
    files[id] = join(folder, `${id}.duckdb`)
    rows[id] = await writeDatabase(join(folder, `${id}.duckdb`), [observationsTable(content)])
  }
  return { files, rows }
}

/** A proportion over the table `demonstration-coverage`, unless told otherwise. */
export function indicator(more: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  const text = { es: 'x', en: 'x' }
  return {
    id: 'coverage', theme: 'coverage', order: 1, title: text, definition: text, numerator: text, denominator: text,
    observations: { table: 'demonstration-coverage', measure: 'coverage' },
    method: 'proportion', factor: 1, unit: 'percent', direction: 'higher-is-better', interval: 'wilson', target: 0.5,
    fixed: {}, periodMatch: 'exact', ramp: 'teal', source: { text, url: null }, ...more,
  }
}
