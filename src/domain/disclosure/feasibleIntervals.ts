import type { CellSystem } from './cellSystem.ts'
import type { OpenProgram, Program } from './linearProgram.ts'
import { narrowRanges } from './narrowRanges.ts'
import { openParts, type SystemPart } from './openParts.ts'
import { provePart } from './provePart.ts'
import { spreadTables } from './spreadTables.ts'
import { isNotSmall, noWitnesses, widthSeen, witness, type Witnesses } from './witnesses.ts'
import { wholePoint } from './wholePoint.ts'

/** What somebody can tell of the cells who reckons with everything published. */
export interface FeasibleIntervals {
  /** No table that agrees with what is published has less or more in a cell. */
  readonly lowest: Float64Array
  readonly highest: Float64Array
  /** Values that some such table does have: where `seen` is as wide as `lowest` to `highest`, the interval is exact. */
  readonly seen: Witnesses
  /** Linear programs solved, and those of them over whole numbers. */
  readonly programs: number
  readonly wholePrograms: number
}

export interface IntervalOptions {
  /** Width that is enough to know of each cell; Infinity: its exact interval. 0: nothing. */
  readonly required: ArrayLike<number>
  /** A cell that may be as much as this, or nothing, needs no width: it is not known to be small. Infinity: every cell needs it. */
  readonly ceiling?: ArrayLike<number>
  readonly onPart?: (done: number, total: number) => void
}

/** Thrown where no table of whole numbers agrees with everything published: the tables contradict themselves. */
export class ContradictoryTables extends Error {
  override readonly name = 'ContradictoryTables'
}

/** Above this many cells, tables near a first one are looked for before the ends of each interval. */
const LARGE = 1500

/**
 * Intervals of all cells with a requirement, at least so far that it is clear whether they are as wide as required. Ranges
 * are narrowed through the rows, then two linear programs a cell (Fischetti and Salazar 2000, J. Am. Stat. Assoc. 95, call
 * this the attacker's problem), where each table found counts for every cell. Throws ContradictoryTables.
 */
export function feasibleIntervals(system: CellSystem, open: OpenProgram, options: IntervalOptions): FeasibleIntervals {
  const narrowed = narrowRanges(system)
  if (!narrowed) throw new ContradictoryTables('no table of whole numbers agrees with what is published')
  const { lower: lowest, upper: highest } = narrowed
  const seen = noWitnesses(system.cellCount)
  for (let cell = 0; cell < system.cellCount; cell += 1) {
    if (lowest[cell] === highest[cell]) witness(seen, [cell], [lowest[cell] ?? 0])
  }
  const { required, ceiling } = options
  const search: Search = { open, required, ceiling, lowest, highest, seen, programs: 0, wholePrograms: 0 }
  const parts = openParts({ ...system, lower: lowest, upper: highest })
  for (const [done, part] of parts.entries()) {
    searchPart(search, part)
    options.onPart?.(done + 1, parts.length)
  }
  return { lowest, highest, seen, programs: search.programs, wholePrograms: search.wholePrograms }
}

/** A search under way; arrays are by cell of the whole system. */
export interface Search {
  readonly open: OpenProgram
  readonly required: ArrayLike<number>
  readonly ceiling: ArrayLike<number> | undefined
  readonly lowest: Float64Array
  readonly highest: Float64Array
  readonly seen: Witnesses
  programs: number
  wholePrograms: number
}

/** Whether tables were found in which a cell differs as much as required, or is no small count. */
export function isWide(search: Pick<Search, 'required' | 'ceiling' | 'seen'>, cell: number): boolean {
  const required = search.required[cell] ?? 0
  if (required <= 0 || widthSeen(search.seen, cell) >= required) return true
  return isNotSmall(search.seen, cell, search.ceiling?.[cell] ?? Infinity)
}

/** Cells of a part of which it is not clear yet whether they are as wide as required. */
export function unclear(search: Search, cells: Uint32Array): number[] {
  const found: number[] = []
  for (const [place, cell] of cells.entries()) {
    const possible = (search.highest[cell] ?? 0) - (search.lowest[cell] ?? 0)
    if (!isWide(search, cell) && widthSeen(search.seen, cell) < possible) found.push(place)
  }
  return found
}

function searchPart(search: Search, part: SystemPart): void {
  if (part.system.rowCount === 0) {
    for (const cell of part.cells) witness(search.seen, [cell, cell], [search.lowest[cell] ?? 0, search.highest[cell] ?? 0])
    return
  }
  if (unclear(search, part.cells).length === 0) return
  const program = search.open(part.system)
  try {
    if (part.system.cellCount > LARGE) {
      const table = firstTable(search, program, part)
      witness(search.seen, part.cells, table)
      spreadTables(search, part, table)
    }
    provePart(search, part, program)
  } finally {
    program.close()
  }
}

/** Some table that agrees with what is published of a part. */
function firstTable(search: Search, program: Program, part: SystemPart): Float64Array {
  search.programs += 1
  const relaxed = program.optimise('least', [], [])
  const table = relaxed.status === 'optimal' ? wholePoint(relaxed.point, part.system) : null
  if (table) return table
  search.wholePrograms += 1
  const whole = program.optimiseWhole('least', [], [])
  const found = whole.status === 'optimal' ? wholePoint(whole.point, part.system) : null
  if (!found) throw new ContradictoryTables(`no table found that agrees with what is published (${whole.status})`)
  return found
}
