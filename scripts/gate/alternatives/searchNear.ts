import type { CellSystem } from '../../../src/domain/disclosure/cellSystem.ts'
import { feasibleIntervals } from '../../../src/domain/disclosure/feasibleIntervals.ts'
import type { OpenProgram } from '../../../src/domain/disclosure/linearProgram.ts'
import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import { isNotSmall, noWitnesses, widthSeen, type Witnesses, witness } from '../../../src/domain/disclosure/witnesses.ts'

export interface NearSearch {
  /** True counts, or any that agree with what is published: whole numbers that keep all rows. */
  readonly table: Float64Array
  /** Sets of cells that are let free one after the other, all others being held at the table. */
  readonly sets: readonly (readonly number[])[]
  readonly required: ArrayLike<number>
  readonly ceiling: ArrayLike<number>
  readonly onSet?: (done: number, total: number) => void
}

/**
 * Values that cells take in tables which differ from a given one in few cells. Whatever is found agrees with everything
 * published, so what is wide here is wide; what is not may yet be. Small programs settle most cells of large tables.
 */
export function searchNear(system: CellSystem, open: OpenProgram, search: NearSearch): Witnesses & { readonly programs: number } {
  const { table, sets, required, ceiling } = search
  const seen = noWitnesses(system.cellCount)
  witness(seen, Uint32Array.from(table.keys()), table)
  const wanted = (cell: number): number => {
    const needs = required[cell] ?? 0
    return widthSeen(seen, cell) >= needs || isNotSmall(seen, cell, ceiling[cell] ?? Infinity) ? 0 : needs
  }
  let programs = 0
  for (const [done, set] of sets.entries()) {
    if (set.some((cell) => wanted(cell) > 0)) {
      const isFree = new Uint8Array(system.cellCount)
      for (const cell of set) isFree[cell] = 1
      for (const part of openParts(system, { isFree, held: table })) {
        const needs = Float64Array.from(part.cells, wanted)
        if (needs.every((width) => width === 0)) continue
        const found = feasibleIntervals(part.system, open, { required: needs, ceiling: Float64Array.from(part.cells, (cell) => ceiling[cell] ?? Infinity) })
        programs += found.programs
        // Cells nothing was asked about may have been in no table; their ends are infinite then.
        for (const [place, cell] of part.cells.entries()) {
          if ((found.seen.least[place] ?? Infinity) <= (found.seen.most[place] ?? -Infinity)) witness(seen, [cell, cell], [found.seen.least[place] ?? 0, found.seen.most[place] ?? 0])
        }
      }
    }
    search.onSet?.(done + 1, sets.length)
  }
  return { ...seen, programs }
}
