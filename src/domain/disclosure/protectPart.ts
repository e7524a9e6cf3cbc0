import type { OpenProgram } from './linearProgram.ts'
import { lossBound } from './lossBound.ts'
import { type CellsToProtect, protectCells, type ProtectedCells } from './protectCells.ts'

/** Parts with more cells that could be hidden are left to the sequential search alone. */
const SMALL = 40

/**
 * Protects cells as `protectCells` does, and where few could be hidden looks for the cheapest choice by cutting planes and
 * branch and bound; whichever protection costs less is given. Throws as `protectCells` does.
 */
export function protectPart(cells: CellsToProtect, openProgram: OpenProgram, onBlock?: (done: number, total: number) => void): ProtectedCells {
  const found = protectCells(cells, openProgram, onBlock)
  const loss = lossOf(cells, found)
  const choices = cells.costs.reduce((count, cost, cell) => count + Number(!cells.hidden[cell] && Number.isFinite(cost)), 0)
  if (choices > SMALL || loss === 0 || found.open.length > 0) return found
  const { share } = lossBound(cells, openProgram, true)
  // The cutting planes know nothing of whole numbers: second tables are sought for their choice, and more hidden if need be.
  const other = protectCells({ ...cells, hidden: Uint8Array.from(share, Math.round) }, openProgram)
  const isBetter = other.open.length === 0 && lossOf(cells, other) < loss
  return { ...(isBetter ? other : found), programs: found.programs + other.programs }
}

function lossOf({ costs, hidden: before }: CellsToProtect, { hidden }: ProtectedCells): number {
  return hidden.reduce((sum, one, cell) => sum + (one && !before[cell] ? (costs[cell] ?? 0) : 0), 0)
}
