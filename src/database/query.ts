/**
 * A question to the data: one SQL statement, its parameters and the released tables it reads.
 * In SQL a table file is the database `databaseName(id)`, e.g. `demonstration_coverage.observations`.
 */
export interface Query<Row> {
  /** What is asked, for messages and logs: `map`, `trend`. */
  readonly name: string
  readonly sql: string
  readonly parameters: readonly (string | number | null)[]
  /** Ids of the table files to attach first. */
  readonly tables: readonly string[]
  /** The snapshot file in which the release may hold the answer, e.g. `first` or `territory/HN07`. */
  readonly shelf: string | null
  /** Its SQL goes beyond what several engines share (docs/remote-engine.md): the engine of the page answers it. */
  readonly inPage?: boolean
  /** Only for the type checker: rows are shaped like this. */
  readonly row?: Row
}

export interface Connector {
  /** Rows in the order of the statement, numbers as numbers, absent as null. */
  answer<Row>(query: Query<Row>, signal?: AbortSignal): Promise<Row[]>
}

/** Name under which a table file is attached; ids are checked against the manifest before they come here. */
export function databaseName(tableId: string): string {
  return tableId.replaceAll('-', '_')
}

/** Identity of a question: same key, same answer, within one release. */
export function queryKey(query: Query<unknown>): string {
  return `${query.name} ${JSON.stringify(query.parameters)} ${fingerprint(query.sql.replaceAll(/\s+/g, ' ').trim())}`
}

/** FNV-1a, 32 bit, as hex: ties a stored answer to the SQL that gave it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
