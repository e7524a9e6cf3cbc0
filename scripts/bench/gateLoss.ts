import { lossBound } from '../../src/domain/disclosure/lossBound.ts'
import { protectPart } from '../../src/domain/disclosure/protectPart.ts'
import { protectionTasks } from '../gate/protect/protectionTasks.ts'
import { highsPrograms } from '../gate/solver/highsProgram.ts'
import { demonstrationRules } from './demonstrationRules.ts'

/** What protecting the tables of one department costs, and what it must cost at least. */
export interface GateLoss {
  readonly department: string
  readonly about: string
  /** Cells that were not small and could be hidden. */
  readonly choices: number
  /** Persons in cells hidden for the sake of others. */
  readonly loss: number
  /** The least the linear relaxation allows. */
  readonly bound: number
}

/** Departments of one country each, in tables that say different things of the same people. */
const DEPARTMENTS = ['HN07', 'GT08', 'SV02']
const TABLES = {
  'need and served': ['need-places', 'served-places', 'pathway-areas'],
  'need, served and outcomes': ['need-places', 'served-places', 'pathway-areas', 'outcomes-places', 'outcomes-areas'],
  'need by sex, age, route and quarter': ['need-places', 'need-places-split', 'need-places-quarters', 'need-areas-split', 'need-areas-quarters', 'pathway-areas'],
}

/** Protects tables of single departments in 2025 and reckons the bound of the linear relaxation for each. */
export async function gateLoss(root: string, log: (line: string) => void): Promise<GateLoss[]> {
  const { rules, knowledge, cellsWhere } = demonstrationRules(root)
  const open = await highsPrograms()
  const found: GateLoss[] = []
  for (const [about, tables] of Object.entries(TABLES)) {
    for (const department of DEPARTMENTS) {
      log(`publication gate, loss in ${department}, ${about}`)
      const { truth, memberships } = await cellsWhere(`starts_with(territory_id, '${department}') AND starts_with(period, '2025')`, tables)
      const sums = { choices: 0, loss: 0, bound: 0 }
      for (const { part, ...task } of protectionTasks(truth, knowledge, memberships, rules).tasks) {
        const cells = { system: part.system, ...task }
        const { hidden } = protectPart(cells, open)
        for (const [cell, cost] of cells.costs.entries()) {
          if (cells.hidden[cell] || !Number.isFinite(cost)) continue
          sums.choices += 1
          if (hidden[cell]) sums.loss += cost
        }
        sums.bound += lossBound(cells, open).loss
      }
      found.push({ department, about, ...sums })
    }
  }
  return found
}
