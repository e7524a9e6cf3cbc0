import loadHighs, { type Highs } from 'highs'
import type { MixedAnswer, MixedProgram, SolveMixed } from '../../../src/domain/rounding/mixedProgram.ts'

export interface RoundingSolverLimits {
  /** Nodes of branch and bound for one program; a limit that gives the same answer on every machine. */
  readonly nodes?: number
  /** Seconds for one program. Reaching it, answers depend on the machine. */
  readonly seconds?: number
}

/**
 * HiGHS as a solver of roundings. The relaxation is solved by simplex, as only a vertex can be hoped to be whole; branch and
 * bound goes on to the very optimum (HiGHS stops at 0.01 % by itself).
 */
export async function roundingSolver(limits: RoundingSolverLimits = {}): Promise<SolveMixed> {
  const highs = await loadHighs()
  return (program, as) => solve(highs, program, as, limits)
}

const NODES = 200_000
const SECONDS = 600

function solve(highs: Highs, program: MixedProgram, as: 'relaxed' | 'whole', limits: RoundingSolverLimits): MixedAnswer {
  const model = highs.createModel({
    numCols: program.cellCount,
    numRows: program.rowCount,
    colCost: program.costs,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numCols: program.cellCount,
      numRows: program.rowCount,
      starts: Int32Array.from(program.offsets),
      indices: Int32Array.from(program.cells),
      values: program.coefficients,
    },
    ...(as === 'whole' ? { integrality: Int32Array.from(program.whole) } : {}),
  })
  try {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      solver: as === 'relaxed' ? 'simplex' : 'choose',
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      mip_max_nodes: limits.nodes ?? NODES,
      time_limit: limits.seconds ?? SECONDS,
    })
    model.run()
    return answerOf(highs, model)
  } finally {
    model.dispose()
  }
}

function answerOf(highs: Highs, model: ReturnType<Highs['createModel']>): MixedAnswer {
  const { modelStatus, solutionStatus } = highs.constants
  const status = model.getModelStatus()
  const isFeasible = model.info.get('primal_solution_status') === solutionStatus.feasible
  const values = isFeasible ? Float64Array.from(model.getSolution().colValue) : new Float64Array(0)
  if (status === modelStatus.optimal || status === modelStatus.empty) return { status: 'optimal', values }
  // Costs are never negative where a column has no upper bound, so nothing is unbounded.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { status: 'infeasible', values: new Float64Array(0) }
  return { status: 'stopped', values }
}
