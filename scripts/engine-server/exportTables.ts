import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachRelease } from './attachRelease.ts'

const TYPES: Readonly<Record<string, string>> = { VARCHAR: 'String', INTEGER: 'Int32', BIGINT: 'Int64', DOUBLE: 'Float64', BOOLEAN: 'Bool', DATE: 'Date32' }

/** Columns by which observations are looked up, in the order of the release's own files. */
const KEY = ['measure', 'territory_id', 'period'] as const

/**
 * Writes every table of a release as Parquet, and `load.sql` that makes the same databases and tables in ClickHouse and
 * loads them from `place` (the folder as ClickHouse's `file` function sees it). Returns the names of the tables.
 * Throws an Error for a column whose type ClickHouse is not told of.
 */
export async function exportTables(data: string, folder: string, place: string): Promise<readonly string[]> {
  const { connection, manifest, names, close } = await attachRelease(data, 1)
  mkdirSync(folder, { recursive: true })
  try {
    const statements = ['CREATE DATABASE IF NOT EXISTS arraigo', 'CREATE OR REPLACE TABLE arraigo.release (id String) ENGINE = MergeTree ORDER BY id']
    for (const name of names) {
      const [database = '', table = ''] = name.split('.')
      const described = await connection.runAndReadAll('SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = ? AND table_name = ? ORDER BY column_index', [database, table])
      const columns = described.getRows().map(([column, type]) => ({ column: String(column), type: String(type) }))
      const file = `${name}.parquet`
      await connection.run(`COPY ${database}."${table}" TO '${join(folder, file).replaceAll("'", "''")}' (FORMAT parquet)`)
      statements.push(`CREATE DATABASE IF NOT EXISTS ${database}`, createTable(name, columns), `INSERT INTO ${name} SELECT * FROM file('${place}/${file}', Parquet)`)
    }
    // Last of all: a page asks nothing of an engine that does not say which release it holds.
    statements.push(`INSERT INTO arraigo.release VALUES ('${manifest.release}')`)
    writeFileSync(join(folder, 'load.sql'), `${statements.join(';\n')};\n`)
    return names
  } finally {
    close()
  }
}

type Columns = readonly { readonly column: string; readonly type: string }[]

function createTable(name: string, columns: Columns): string {
  const key = KEY.every((wanted) => columns.some(({ column }) => column === wanted)) ? KEY : []
  const typed = columns.map(({ column, type }) => {
    const known = TYPES[type]
    if (!known) throw new Error(`${name}.${column}: no type for ${type} in ClickHouse`)
    return `\`${column}\` ${(key as readonly string[]).includes(column) ? known : `Nullable(${known})`}`
  })
  return `CREATE OR REPLACE TABLE ${name} (${typed.join(', ')}) ENGINE = MergeTree ORDER BY ${key.length > 0 ? `(${key.join(', ')})` : 'tuple()'}`
}
