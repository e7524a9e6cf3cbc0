import { type DuckDBConnection, type DuckDBDataChunk, type DuckDBType, DuckDBTypeId, type DuckDBValue, JSDuckDBValueConverter } from '@duckdb/node-api'
import type { ColumnKind, WireAnswer } from '../../src/database/remote/wire.ts'
import { EngineFailure } from './failure.ts'

const NUMBERS: readonly DuckDBTypeId[] = [
  DuckDBTypeId.TINYINT, DuckDBTypeId.SMALLINT, DuckDBTypeId.INTEGER, DuckDBTypeId.BIGINT, DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT, DuckDBTypeId.USMALLINT, DuckDBTypeId.UINTEGER, DuckDBTypeId.UBIGINT, DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE, DuckDBTypeId.DECIMAL,
]

export interface AnswerLimits {
  /** Rows above which there is no answer: a part of one would pass for the whole. */
  readonly rows: number
  /** Characters of all texts and digits above which there is none either. */
  readonly characters: number
  readonly milliseconds: number
}

/**
 * Runs a checked statement and returns its rows. Throws EngineFailure `busy` when it takes too long or wants too much memory,
 * `too-large` above the rows or characters, `refused` where the engine does not take it or it gives a type the page does not know;
 * the signal's reason when nobody waits any more.
 */
export async function answerStatement(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly (string | number | null)[],
  limits: AnswerLimits,
  signal: AbortSignal,
): Promise<WireAnswer> {
  signal.throwIfAborted()
  const { milliseconds } = limits
  let late = false
  const stop = () => connection.interrupt()
  const timer = setTimeout(() => {
    late = true
    stop()
  }, milliseconds)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const result = await connection.stream(sql, [...parameters] as DuckDBValue[])
    const columns = result.columnNames().map((name, place) => ({ name, kind: kindOf(result.columnType(place)) }))
    const rows: unknown[][] = []
    let characters = 0
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      characters += takeRows(chunk, rows, limits, characters)
      // An interrupt between two pieces of the answer ends it without a word.
      signal.throwIfAborted()
      if (late) break
    }
    if (late) throw new EngineFailure('busy', `longer than ${milliseconds} ms`)
    return { columns, rows }
  } catch (error) {
    signal.throwIfAborted()
    if (late) throw new EngineFailure('busy', `longer than ${milliseconds} ms`)
    if (error instanceof EngineFailure) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new EngineFailure(/^Out of Memory/i.test(said) ? 'busy' : 'refused', said)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Adds the rows of a piece one by one and returns their characters: a row is judged before the next takes memory. */
function takeRows(chunk: DuckDBDataChunk, rows: unknown[][], limits: AnswerLimits, before: number): number {
  let characters = 0
  for (let row = 0; row < chunk.rowCount; row += 1) {
    if (rows.length >= limits.rows) throw new EngineFailure('too-large', `more than ${limits.rows} rows`)
    const cells = chunk.convertRowValues(row, JSDuckDBValueConverter).map(wireCell)
    for (const cell of cells) characters += typeof cell === 'string' ? cell.length : 4
    if (before + characters > limits.characters) throw new EngineFailure('too-large', `more than ${limits.characters} characters`)
    rows.push(cells)
  }
  return characters
}

function kindOf(type: DuckDBType): ColumnKind {
  if (type.typeId === DuckDBTypeId.VARCHAR || type.typeId === DuckDBTypeId.SQLNULL) return 'text'
  if (type.typeId === DuckDBTypeId.BOOLEAN) return 'boolean'
  if (NUMBERS.includes(type.typeId)) return 'number'
  throw new EngineFailure('refused', `a column of type ${String(type)}`)
}

/** A cell as JSON can hold it: what has no exact number there stands as text. */
function wireCell(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : cell.toString()
  if (typeof cell === 'number' && !Number.isFinite(cell)) return String(cell)
  return cell ?? null
}
