import type { CellSystem } from './cellSystem.ts'

/** What a solver says of one question. `point` holds a value for each column where the status is `optimal`. */
export interface Outcome {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'undecided'
  readonly value: number
  readonly point: Float64Array
}

/** A linear program that is asked many times: only costs and ranges of columns change from one question to the next. */
export interface Program {
  /** Least or most of the sum of `costs[i]` x column `columns[i]`; all other columns cost nothing. */
  optimise(sense: 'least' | 'most', columns: readonly number[], costs: readonly number[]): Outcome
  /** Gives columns costs that stay, under those of a question. */
  setCost(column: number, cost: number): void
  setRange(column: number, lower: number, upper: number): void
  /** The range a column has now. */
  range(column: number): readonly [lower: number, upper: number]
  /** The same question over whole numbers, by branch and bound; `undecided` where it takes longer than some seconds. */
  optimiseWhole(sense: 'least' | 'most', columns: readonly number[], costs: readonly number[], effort?: 'some' | 'good' | 'proof'): Outcome
  /** Dual value of each row at the last optimum: not 0 where the row holds the optimum where it is. */
  duals(): Float64Array
  close(): void
}

/** Opens a program over the columns of a system. */
export type OpenProgram = (system: CellSystem) => Program
