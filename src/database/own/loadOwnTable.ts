import { OBSERVATION_STATUSES } from '../../catalog/observation-status.ts'
import { periodBounds, periodKind } from '../../catalog/period.ts'
import type { EngineSession } from '../engine-session.ts'
import { databaseName } from '../query.ts'
import { ReleaseError } from '../release-error.ts'
import { rowsFromArrow } from '../rowsFromArrow.ts'
import type { OwnTable } from './own-tables.ts'

/** Every figure of an own table comes from its one file. */
const SOURCE_ID = 'file'
const OVERLAP_NOTE = 'Suma de los servicios del archivo: quien usó dos cuenta dos veces. | Sum over the services of the file: who used two counts twice.'

/**
 * Puts an own table into the engine as `own_….observations` and `own_….sources`, shaped like the tables of a release, in the
 * memory of this page. Counts the rows: a table that did not load whole must not pass for a
 * smaller one. Throws ReleaseError `rows-missing`, and leaves nothing behind then.
 */
export async function loadOwnTable(session: EngineSession, { id, arrow, lists, source }: OwnTable): Promise<void> {
  const schema = databaseName(id)
  await dropOwnTable(session, id)
  await session.run(`CREATE SCHEMA ${schema}`, [])
  try {
    await session.insertArrow(arrow, schema, 'raw')
    await session.run(observationsOf(schema, lists), [])
    const counted = await session.run(`SELECT count(*)::DOUBLE AS rows FROM ${schema}.observations`, [])
    if (rowsFromArrow<{ rows: number }>(counted)[0]?.rows !== lists.size) throw new ReleaseError('rows-missing', id)
    await session.run(`DROP TABLE ${schema}.raw`, [])
    await session.run(`CREATE TABLE ${schema}.sources (source_id VARCHAR, publisher VARCHAR, title VARCHAR, year VARCHAR, url VARCHAR, licence VARCHAR, verification VARCHAR)`, [])
    await session.run(`INSERT INTO ${schema}.sources VALUES ('${SOURCE_ID}', ?, ?, NULL, NULL, ?, NULL)`, [source.publisher, source.title, source.licence])
  } catch (error) {
    await dropOwnTable(session, id).catch(() => undefined)
    throw error
  }
}

/** Takes an own table out of the engine; nothing happens where it is not there. */
export async function dropOwnTable(session: EngineSession, id: string): Promise<void> {
  await session.run(`DROP SCHEMA IF EXISTS ${databaseName(id)} CASCADE`, [])
}

function observationsOf(schema: string, { territoryIds, periods, measureIds, codes }: OwnTable['lists']): string {
  const from = (list: readonly string[], index: string, type = 'VARCHAR') => `(${literalList(list)}::${type}[])[${index} + 1]`
  const number = (column: string) => `CASE WHEN NOT isnan(${column}) THEN ${column} END AS ${column}`
  const bounds = periods.map(periodBounds)
  const columns = [
    `${from(measureIds, 'measure')} AS measure`, 't.id AS territory_id', 't.level', 't.country',
    `${from(periods, 'period')} AS period`, `${from(periods.map(periodKind), 'period')} AS period_kind`,
    `${from(bounds.map(({ start }) => start), 'period', 'DATE')} AS period_start`, `${from(bounds.map(({ end }) => end), 'period', 'DATE')} AS period_end`,
    ...(['service', 'sex', 'age', 'route'] as const).map((dimension) => `${from(codes[dimension], dimension)} AS ${dimension}`),
    `NULL::VARCHAR AS provider`, number('numerator'), `${from(OBSERVATION_STATUSES, 'numeratorStatus')} AS numerator_status`,
    number('denominator'), `${from(OBSERVATION_STATUSES, 'denominatorStatus')} AS denominator_status`, number('value'),
    'missing::INTEGER AS missing_reports', 'expected::INTEGER AS expected_reports', `'${SOURCE_ID}' AS source_id`, `CASE WHEN overlapping > 0 THEN '${OVERLAP_NOTE}' END AS note`,
    // Where in the file it stands, for the console and the doctor; 0 for sums made on the way in.
    '"row"::BIGINT AS file_row',
  ]
  return `CREATE TABLE ${schema}.observations AS
SELECT ${columns.join(',\n  ')}
FROM ${schema}.raw r JOIN gazetteer.territories t ON t.id = ${from(territoryIds, 'territory')}`
}

function literalList(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`
}
