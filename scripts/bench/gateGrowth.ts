import { attackCells } from '../gate/attack/attackCells.ts'
import { hideCells } from '../gate/publish/hideCells.ts'
import { SUPPRESSED } from '../gate/cells/cells.ts'
import { demonstrationRules } from './demonstrationRules.ts'

/** The publication gate on some quarters of one country of the demonstration. */
export interface GateRun {
  readonly quarters: number
  readonly cells: number
  readonly suppressed: number
  /** Hidden cells' persons of all cells' persons, 0 to 1. */
  readonly personsLost: number
  /** Milliseconds. */
  readonly protection: number
  readonly attack: number
  /** Bytes the process holds afterwards. */
  readonly memory: number
}

const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']

/** Protects and attacks El Salvador in one to four quarters of 2025 (or in as many as told), one after the other, in this process alone. */
export async function gateGrowth(root: string, log: (line: string) => void, numbers: readonly number[] = [1, 2, 3, 4]): Promise<GateRun[]> {
  const { rules, knowledge, cellsWhere } = demonstrationRules(root)
  const runs: GateRun[] = []
  for (const quarters of numbers) {
    log(`publication gate, ${quarters} quarters`)
    const chosen = QUARTERS.slice(0, quarters).map((quarter) => `'${quarter}'`)
    const { truth, memberships } = await cellsWhere(`starts_with(territory_id, 'SV') AND period IN (${chosen.join(', ')})`)
    const started = performance.now()
    const { cells, persons, personsHidden } = await hideCells(truth, knowledge, memberships, { loss: rules.loss, seed: rules.seed, earlier: [], processes: 0 })
    const between = performance.now()
    const { disclosed } = await attackCells(cells, knowledge, memberships, { processes: 0 })
    if (disclosed.length > 0) throw new Error(`${disclosed.length} cells are disclosed: not a release to measure`)
    runs.push({
      quarters,
      cells: cells.keys.length,
      suppressed: cells.statuses.filter((status) => status === SUPPRESSED).length,
      personsLost: personsHidden / persons,
      protection: between - started,
      attack: performance.now() - between,
      memory: process.memoryUsage().rss,
    })
  }
  return runs
}
