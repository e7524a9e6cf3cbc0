import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { attackCells } from '../gate/attack/attackCells.ts'
import { hideCells } from '../gate/publish/hideCells.ts'
import { trueCells } from '../gate/publish/trueCells.ts'
import { knowledgeOf } from '../gate/rules/knowledgeOf.ts'
import { protectionSchema } from '../gate/rules/protection.ts'
import { SUPPRESSED } from '../gate/cells/cells.ts'

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

const DATASET = 'data/datasets/demonstration'
const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']

/** Protects and attacks El Salvador in one to four quarters of 2025, one after the other, in this process alone. */
export async function gateGrowth(root: string, log: (line: string) => void): Promise<GateRun[]> {
  const rules = v.parse(protectionSchema, JSON.parse(readFileSync(join(root, DATASET, 'protection.json'), 'utf8')))
  const raw = (file: string) => join(root, DATASET, 'raw', `${file}.csv`)
  const paths = { 'demonstration-raw': raw('demonstration'), reports: raw('reports'), catchments: raw('catchments'), 'services-offered': raw('services-offered') }
  const knowledge = knowledgeOf(rules)
  const runs: GateRun[] = []
  for (let quarters = 1; quarters <= QUARTERS.length; quarters += 1) {
    log(`publication gate, ${quarters} quarters`)
    const chosen = QUARTERS.slice(0, quarters).map((quarter) => `'${quarter}'`)
    const { truth, memberships } = await trueCells(rules, { paths }, join(root, 'data'), `starts_with(territory_id, 'SV') AND period IN (${chosen.join(', ')})`)
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
