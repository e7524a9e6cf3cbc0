import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { literal } from '../raw/loadRaw.ts'
import { COMPARISON_MEMORY } from '../../../src/intake/cells/limits.ts'

/** A file whose rows were found right by themselves. */
export interface ComparedFile {
  readonly path: string
  /** As people are told. */
  readonly shown: string
  readonly delimiter: string
  readonly header: readonly string[]
}

/** DuckDB with a bounded memory that puts nothing on disk, to compare rows with one another. */
export interface Comparison {
  run(sql: string): Promise<void>
  /** Rows as objects; whole numbers beyond 32 bits as doubles if the SQL says so. */
  ask<Row>(sql: string): Promise<Row[]>
  close(): void
}

/** Opens an empty comparison. Whatever it is asked throws an Error that says `Out of Memory` where the memory is not enough. */
export async function openComparison(): Promise<Comparison> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: COMPARISON_MEMORY, temp_directory: '' })
  const connection: DuckDBConnection = await instance.connect()
  return {
    async run(sql) {
      await connection.run(sql)
    },
    ask: async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[],
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** SQL that reads a checked file as text, in the order of its rows, with nothing left for DuckDB to guess. */
export function fileSql({ path, delimiter, header }: ComparedFile): string {
  const columns = header.map((name) => `'${literal(name)}': 'VARCHAR'`).join(', ')
  const format = `auto_detect = false, header = true, delim = '${literal(delimiter)}', quote = '"', escape = '"', nullstr = '\\0'`
  return `read_csv('${literal(path)}', ${format}, columns = {${columns}})`
}

/**
 * Makes the table `name` of several files: `file` is the place of the file, `row` counts as a spreadsheet does, `keys` are
 * kept as codes and `numbers` as whole numbers, null where a mark stands or the file has no such column.
 */
export async function loadFiles(comparison: Comparison, name: string, files: readonly ComparedFile[], keys: readonly string[], numbers: readonly string[], amounts: readonly string[] = []): Promise<void> {
  for (const key of keys) {
    const codes = files.filter(({ header }) => header.includes(key)).map((file) => `SELECT DISTINCT ${column(key)} AS code FROM ${fileSql(file)}`)
    await comparison.run(`CREATE TYPE ${column(`${name} ${key}`)} AS ENUM (SELECT DISTINCT code FROM (${codes.join(' UNION ALL ')}) ORDER BY code)`)
  }
  const parts = files.map((file, place) => {
    const kept = keys.filter((key) => file.header.includes(key)).map((key) => `${column(key)}::${column(`${name} ${key}`)} AS ${column(key)}`)
    const counted = numbers.map((number) => `${file.header.includes(number) ? `TRY_CAST(${column(number)} AS INTEGER)` : 'NULL::INTEGER'} AS ${column(number)}`)
    const money = amounts.map((amount) => `${file.header.includes(amount) ? `TRY_CAST(${column(amount)} AS DOUBLE)` : 'NULL::DOUBLE'} AS ${column(amount)}`)
    return `SELECT ${[`${place}::UTINYINT AS file`, '(row_number() OVER () + 1)::INTEGER AS row', ...kept, ...counted, ...money].join(', ')} FROM ${fileSql(file)}`
  })
  await comparison.run(`CREATE TABLE ${column(name)} AS ${parts.join(' UNION ALL BY NAME ')}`)
}

/** The name of a column or table in SQL. */
export function column(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
