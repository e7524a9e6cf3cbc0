import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { programmeTables } from '../catalog/programmeTables.ts'
import type { PublishedDataset } from '../catalog/readPublishedDatasets.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'
import type { ColumnType, TableContent } from './writeDatabase.ts'

const text = (...names: string[]): Record<string, ColumnType> => Object.fromEntries(names.map((name) => [name, 'VARCHAR']))

export const OBSERVATION_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('measure', 'territory_id'),
  level: 'INTEGER',
  ...text('country', 'period', 'period_kind', 'period_start', 'period_end', 'service', 'sex', 'age', 'route', 'provider'),
  numerator: 'BIGINT',
  numerator_status: 'VARCHAR',
  denominator: 'BIGINT',
  denominator_status: 'VARCHAR',
  value: 'DOUBLE',
  missing_reports: 'INTEGER',
  expected_reports: 'INTEGER',
  ...text('source_id', 'note'),
}
export const SOURCE_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('source_id', 'publisher', 'title'),
  year: 'INTEGER',
  ...text('url', 'licence', 'verification'),
}
const TERRITORY_COLUMNS: Readonly<Record<string, ColumnType>> = {
  id: 'VARCHAR',
  level: 'INTEGER',
  ...text('name', 'country', 'parent_id', 'department_id'),
  is_leaf: 'BOOLEAN',
  ...text('cod_pcode', 'national_code', 'national_code_system', 'iso_3166_2', 'geonames_id'),
  longitude: 'DOUBLE',
  latitude: 'DOUBLE',
  ...text('seat_source', 'valid_from', 'valid_to', 'note'),
}
const SERVICE_POINT_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('point_id', 'name', 'type', 'services', 'territory_id'),
  longitude: 'DOUBLE',
  latitude: 'DOUBLE',
  ...text('position_source', 'status', 'source_id', 'note'),
}
const RESULT_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('result_id', 'programme_id', 'kind', 'programme', 'operator', 'territory_id', 'place', 'period', 'label_es', 'label_en'),
  value: 'DOUBLE',
  ...text('qualifier', 'unit'),
  denominator: 'DOUBLE',
  ...text('denominator_es', 'denominator_en', 'source_id', 'note'),
}

const PROGRAMME_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('id', 'kind', 'title_es', 'title_en', 'summary_es', 'summary_en', 'countries', 'funder', 'implementer', 'partners'),
  ...text('period_start', 'period_end', 'status', 'services'),
  promised_places: 'INTEGER',
  listed_places: 'INTEGER',
  ...text('promised_source_id', 'allied', 'source_id'),
}
const PLACE_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('programme_id', 'name', 'published_name', 'territory_id'),
  published_longitude: 'DOUBLE',
  published_latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  latitude: 'DOUBLE',
  ...text('correction_es', 'correction_en', 'exactness', 'source_id'),
}
const FIGURE_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('programme_id', 'figure_id', 'kind'),
  position: 'INTEGER',
  ...text('label_es', 'label_en'),
  value: 'DOUBLE',
  ...text('qualifier', 'unit', 'period'),
  denominator: 'DOUBLE',
  ...text('denominator_es', 'denominator_en', 'territory_id', 'source_id', 'note_es', 'note_en', 'measured_by'),
}
const REFERENCE_COLUMNS = text('programme_id', 'scheme', 'code', 'source_id')
const STATEMENT_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('programme_id', 'part'),
  position: 'INTEGER',
  ...text('statement_id', 'text_es', 'text_en', 'source_id'),
}
const COHORT_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('programme_id', 'cohort_id', 'label_es', 'label_en'),
  position: 'INTEGER',
  ...text('stage', 'figure_id'),
}
const MILESTONE_COLUMNS: Readonly<Record<string, ColumnType>> = { ...text('programme_id', 'figure_id', 'date'), value: 'DOUBLE', source_id: 'VARCHAR' }
const CONTRADICTION_COLUMNS: Readonly<Record<string, ColumnType>> = {
  ...text('programme_id', 'contradiction_id'),
  position: 'INTEGER',
  ...text('text_es', 'text_en', 'figures', 'sources'),
}

/** The order in which observations are stored: one measure of one territory lies together. */
export const OBSERVATION_ORDER = ['measure', 'territory_id', 'period_end', 'period', 'service', 'sex', 'age', 'route', 'provider']

/** The table of the file `gazetteer`. */
export function gazetteerTables(territories: readonly TerritoryRow[]): TableContent[] {
  return [{ name: 'territories', columns: TERRITORY_COLUMNS, rows: territories, order: ['id'] }]
}

/** The tables of the file a published dataset feeds: its sources, and what it has of observations, points and results. */
export function publishedTables(dataset: PublishedDataset): TableContent[] {
  const tables: TableContent[] = [
    { name: 'observations', columns: OBSERVATION_COLUMNS, rows: dataset.observations, order: OBSERVATION_ORDER },
    { name: 'service_points', columns: SERVICE_POINT_COLUMNS, rows: dataset.servicePoints, order: ['point_id'] },
    { name: 'results', columns: RESULT_COLUMNS, rows: dataset.results, order: ['result_id'] },
    { name: 'sources', columns: SOURCE_COLUMNS, rows: dataset.sources, order: ['source_id'] },
  ]
  return tables.filter((table) => table.rows.length > 0)
}

/** The tables of the file `programmes`, or of `demonstration-programmes`, where synthetic ones stand for themselves. */
export function programmeContent(programmes: readonly ProgrammeDefinition[]): TableContent[] {
  const rows = programmeTables(programmes)
  return [
    { name: 'programmes', columns: PROGRAMME_COLUMNS, rows: rows.programmes, order: ['id'] },
    { name: 'places', columns: PLACE_COLUMNS, rows: rows.places, order: ['programme_id', 'territory_id', 'name'] },
    { name: 'figures', columns: FIGURE_COLUMNS, rows: rows.figures, order: ['programme_id', 'kind', 'position'] },
    { name: 'references', columns: REFERENCE_COLUMNS, rows: rows.references, order: ['programme_id', 'code'] },
    { name: 'statements', columns: STATEMENT_COLUMNS, rows: rows.statements, order: ['programme_id', 'part', 'position'] },
    { name: 'cohorts', columns: COHORT_COLUMNS, rows: rows.cohorts, order: ['programme_id', 'position'] },
    { name: 'milestones', columns: MILESTONE_COLUMNS, rows: rows.milestones, order: ['programme_id', 'figure_id', 'date'] },
    { name: 'contradictions', columns: CONTRADICTION_COLUMNS, rows: rows.contradictions, order: ['programme_id', 'position'] },
    { name: 'sources', columns: SOURCE_COLUMNS, rows: rows.sources, order: ['source_id'] },
  ]
}
