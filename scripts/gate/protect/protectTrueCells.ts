import type { Memberships } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import { doParts, type PartsOptions } from '../parts/doParts.ts'
import type { TrueCells } from '../raw/sumCells.ts'
import { protectionTasks, type TaskOptions } from './protectionTasks.ts'

export interface ProtectedTrueCells {
  /** 1 for each cell to hide. */
  readonly hidden: Uint8Array
  /** 1 for each that is hidden for itself: small. */
  readonly small: Uint8Array
  /** Cells that could not be protected: nothing may be published while there are any. */
  readonly open: readonly number[]
  readonly programs: number
  readonly parts: number
}

/** Which cells to hide of true tables: small ones, and what must go with them so that nothing gives them away. */
export async function protectTrueCells(truth: TrueCells, knowledge: Knowledge, memberships: Memberships, options: PartsOptions & TaskOptions): Promise<ProtectedTrueCells> {
  const { tasks, hidden, small, rests } = protectionTasks(truth, knowledge, memberships, options)
  const printed = truth.cells.keys.length
  const results = await doParts(tasks, options)
  const open: number[] = []
  let programs = 0
  for (const [at, result] of results.entries()) {
    if (result.kind !== 'protect') continue
    const part = tasks[at]?.part
    programs += result.programs
    for (const [place, cell] of (part?.cells ?? []).entries()) hidden[cell] = result.hidden[place] ?? 0
    for (const place of result.open) open.push(part?.cells[place] ?? 0)
  }
  const restOf = new Map(rests.map((rest) => [rest.cell, rest.part]))
  return { hidden: hidden.slice(0, printed), small, open: open.map((cell) => restOf.get(cell) ?? cell), programs, parts: tasks.length }
}
