import type { CellSystem } from '../disclosure/cellSystem.ts'
import { openParts } from '../disclosure/openParts.ts'
import { type AdditiveRows, brokenRows } from './additiveRows.ts'
import { controlledRounding, type RoundedBlock } from './controlledRounding.ts'
import type { SolveMixed } from './mixedProgram.ts'
import { RoundingConflict } from './roundingConflict.ts'

/** Cells tied together above this many are rounded without minding orders, which leaves smaller sets tied by sums alone. */
const LARGEST = 2_000

export interface RoundTablesInput {
  /** True counts: whole numbers that keep all rows. */
  readonly truth: Float64Array
  readonly rows: AdditiveRows
  readonly base: number
  /** Where each cell turns upward, see `ControlledRoundingInput.turns`. */
  readonly turns: Float64Array
  readonly largest?: number
  readonly onPart?: (done: number, total: number) => void
}

export interface RoundedPart extends Omit<RoundedBlock, 'way'> {
  /** `alone`: no rounding that keeps the sums was found, so each cell was rounded for itself. */
  readonly way: RoundedBlock['way'] | 'alone'
}

export interface RoundedTables {
  readonly rounded: Float64Array
  /** Bases each cell went further than to a multiple next to its truth. */
  readonly steps: Uint8Array
  readonly parts: readonly RoundedPart[]
  /** Rows that the rounded counts do not keep. */
  readonly unkept: readonly number[]
}

/**
 * Controlled rounding of linked tables of any size. Each set of cells that hangs together is rounded so that all sums and
 * orders hold; where it is too large for that or no such rounding is found, so that all sums hold; and where there is none of
 * these either, each cell for itself, upward where its remainder is beyond its turn. Which rows were given up is told. Empty
 * cells stay empty. Throws a RangeError where a count is no count or breaks a row.
 */
export function roundTables(input: RoundTablesInput, solve: SolveMixed): RoundedTables {
  const { truth, rows, base, turns } = input
  const broken = brokenRows(truth, rows)
  if (broken.length > 0) throw new RangeError(`true counts do not keep rows ${broken.slice(0, 10).join(', ')}`)
  const rounded = new Float64Array(truth.length)
  const steps = new Uint8Array(truth.length)
  const parts: RoundedPart[] = []
  const largest = input.largest ?? LARGEST

  /** Rounds the cells `cells` tied by `system`; false where there is no such rounding. */
  const round = (system: CellSystem, cells: ArrayLike<number>): boolean => {
    const places = Array.from(cells)
    try {
      const own = Float64Array.from(places, (cell) => truth[cell] ?? 0)
      const found = controlledRounding({ truth: own, rows: system, base, turns: Float64Array.from(places, (cell) => turns[cell] ?? 0) }, solve)
      for (const [place, cell] of places.entries()) {
        rounded[cell] = found.rounded[place] ?? 0
        steps[cell] = found.steps[place] ?? 0
      }
      parts.push(...found.blocks)
      return true
    } catch (error) {
      if (error instanceof RoundingConflict) return false
      throw error
    }
  }

  const all = openParts(heldAtZero(truth, rows))
  for (const [done, part] of all.entries()) {
    if (part.cells.length > largest || !round(part.system, part.cells)) {
      for (const inner of openParts(sumsOnly(part.system))) {
        const cells = inner.cells.map((place) => part.cells[place] ?? 0)
        if (round(inner.system, cells)) continue
        for (const cell of cells) rounded[cell] = roundedForItself(truth[cell] ?? 0, base, turns[cell] ?? 0)
        parts.push({ cells: cells.length, rows: inner.system.rowCount, way: 'alone' })
      }
    }
    input.onPart?.(done + 1, all.length)
  }
  return { rounded, steps, parts, unkept: brokenRows(rounded, rows) }
}

function roundedForItself(count: number, base: number, turn: number): number {
  return base * (Math.floor(count / base) + (count % base > base * turn ? 1 : 0))
}

/** Cells that hold nobody are no part of any set that hangs together. */
function heldAtZero(truth: Float64Array, rows: AdditiveRows): CellSystem {
  return { ...rows, lower: new Float64Array(truth.length), upper: truth.map((count) => (count > 0 ? Infinity : 0)) }
}

/** Rows that are no equations without bounds, so that they tie nothing together. */
function sumsOnly(system: CellSystem): CellSystem {
  const isSum = (row: number): boolean => system.rowLower[row] === system.rowUpper[row]
  return {
    ...system,
    rowLower: system.rowLower.map((bound, row) => (isSum(row) ? bound : -Infinity)),
    rowUpper: system.rowUpper.map((bound, row) => (isSum(row) ? bound : Infinity)),
  }
}
