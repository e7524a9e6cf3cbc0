import type { EngineSession } from '../engine-session.ts'
import type { ArrowTable } from '../rowsFromArrow.ts'

export interface ConsoleQuestion {
  readonly sql: string
  readonly tables: readonly string[]
  /** Rows that are kept. */
  readonly most: number
}

export interface ConsoleAnswer {
  readonly columns: readonly string[]
  /** Cells as JavaScript has them: numbers, texts, booleans, null; whatever else as text. */
  readonly rows: readonly (readonly ConsoleCell[])[]
  /** Whether there were more rows than are kept. */
  readonly isCut: boolean
}
export type ConsoleCell = number | string | boolean | null

/** Runs a statement and keeps its first rows; the statement is stopped once there are enough. */
export async function askConsole(session: EngineSession, { sql, most }: ConsoleQuestion, signal: AbortSignal): Promise<ConsoleAnswer> {
  let columns: readonly string[] = []
  const rows: ConsoleCell[][] = []
  let isCut = false
  await session.stream(
    sql,
    (batch) => {
      columns = distinct(batch.schema.fields.map(({ name }) => name))
      isCut ||= take(batch, rows, most)
      return !isCut
    },
    signal,
  )
  return { columns, rows, isCut }
}

/** Adds the rows of a batch; true where some had to be left out. */
function take(batch: ArrowTable, rows: ConsoleCell[][], most: number): boolean {
  const vectors = batch.schema.fields.map((_, place) => batch.getChildAt(place))
  for (let row = 0; row < batch.numRows; row += 1) {
    if (rows.length >= most) return true
    rows.push(vectors.map((vector, place) => plain(vector?.get(row), String(batch.schema.fields[place]?.type))))
  }
  return false
}

/** Two columns of one name are told apart. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

/** A cell as people read it. Days and times come as numbers of milliseconds and microseconds, which their type alone tells. */
function plain(value: unknown, type: string): ConsoleCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (type.startsWith('Date')) return new Date(Number(value)).toISOString().slice(0, 10)
    if (type.startsWith('Timestamp')) return new Date(Number(value)).toISOString()
    if (type.startsWith('Time')) return new Date(Number(value) / 1000).toISOString().slice(11, 23)
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (value instanceof Date) return value.toISOString()
  // Lists and structures of the engine write themselves as JSON.
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)) ?? null
}
