import type { Finding } from '../../finding.ts'
import type { ColumnFacts, OpenedTable, ReadSettings, RowBatch } from '../opened-file.ts'
import { rowCheck } from './rowCheck.ts'

/** Rows given at once: small enough that a page stays awake between them. */
export const BATCH_ROWS = 2000

/** Settings of tables whose format leaves nothing to guess. */
export const EXACT_SETTINGS: ReadSettings = { delimiter: ',', encoding: 'utf-8', decimal: '.', headerRow: 1, hxlRow: 0, dateStyle: 'day-first' }

export interface HeldTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly facts: readonly ColumnFacts[]
  readonly settings: ReadSettings
  readonly notes: readonly Finding[]
  readonly rows: readonly (readonly string[])[]
  /** Number of the first of the rows in the file. */
  readonly firstRow: number
  readonly totalBytes: number
}

/** A table whose rows are in memory, because its format has no other way. */
export function heldTable({ rows, firstRow, totalBytes, ...table }: HeldTable): OpenedTable {
  return {
    ...table,
    rowCount: rows.length,
    async read(take, signal) {
      const check = rowCheck(table.columns)
      for (let at = 0; at < rows.length; at += BATCH_ROWS) {
        signal?.throwIfAborted()
        const batch = rows.slice(at, at + BATCH_ROWS)
        check.take(batch, firstRow + at)
        await take({ rows: batch, firstRow: firstRow + at, loadedBytes: Math.round((totalBytes * Math.min(at + BATCH_ROWS, rows.length)) / rows.length), totalBytes })
      }
      signal?.throwIfAborted()
      return check.end(false)
    },
  }
}

/** Gives rows in batches of at most `BATCH_ROWS`, waiting for each to be taken. */
export async function giveRows(batch: RowBatch, take: (batch: RowBatch) => void | Promise<void>, signal?: AbortSignal): Promise<void> {
  for (let at = 0; at < batch.rows.length; at += BATCH_ROWS) {
    signal?.throwIfAborted()
    await take({ ...batch, rows: batch.rows.length <= BATCH_ROWS ? batch.rows : batch.rows.slice(at, at + BATCH_ROWS), firstRow: batch.firstRow + at })
  }
}
