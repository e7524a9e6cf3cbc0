import { openParts, type SystemPart } from '../disclosure/openParts.ts'
import { type AdditiveRows, brokenRows } from './additiveRows.ts'
import { type SolveMixed, solveWhole, type WholeAnswer } from './mixedProgram.ts'
import { roundedAlone } from './roundedAlone.ts'
import { conflictingRows, RoundingConflict } from './roundingConflict.ts'
import { furtherProgram, moves, type Multiples, restrictedProgram } from './roundingProgram.ts'

export const DEFAULT_BASE = 5

export interface ControlledRoundingInput {
  /** True counts: whole numbers that keep all rows. */
  readonly truth: Float64Array
  readonly rows: AdditiveRows
  /** Whole number from 2; 5 if left out. */
  readonly base?: number
  /**
   * Where between two multiples each cell turns upward, as a share of the base. Left out it is the middle everywhere, and
   * the sum of all distances is least. Drawn uniformly from 0 to 1 out of a secret, cells by themselves are rounded without
   * bias, and every rounding that the rows allow could have come of every truth next to it, so that somebody who knows the
   * method learns nothing of it beyond the ranges. The weighted sum is least then, at some distance more.
   */
  readonly turns?: Float64Array
}

export interface RoundedBlock {
  readonly cells: number
  readonly rows: number
  /** `further`: no zero-restricted rounding was found, and some cells went one base further. */
  readonly way: 'relaxation' | 'branching' | 'further'
}

export interface ControlledRounding {
  readonly base: number
  /** Multiples of the base that keep all rows. */
  readonly rounded: Float64Array
  /** Bases a cell went further than to a multiple next to its truth, or off its truth where that is a multiple: 0 or 1. */
  readonly steps: Uint8Array
  /** Sum of all distances between rounded and true counts, in persons. */
  readonly distance: number
  /** Whether every block was solved to a proved optimum. */
  readonly proved: boolean
  /** Sets of cells tied together by rows and solved at once; multiples and cells by themselves are in none. */
  readonly blocks: readonly RoundedBlock[]
}

/**
 * Controlled rounding: every count becomes a multiple of the base less than one base away, multiples stay as they are, and
 * all sums and orders of the tables hold among the rounded counts (zero-restricted; Cox 1987, JASA 82, 520-524; Salazar-
 * Gonzalez 2006, Math. Program. 105, 583-603; Willenborg and de Waal 2001, Elements of Statistical Disclosure Control).
 * Tables of three dimensions and linked ones may have no such rounding (Causey, Cox and Ernst 1985, JASA 80, 903-909). Where
 * a block has none, its cells may go one base further on either side: first as few of them as can be, then at the least distance.
 * Throws a RangeError where a count is no count or breaks a row, a RoundingConflict where even that is not enough.
 */
