import type { BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import { generatedSql, slotsSql } from '../generatedRows.ts'
import { timed } from './engine.ts'

/** Rows up to which a table of values is made first: beyond, it and the slots would not fit into the engine's 2 GB together. */
const MOST_VALUES = 20_000_000

/** Makes the table `slots` in the engine. Milliseconds of cutting a table of values into slots, or of making both at once. */
export async function prepareSlots(run: (sql: string) => Promise<unknown>, rows: number, scales: readonly BrushScale[]): Promise<Readonly<Record<string, number>>> {
  if (rows > MOST_VALUES) {
    const { milliseconds } = await timed(() => run(`CREATE TABLE slots AS ${slotsSql(`(${generatedSql(rows)})`, scales)}`))
    return { 'values and slots': milliseconds }
  }
  await run(`CREATE TABLE made AS ${generatedSql(rows)}`)
  const { milliseconds } = await timed(() => run(`CREATE TABLE slots AS ${slotsSql('made', scales)}`))
  await run('DROP TABLE made')
  return { slots: milliseconds }
}
