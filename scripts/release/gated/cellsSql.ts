import { join } from 'node:path'
import { DIMENSION_CODES, DIMENSIONS } from '../../../src/catalog/service.ts'
import type { ReleasedResource } from '../../gate/package/releasedPackage.ts'
import { identifier, literal, literals } from './sqlText.ts'

/** What tells one cell of a count from another. */
export const CELL_KEY = ['territory_id', 'period', ...DIMENSIONS]

/** Makes a temporary table of a published resource, named as the resource. An empty cell is null, whatever its type. */
export function loadResourceSql(resource: ReleasedResource, folder: string): string {
  const types: Record<string, string> = { integer: 'BIGINT', number: 'DOUBLE' }
  const columns = resource.schema.fields.map(({ name, type }) => `${literal(name)}: ${literal(types[type] ?? 'VARCHAR')}`)
  return `CREATE TEMP TABLE ${identifier(resource.name)} AS SELECT * FROM read_csv(${literal(join(folder, resource.path))},
    columns = {${columns.join(', ')}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', comment = '#',
    compression = ${literal(resource.compression === 'gz' ? 'gzip' : 'none')})`
}

/**
 * All cells of a count as `count_<name>`: key, value and status, of every resource given. A column a resource does not
 * have is not split there; a count without a status column is a fact about no person.
 */
export function countSql(count: string, resources: readonly ReleasedResource[]): string {
  const parts = resources.map(({ name, schema }) => {
    const fields = new Set(schema.fields.map((field) => field.name))
    const key = CELL_KEY.map((column) => (fields.has(column) ? identifier(column) : `'all' AS ${column}`)).join(', ')
    const absence = `CASE WHEN ${identifier(count)} IS NULL THEN 'not-reported' ELSE 'reported' END`
    const status = fields.has(`${count}_status`) ? identifier(`${count}_status`) : absence
    return `SELECT ${key}, ${identifier(count)}::BIGINT AS value, ${status} AS status FROM ${identifier(name)}`
  })
  // What two resources say alike is said once.
  return `CREATE TEMP TABLE ${countTable(count)} AS ${parts.join(' UNION ')}`
}

export function countTable(count: string): string {
  return identifier(`count_${count}`)
}

/** Queries for cells that must not be, each with what is wrong with those it finds. */
export function cellFaultsSql(count: string, smallest: number): Readonly<Record<string, string>> {
  const table = countTable(count)
  // Without the value: what must not be public does not belong in a log either.
  const cells = `SELECT ${CELL_KEY.join(', ')}, status FROM ${table}`
  const codes = DIMENSIONS.map((dimension) => `NOT list_contains(${literals(DIMENSION_CODES[dimension])}, ${dimension})`)
  return {
    'a number beside a status that says there is none, or none beside one that says there is': `${cells}
      WHERE status IS NULL OR status NOT IN ('reported', 'rounded', 'suppressed', 'not-reported', 'not-applicable')
        OR (value IS NULL) <> (status NOT IN ('reported', 'rounded'))`,
    'a count of fewer persons than its rules allow': `${cells} WHERE status = 'reported' AND value > 0 AND value < ${smallest}`,
    'a code that is not in the lists': `${cells} WHERE ${codes.join(' OR ')}`,
    'a territory that is not in the gazetteer': `${cells} ANTI JOIN places USING (territory_id)`,
    'two figures of one cell': `SELECT ${CELL_KEY.join(', ')} FROM ${table} GROUP BY ALL HAVING count(*) > 1`,
  }
}
