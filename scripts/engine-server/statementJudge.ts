import { outsideSubset } from '../../src/domain/sql/subset/outsideSubset.ts'
import { EngineFailure } from './failure.ts'
import type { StatementParser } from './statementParser.ts'

/** The app puts some 150 statements, with ever other values. */
const REMEMBERED = 500
/** Longer ones name many places and hardly come twice. */
const LONGEST = 20_000

/**
 * Lets a statement pass that keeps to the subset and reads these tables alone; throws EngineFailure `refused` for every
 * other. What passed is remembered by its text, since parsing costs as much as a small answer.
 */
export function statementJudge(parser: StatementParser, tables: ReadonlySet<string>): (sql: string) => Promise<void> {
  const passed = new Set<string>()
  return async (sql) => {
    if (passed.has(sql)) return
    const outside = outsideSubset(await parsed(parser, sql), tables)
    if (outside.length > 0) throw new EngineFailure('refused', `outside the subset: ${outside.join('; ')}`)
    if (sql.length > LONGEST) return
    if (passed.size >= REMEMBERED) passed.clear()
    passed.add(sql)
  }
}

async function parsed(parser: StatementParser, sql: string): Promise<unknown> {
  try {
    return await parser.parse(sql)
  } catch (error) {
    throw new EngineFailure('refused', error instanceof Error ? error.message : 'no SQL')
  }
}