export function controlledRounding(input: ControlledRoundingInput, solve: SolveMixed): ControlledRounding {
  const { truth, rows } = input
  const multiples = multiplesOf(input)
  const { base, floors, remainders, turns } = multiples
  const broken = brokenRows(truth, rows)
  if (broken.length > 0) throw new RangeError(`true counts do not keep rows ${broken.slice(0, 10).join(', ')}`)
  const moved = new Float64Array(truth.length)
  const steps = new Uint8Array(truth.length)
  const alone = roundedAlone(rows)
  for (let cell = 0; cell < truth.length; cell += 1) {
    if ((remainders[cell] ?? 0) > base * (turns[cell] ?? 0)) moved[cell] = 1
  }
  const isNearest = input.turns === undefined
  const blocks: RoundedBlock[] = []
  const failed = new Uint8Array(truth.length)
  let proved = true
  for (const part of openParts(moves(multiples, rows, false))) {
    if (part.system.rowCount === 0 || (isNearest && part.cells.every((cell) => alone[cell] === 1))) continue
    const answer = solveWhole(restrictedProgram(part, multiples), solve)
    if (answer.values.length === 0) {
      for (const cell of part.cells) failed[cell] = 1
      if (answer.status === 'stopped') proved = false
      continue
    }
    for (const [place, cell] of part.cells.entries()) moved[cell] = answer.values[place] ?? 0
    if (answer.status !== 'optimal') proved = false
    blocks.push({ cells: part.cells.length, rows: part.system.rowCount, way: answer.way })
  }
  for (const part of failed.includes(1) ? openParts(moves(multiples, rows, true)) : []) {
    if (part.cells.every((cell) => failed[cell] === 0)) continue
    const answer = roundFurther(part, multiples, solve)
    for (const [place, cell] of part.cells.entries()) {
      const further = (answer.values[3 * place + 2] ?? 0) - (answer.values[3 * place + 1] ?? 0)
      moved[cell] = (answer.values[3 * place] ?? 0) + further
      steps[cell] = Math.abs(further)
    }
    if (answer.status !== 'optimal') proved = false
    blocks.push({ cells: part.cells.length, rows: part.system.rowCount, way: 'further' })
  }
  const rounded = floors.map((floor, cell) => base * (floor + (moved[cell] ?? 0)))
  checkRounding(rounded, steps, multiples, rows)
  const distance = rounded.reduce((sum, value, cell) => sum + Math.abs(value - (truth[cell] ?? 0)), 0)
  return { base, rounded, steps, distance, proved, blocks }
}

function roundFurther(part: SystemPart, multiples: Multiples, solve: SolveMixed): WholeAnswer {
  const counting = furtherProgram(part, multiples, Infinity)
  const fewest = solveWhole(counting, solve)
  if (fewest.values.length === 0) throw new RoundingConflict(conflictingRows(counting, solve).map((row) => part.rows[row] ?? 0))
  const most = fewest.values.reduce((sum, value, column) => sum + (column % 3 === 0 ? 0 : value), 0)
  const closest = solveWhole(furtherProgram(part, multiples, most), solve)
  if (closest.values.length === 0) return { ...fewest, status: 'stopped' }
  return fewest.status === 'optimal' ? closest : { ...closest, status: 'stopped' }
}

function multiplesOf({ truth, base = DEFAULT_BASE, turns, rows }: ControlledRoundingInput): Multiples {
  if (!Number.isInteger(base) || base < 2) throw new RangeError(`base of a rounding: ${base}`)
  if (truth.length !== rows.cellCount) throw new RangeError(`${truth.length} counts for ${rows.cellCount} cells`)
  const wrong = truth.findIndex((count) => !Number.isSafeInteger(count) || count < 0)
  if (wrong >= 0) throw new RangeError(`cell ${wrong} holds no count: ${truth[wrong]}`)
  if (turns && (turns.length !== truth.length || turns.some((turn) => !(turn >= 0 && turn < 1)))) throw new RangeError('turns are numbers from 0 to 1, one a cell')
  return {
    base,
    floors: truth.map((count) => Math.floor(count / base)),
    remainders: truth.map((count) => count % base),
    turns: turns ?? new Float64Array(truth.length).fill(0.5),
  }
}

/** A solver is not believed: what it says is reckoned through in whole numbers. */
function checkRounding(rounded: Float64Array, steps: Uint8Array, { base, floors, remainders }: Multiples, rows: AdditiveRows): void {
  const broken = brokenRows(rounded, rows)
  if (broken.length > 0) throw new Error(`the solver's rounding breaks rows ${broken.slice(0, 10).join(', ')}`)
  for (const [cell, value] of rounded.entries()) {
    const move = value / base - (floors[cell] ?? 0)
    const step = steps[cell] ?? 0
    const most = ((remainders[cell] ?? 0) > 0 ? 1 : 0) + step
    if (value < 0 || move < -step || move > most) throw new Error(`the solver's rounding takes cell ${cell} too far: ${value}`)
  }
}
