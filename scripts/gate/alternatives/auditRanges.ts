import type { CellSystem } from '../../../src/domain/disclosure/cellSystem.ts'
import type { OpenProgram } from '../../../src/domain/disclosure/linearProgram.ts'
import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import { isNotSmall } from '../../../src/domain/disclosure/witnesses.ts'
import { doParts, type PartsOptions } from '../parts/doParts.ts'
import { highsPrograms } from '../solver/highsProgram.ts'
import { type NearSearch, searchNear } from './searchNear.ts'

export interface RangesAudit {
  /** Cells of which an interval was asked for. */
  readonly checked: number
  /** Cells whose interval is narrower than asked, or that the solver could not settle, ascending. */
  readonly narrow: readonly number[]
  /** Of all cells asked about, the one whose interval exceeds the requirement least. */
  readonly weakest: { readonly cell: number; readonly width: number; readonly required: number } | null
  /** Lowest and highest true count that agrees with everything published and that the audit came across, by cell. */
  readonly least: Float64Array
  readonly most: Float64Array
  readonly programs: number
}

export interface RangesDemand {
  /** Narrowest interval in persons that may be left of each cell; 0 asks nothing. */
  readonly required: Float64Array
  /** A cell that may be as much as this, or nothing, is not known to be small and needs no width. */
  readonly ceiling: Float64Array
  /** Counts known to agree with everything, and sets of cells to search around them first; whatever is found, others find as well. */
  readonly near?: Pick<NearSearch, 'table' | 'sets'>
}

/**
 * What somebody can tell of true counts of whom ranges are published and who keep the rows of a system: the attacker's
 * problem of Salazar-Gonzalez (2006, Math. Program. 105), two programs a cell at most. Sums of changed counts are among the
 * rows, so differencing them is. Throws ContradictoryTables where no true counts fit.
 */
export async function auditRanges(system: CellSystem, demand: RangesDemand, options: PartsOptions = {}): Promise<RangesAudit> {
  const { ceiling } = demand
  const found = demand.near ? near(system, await highsPrograms(), { ...demand, ...demand.near }, options) : null
  const least = found?.least ?? system.lower.slice()
  const most = found?.most ?? system.lower.slice()
  const required = demand.required.map((needs, cell) => (found && isWide(least, most, ceiling, cell, needs) ? 0 : needs))
  const parts = openParts(system).filter((part) => part.cells.some((cell) => (required[cell] ?? 0) > 0))
  const results = await doParts(
    parts.map((part) => ({
      kind: 'attack' as const,
      part,
      required: Float64Array.from(part.cells, (cell) => required[cell] ?? 0),
      ceiling: Float64Array.from(part.cells, (cell) => ceiling[cell] ?? Infinity),
    })),
    { ...options, onProgress: (share, part, all) => options.onProgress?.(found ? (1 + share) / 2 : share, part, all) },
  )
  let programs = found?.programs ?? 0
  for (const [at, result] of results.entries()) {
    if (result.kind !== 'attack') continue
    programs += result.programs
    for (const [place, cell] of (parts[at]?.cells ?? []).entries()) {
      // Solvers know a zero below zero.
      least[cell] = Math.min(found ? (least[cell] ?? Infinity) : Infinity, result.least[place] ?? 0) + 0
      most[cell] = Math.max(found ? (most[cell] ?? -Infinity) : -Infinity, result.most[place] ?? 0) + 0
    }
  }
  return { ...judge(least, most, demand.required, ceiling), least, most, programs }
}

function near(system: CellSystem, open: OpenProgram, search: NearSearch, options: PartsOptions): ReturnType<typeof searchNear> {
  return searchNear(system, open, { ...search, onSet: (done, total) => options.onProgress?.(done / total / 2, 0, 1) })
}

function isWide(least: Float64Array, most: Float64Array, ceiling: Float64Array, cell: number, needs: number): boolean {
  return (most[cell] ?? 0) - (least[cell] ?? 0) >= needs || isNotSmall({ least, most }, cell, ceiling[cell] ?? Infinity)
}

function judge(least: Float64Array, most: Float64Array, required: Float64Array, ceiling: Float64Array): Pick<RangesAudit, 'checked' | 'narrow' | 'weakest'> {
  const narrow: number[] = []
  let checked = 0
  let weakest: RangesAudit['weakest'] = null
  for (const [cell, needs] of required.entries()) {
    if (needs <= 0) continue
    checked += 1
    if (isNotSmall({ least, most }, cell, ceiling[cell] ?? Infinity)) continue
    // Nothing found (infinite ends) is as narrow as can be.
    const width = Math.max(0, (most[cell] ?? 0) - (least[cell] ?? 0))
    if (width < needs) narrow.push(cell)
    if (!weakest || width - needs < weakest.width - weakest.required) weakest = { cell, width, required: needs }
  }
  return { checked, narrow, weakest }
}
