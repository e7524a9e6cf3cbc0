import { namedStream } from '../random/namedStream.ts'
import type { RandomSource } from '../random/xoshiro.ts'
import type { CellSystem } from './cellSystem.ts'
import { type InverseRows, inverseRows } from './inverseRows.ts'
import type { OpenProgram } from './linearProgram.ts'
import { type Effort, ProtectionBlock } from './protectionBlock.ts'
import { keepsRows } from './wholePoint.ts'
import { isNotSmall, noWitnesses, widthSeen, witness, type Witnesses } from './witnesses.ts'

/** Cells as they are known inside, and what must not be learnt of them. */
export interface CellsToProtect {
  /** Rows over the cells; `lower` and `upper` are what everybody knows of a cell when it is hidden. */
  readonly system: CellSystem
  readonly values: Float64Array
  /** 1 where a cell is hidden already (small), or is never printed (persons of a whole less a part). */
  readonly hidden: Uint8Array
  /** What hiding a cell costs; Infinity where it may not be hidden. */
  readonly costs: Float64Array
  /** Width each cell's interval must have when it is hidden. */
  readonly required: Float64Array
  /** A cell that is hidden only because it is never printed needs protection while it is known to be from 1 to under this; Infinity for printed ones. */
  readonly ceiling: Float64Array
  /** Ways of cutting the cells in blocks, a number for each cell, -1 for none: tried in order, the last may be one block. */
  readonly pieces: readonly Int32Array[]
  /** Decides which of several tables that are as good is found. */
  readonly seed: number
}

export interface ProtectedCells {
  /** 1 for each cell that must not be printed: those that were, and those hidden for their sake. */
  readonly hidden: Uint8Array
  /** Hidden cells of which no two tables far enough apart were found: nothing may be published while there are any. */
  readonly open: readonly number[]
  readonly programs: number
}

/** However long it takes; what that hides may be open itself, so it takes a few rounds to close the last. */
const LAST: Effort = { offers: [], singly: true, wholly: true }
/**
 * Little is offered first, everywhere, as what is hidden for one cell serves others. Cells are taken one by one only in the
 * widest blocks, where they have nowhere else to go. What stays open after the last round cannot be protected.
 */
const ROUNDS: readonly Effort[] = [
  { offers: [20, 80] },
  { offers: [320, 1000] },
  { offers: [3000, 10_000] },
  { offers: [100_000], singly: true },
  LAST,
  LAST,
  LAST,
  LAST,
  LAST,
  LAST,
]

/** Few parts need more rounds than these: progress is told of them alone. */
const USUAL = 4

/** The protection under way. */
export interface Protection {
  readonly cells: CellsToProtect
  readonly inverse: InverseRows
  readonly hidden: Uint8Array
  readonly seen: Witnesses
  readonly random: RandomSource
  programs: number
}

/**
 * Hides more cells until of each hidden one two tables are known that agree with everything printed and differ in it by the
 * width required, the true table being one of them. A cheap second table is sought by linear programs over a block of cells,
 * in which a printed cell costs what hiding it costs; what the second table changes is hidden (Kelly, Golden and Assad 1992,
 * Networks 22; Fischetti and Salazar 2000). Because the tables are at hand, the result is proven for all relations together
 * even though each block is worked on alone, its surroundings held at the truth. Throws a RangeError where the true values
 * do not keep the rows.
 */
export function protectCells(cells: CellsToProtect, openProgram: OpenProgram, onBlock: (done: number, total: number) => void = () => undefined): ProtectedCells {
  const protection: Protection = {
    cells,
    inverse: inverseRows(cells.system),
    hidden: Uint8Array.from(cells.hidden),
    seen: noWitnesses(cells.system.cellCount),
    random: namedStream(cells.seed, 'protection'),
    programs: 0,
  }
  for (let cell = 0; cell < cells.values.length; cell += 1) witness(protection.seen, [cell], [cells.values[cell] ?? 0])
  if (!keepsRows(cells.values, cells.system)) throw new RangeError('the true values contradict the relations they are said to keep')
  const blocksOf = cells.pieces.map((pieceOf) => [...membersOf(pieceOf).values()])
  const work = blocksOf.flat().reduce((sum, members) => sum + members.length, 0)
  for (const [round, effort] of ROUNDS.entries()) {
    if (openCells(protection).length === 0) break
    let done = 0
    for (const [depth, blocks] of blocksOf.entries()) {
      const isLast = depth === blocksOf.length - 1
      for (const members of blocks) {
        if (members.some((cell) => isOpen(protection, cell))) new ProtectionBlock(protection, members, openProgram).protect(isLast ? effort : { offers: effort.offers })
        done += members.length
        if (round < USUAL) onBlock(round * work + done, USUAL * work)
      }
    }
  }
  return { hidden: protection.hidden, open: openCells(protection), programs: protection.programs }
}

/** Whether a hidden cell still needs a second table. */
export function isOpen({ cells, hidden, seen }: Protection, cell: number): boolean {
  const required = cells.required[cell] ?? 0
  if (!hidden[cell] || required <= 0) return false
  return widthSeen(seen, cell) < required && !isNotSmall(seen, cell, cells.ceiling[cell] ?? Infinity)
}

function openCells(protection: Protection): number[] {
  const found: number[] = []
  for (let cell = 0; cell < protection.hidden.length; cell += 1) if (isOpen(protection, cell)) found.push(cell)
  return found
}

function membersOf(pieceOf: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (const [cell, piece] of pieceOf.entries()) {
    if (piece < 0) continue
    const list = members.get(piece)
    if (list) list.push(cell)
    else members.set(piece, [cell])
  }
  return members
}
