import { browserEngine } from '../../../../src/database/browserEngine.ts'
import { readEngineFiles } from '../../../../src/database/engineFiles.ts'
import { type EngineSession, lockdown } from '../../../../src/database/engine-session.ts'
import { crossCubeSql, type CrossRelation, cubeOfCells } from '../../../../src/charts/cross/query.ts'
import type { BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import type { CrossCube } from '../../../../src/domain/cross/crossCube.ts'
import { PLACES } from '../generatedRows.ts'
import { cubeCounts } from './cubeCounts.ts'
import type { BrushEngine } from './engine.ts'
import { prepareSlots } from './prepareSlots.ts'

/** The engine of the product, opened and locked as the product does, and its own statement. */
export async function sqlEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const base = new URL('engine/', location.href)
  const session = await browserEngine(base, await readEngineFiles(base))(() => undefined)
  for (const statement of lockdown([])) await session.run(statement, [])
  const prepared = await prepareSlots((sql) => session.run(sql, []), rows, scales)
  const relation: CrossRelation = { sql: 'SELECT * FROM slots', stored: true, scales, places: PLACES }
  let cube: CrossCube | null = null
  return {
    prepared,
    async activate(active, brushes) {
      cube = cubeOfCells(relation, active, await cellsOf(session, crossCubeSql(relation, active, brushes)))
    },
    counts(active, brushes) {
      if (cube?.active !== active) throw new Error('the axis was not made ready')
      return cubeCounts(cube, scales, brushes[active] ?? null)
    },
  }
}

async function cellsOf(session: EngineSession, sql: string) {
  const table = await session.run(sql, [])
  const column = (name: string) => {
    const found = table.getChild(name)
    if (!found) throw new Error(`the engine gave no column ${name}`)
    return found.toArray() as Int32Array
  }
  return { view: column('view'), slot: column('slot'), at: column('at'), rows: column('rows') }
}
