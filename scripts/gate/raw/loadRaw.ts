import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { CellDimension, CellSpace } from '../cells/cellSpace.ts'
import type { Protection } from '../rules/protection.ts'
import type { RawSpace } from './rawSpace.ts'

/** Raw files by the name of their resource, and what separates their columns where that is no comma. */
export interface RawFiles {
  readonly paths: Readonly<Record<string, string>>
  readonly delimiters?: Readonly<Record<string, string>>
}

export interface RawDatabase {
  readonly connection: DuckDBConnection
  /** Rows as objects. */
  ask<Row>(sql: string): Promise<Row[]>
  close(): void
}

/** DuckDB with the raw rows of a dataset as text in the table `raw`, and each open or linked resource in one of its own name. */
export async function loadRaw(rules: Protection, files: RawFiles): Promise<RawDatabase> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const read = (name: string): string =>
    `read_csv('${literal(files.paths[name] ?? '')}', all_varchar = true, header = true, null_padding = false, delim = '${files.delimiters?.[name] ?? ','}', quote = '"', escape = '"')`
  await connection.run(`CREATE TABLE raw AS ${rules.raw.map((name) => `SELECT * FROM ${read(name)}`).join(' UNION ALL BY NAME ')}`)
  const others = new Set([...rules.open, ...rules.memberships.map((membership) => membership.resource)])
  for (const name of others) await connection.run(`CREATE TABLE "${name}" AS SELECT * FROM ${read(name)}`)
  return {
    connection,
    ask: async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[],
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/**
 * Turns codes into their places in the space: tables `code_<dimension>` (text, place), `above_territory` and `above_period`
 * (place, place of itself and of everything it lies in), `member_<name>` (members of linked areas), and `numbers` with the raw counts, null where there is none.
 */
export async function numberRaw(database: RawDatabase, rules: Protection, { space, levels, periodKinds }: RawSpace): Promise<void> {
  const { connection } = database
  for (const dimension of space.dimensions) await placeTable(connection, `code_${dimension.name}`, dimension.codes)
  for (const dimension of space.dimensions.filter(({ role }) => role !== 'other')) {
    const above = dimension.role === 'tree' ? 'above_territory' : 'above_period'
    await connection.run(`CREATE TABLE ${above} (place INTEGER, above INTEGER, kind VARCHAR)`)
    const kindOf = (place: number) => (dimension.role === 'tree' ? String(levels[place]) : (periodKinds[place] ?? ''))
    const appender = await connection.createAppender(above)
    for (const [place, all] of ancestors(dimension).entries()) {
      for (const one of all) {
        appender.appendInteger(place)
        appender.appendInteger(one)
        appender.appendVarchar(kindOf(one))
        appender.endRow()
      }
    }
    appender.closeSync()
  }
  const numbers = [
    ...space.counts.filter((count) => rules.counts[count] && !rules.counts[count].of).map((count) => `TRY_CAST(raw."${count}" AS INTEGER) AS "${count}"`),
    // Money in whole units: a cent more or less is nobody's secret, and sums of sums are then exact.
    ...rules.amounts.flatMap(({ column, largest, second }) => [column, largest, second].map((name) => `round(TRY_CAST(raw."${name}" AS DOUBLE)) AS "${name}"`)),
  ]
  const finest = space.dimensions.filter(({ kind, role }) => kind === 'sum' && role === 'other')
  // Totals in the file are checked against their parts and then made anew, so that nobody is counted twice.
  const onlyParts = finest.map((dimension) => `raw."${dimension.name}" NOT IN (${totalsOf(dimension)})`).join(' AND ') || 'true'
  await connection.run(`CREATE TABLE numbers AS
    SELECT ${space.dimensions.map(({ name }) => `"code_${name}".place AS "${name}"`).join(', ')},
      ${numbers.join(', ')}
    FROM raw ${space.dimensions.map(({ name }) => `JOIN "code_${name}" ON "code_${name}".code = raw."${name}"`).join(' ')}
    WHERE ${onlyParts}`)
  for (const { name: within, role } of space.dimensions.filter((dimension) => dimension.role !== 'other')) {
    const same = space.dimensions.filter(({ name }) => name !== within).map(({ name }) => `finer."${name}" = numbers."${name}"`)
    const above = role === 'tree' ? 'above_territory' : 'above_period'
    // A total beside its parts would count its people twice.
    await connection.run(`DELETE FROM numbers WHERE EXISTS (SELECT 1 FROM ${above} lies JOIN numbers finer ON finer."${within}" = lies.place
      WHERE lies.above = numbers."${within}" AND lies.place <> lies.above AND ${same.join(' AND ')})`)
  }
  for (const { name, resource, code } of rules.memberships) {
    const linked = linkedDimensions(space)
    await connection.run(`CREATE TABLE "member_${name}" AS
      SELECT ${linked.map((dimension) => `"code_${dimension.name}".place AS "${dimension.name}"`).join(', ')}, members."${code}" AS code
      FROM "${resource}" members ${linked.map((dimension) => `JOIN "code_${dimension.name}" ON "code_${dimension.name}".code = members."${dimension.name}"`).join(' ')}`)
  }
}

/** The dimensions a resource of members names: areas, periods and groups, not the finest splits. */
export function linkedDimensions(space: CellSpace): CellDimension[] {
  return space.dimensions.filter(({ role, kind }) => role !== 'other' || kind === 'union')
}

async function placeTable(connection: DuckDBConnection, name: string, codes: readonly string[]): Promise<void> {
  await connection.run(`CREATE TABLE "${name}" (code VARCHAR, place INTEGER)`)
  const appender = await connection.createAppender(name)
  for (const [place, code] of codes.entries()) {
    appender.appendVarchar(code)
    appender.appendInteger(place)
    appender.endRow()
  }
  appender.closeSync()
}

/** For each code itself and every code it is part of. */
export function ancestors(dimension: CellDimension): number[][] {
  const above = new Map<number, number>()
  for (const [total, parts] of dimension.parts) for (const part of parts) above.set(part, total)
  return dimension.codes.map((_, place) => {
    const line: number[] = []
    for (let next: number | undefined = place; next !== undefined; next = above.get(next)) line.push(next)
    return line
  })
}

function totalsOf(dimension: CellDimension): string {
  return [...dimension.parts.keys()].map((place) => `'${literal(dimension.codes[place] ?? '')}'`).join(', ')
}

export function literal(text: string): string {
  return text.replaceAll("'", "''")
}
