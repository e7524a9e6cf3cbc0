import type { CellSystem } from './cellSystem.ts'
import type { Outcome, Program } from './linearProgram.ts'
import type { TableChanges } from './tableChanges.ts'
import { wholePoint } from './wholePoint.ts'

const SLACK = 1e-6

/** Finds tables of whole numbers with the program of a block; each answer is the change of every moved cell, or null. */
export class SecondTables {
  readonly #program: Program
  readonly #changes: TableChanges
  readonly #onProgram: () => void

  constructor(program: Program, changes: TableChanges, onProgram: () => void) {
    this.#program = program
    this.#changes = changes
    this.#onProgram = onProgram
  }

  /** The cheapest table by linear programming, if that happens to be one of whole numbers. */
  optimum(columns: readonly number[], costs: readonly number[]): Float64Array | null {
    return this.#read(this.#ask(columns, costs))
  }

  /**
   * The cheapest table, or where that has fractions one of whole numbers near it: whatever is whole and away from fractions
   * is held, the rest is left to branch and bound (as in relaxation-induced neighbourhood search, Danna, Rothberg and Le
   * Pape 2005, Math. Program. 102).
   */
  near(columns: readonly number[], costs: readonly number[]): Float64Array | null {
    const outcome = this.#ask(columns, costs)
    const change = this.#read(outcome)
    if (change || outcome.status !== 'optimal') return change
    const isFree = aroundFractions(this.#changes.system, outcome.point)
    const ranges = new Map<number, readonly [number, number]>()
    for (const [column, free] of isFree.entries()) if (free === 0) ranges.set(column, this.#program.range(column))
    for (const column of ranges.keys()) this.#program.setRange(column, Math.round(outcome.point[column] ?? 0), Math.round(outcome.point[column] ?? 0))
    this.#onProgram()
    const found = this.#read(this.#program.optimiseWhole('least', columns, costs, 'good'))
    for (const [column, range] of ranges) this.#program.setRange(column, ...range)
    return found
  }

  /** A cheap table of whole numbers by branch and bound over the entire block. */
  whole(): Float64Array | null {
    const outcome = this.#ask([], [])
    if (outcome.status !== 'optimal') return null
    this.#onProgram()
    return this.#read(this.#program.optimiseWhole('least', [], [], 'good'))
  }

  #ask(columns: readonly number[], costs: readonly number[]): Outcome {
    this.#onProgram()
    return this.#program.optimise('least', columns, costs)
  }

  #read(outcome: Outcome): Float64Array | null {
    const { system, moved, less } = this.#changes
    const whole = outcome.point.length > 0 ? wholePoint(outcome.point, system) : null
    return whole && Float64Array.from(moved, (_, place) => (whole[place] ?? 0) - ((less[place] ?? -1) < 0 ? 0 : (whole[less[place] ?? 0] ?? 0)))
  }
}

/** 1 for each column that is a fraction in a point, or in a row with one that is. */
function aroundFractions(system: CellSystem, point: Float64Array): Uint8Array {
  const isFree = new Uint8Array(system.cellCount)
  const isFraction = (column: number): boolean => Math.abs((point[column] ?? 0) - Math.round(point[column] ?? 0)) > SLACK
  for (let row = 0; row < system.rowCount; row += 1) {
    const terms = system.cells.subarray(system.offsets[row], system.offsets[row + 1])
    if (terms.some(isFraction)) for (const column of terms) isFree[column] = 1
  }
  return isFree
}
