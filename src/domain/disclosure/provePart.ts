import { namedStream } from '../random/namedStream.ts'
import type { Search } from './feasibleIntervals.ts'
import { ContradictoryTables, isWide, unclear } from './feasibleIntervals.ts'
import type { Outcome, Program } from './linearProgram.ts'
import type { SystemPart } from './openParts.ts'
import { witness } from './witnesses.ts'
import { wholePoint } from './wholePoint.ts'

/** Together-questions are asked as long as one settles at least this share of what is left. */
const WORTHWHILE = 0.1
/** Any will do: it only steers where the search looks first. */
const SEED = 1
const SLACK = 1e-6

/**
 * Looks for tables in which the unclear cells of a part are large and small: all together first, in drawn directions, as one
 * table settles many cells, then one by one, where the optimum is the end of the cell's interval and narrows it. Throws
 * ContradictoryTables.
 */
export function provePart(search: Search, part: SystemPart, program: Program): void {
  const note = (outcome: Outcome): boolean => {
    search.programs += 1
    const table = outcome.status === 'optimal' ? wholePoint(outcome.point, part.system) : null
    if (table) witness(search.seen, part.cells, table)
    return table !== null
  }
  const random = namedStream(SEED, 'directions')
  for (let before = Infinity, left = unclear(search, part.cells); left.length > 3; before = left.length, left = unclear(search, part.cells)) {
    if (left.length > before * (1 - WORTHWHILE)) break
    const costs = left.map(() => random.uniform() - 0.5)
    note(program.optimise('most', left, costs))
    note(program.optimise('least', left, costs))
  }
  for (const place of unclear(search, part.cells)) proveCell(search, part, program, place, note)
}

function proveCell(search: Search, part: SystemPart, program: Program, place: number, note: (outcome: Outcome) => boolean): void {
  const cell = part.cells[place] ?? 0
  const unsettled: ('most' | 'least')[] = []
  for (const sense of ['most', 'least'] as const) {
    if (isWide(search, cell)) return
    const outcome = program.optimise(sense, [place], [1])
    const isTable = note(outcome)
    if (outcome.status === 'infeasible') throw new ContradictoryTables('no table agrees with what is published')
    if (outcome.status === 'unbounded' && sense === 'most') {
      search.highest[cell] = Infinity
      search.seen.most[cell] = Infinity
      continue
    }
    if (outcome.status === 'optimal') narrow(search, cell, sense, outcome.value)
    if (!isTable) unsettled.push(sense)
  }
  // Where the relaxation ends at a fraction, only branch and bound can tell what whole tables do.
  for (const sense of unsettled) {
    if (isWide(search, cell)) return
    search.wholePrograms += 1
    const outcome = program.optimiseWhole(sense, [place], [1])
    note(outcome)
    if (outcome.status === 'infeasible') throw new ContradictoryTables('no table of whole numbers agrees with what is published')
    if (outcome.status === 'optimal') narrow(search, cell, sense, outcome.value)
  }
}

function narrow(search: Search, cell: number, sense: 'most' | 'least', value: number): void {
  if (sense === 'most') search.highest[cell] = Math.min(search.highest[cell] ?? 0, Math.floor(value + SLACK))
  else search.lowest[cell] = Math.max(search.lowest[cell] ?? 0, Math.ceil(value - SLACK))
}
