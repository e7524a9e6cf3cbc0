import type { CellSystem } from '../disclosure/cellSystem.ts'

/** A linear program with some columns over whole numbers: the cells of a system are its columns. */
export interface MixedProgram extends CellSystem {
  /** What one of each column costs; the sum is made as small as possible. */
  readonly costs: Float64Array
  /** 1 where a column is a whole number. */
  readonly whole: Uint8Array
}

export interface MixedAnswer {
  /** `stopped`: a limit of the solver was reached before anything was proved. */
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  /** A value for each column: the optimum, or the best found before the solver stopped; empty if there is none. */
  readonly values: Float64Array
}

/** Solves a program, `relaxed` without minding that columns are whole (at a vertex), or as it is. */
export type SolveMixed = (program: MixedProgram, as: 'relaxed' | 'whole') => MixedAnswer

export interface WholeAnswer extends MixedAnswer {
  readonly way: 'relaxation' | 'branching'
}

const SLACK = 1e-6

/**
 * An optimum over whole numbers: the relaxation's if its vertex happens to be whole (in two-way tables it always is, their
 * rows being totally unimodular), else by branch and bound. Whole columns come back as exact whole numbers.
 */
export function solveWhole(program: MixedProgram, solve: SolveMixed): WholeAnswer {
  const relaxed = solve(program, 'relaxed')
  if (relaxed.status === 'infeasible') return { ...relaxed, way: 'relaxation' }
  if (relaxed.status === 'optimal' && isWhole(program, relaxed.values)) {
    return { status: 'optimal', values: snapped(program, relaxed.values), way: 'relaxation' }
  }
  const answer = solve(program, 'whole')
  return { status: answer.status, values: snapped(program, answer.values), way: 'branching' }
}

function isWhole(program: MixedProgram, values: Float64Array): boolean {
  return values.every((value, column) => program.whole[column] !== 1 || Math.abs(value - Math.round(value)) <= SLACK)
}

function snapped(program: MixedProgram, values: Float64Array): Float64Array {
  return values.map((value, column) => (program.whole[column] === 1 ? Math.round(value) : value))
}
