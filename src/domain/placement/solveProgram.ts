import type { Highs, ModelData } from 'highs'
import type { LinearProgram } from './linearProgram.ts'

/** How far a running proof is: what is found, what can at most (or least) be, and how far apart they are as a share of what is found. */
export interface ProofProgress {
  readonly value: number | null
  readonly bound: number | null
  readonly gap: number | null
  readonly seconds: number
}

export interface SolveOptions {
  /** Values of columns of a point known to be allowed: the solver works out the others and starts from it. */
  readonly start?: ReadonlyMap<number, number> | undefined
  /** Seconds after which the proof is given up; nothing is called optimal then. */
  readonly most?: number | undefined
  /** Solves the relaxation alone: no column need be whole. */
  readonly relaxed?: boolean | undefined
  readonly onProgress?: ((progress: ProofProgress) => void) | undefined
  /** Each better point as it is found. */
  readonly onBetter?: ((point: Float64Array, value: number) => void) | undefined
}

/** `optimal`: proven; `stopped`: the best found when time ran out, with the bound known then; `infeasible`: no point is allowed. */
export type Solved =
  | { readonly status: 'optimal' | 'stopped'; readonly point: Float64Array; readonly value: number; readonly bound: number; readonly seconds: number }
  | { readonly status: 'infeasible'; readonly seconds: number }
  | { readonly status: 'unknown'; readonly seconds: number }

/** Differences below this come from the arithmetic of the solver. */
const TOLERANCE = 1e-6
/** Progress is of no use to the eye more often than this. */
const BETWEEN_SECONDS = 0.05

/**
 * Solves a program to proven optimality by simplex, cuts and branch and bound (HiGHS: Huangfu, Q. and Hall, J. A. J. (2018),
 * Parallelizing the dual revised simplex method, Mathematical Programming Computation 10, 119-142). Holds the thread until it ends.
 */
export function solveProgram(highs: Highs, program: LinearProgram, options: SolveOptions = {}): Solved {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const model = highs.createModel(modelOf(highs, program, options.relaxed ?? false))
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: TOLERANCE, random_seed: 1, ...(options.most !== undefined && { time_limit: options.most }) })
    if (options.start && !options.relaxed) model.setSolution({ indices: Int32Array.from(options.start.keys()), values: Float64Array.from(options.start.values()) })
    const { callbackType, modelStatus } = highs.constants
    let said = Number.NEGATIVE_INFINITY
    model.run({
      // Its log would tell the same but is silent with the output off; these points of rest come often.
      [callbackType.mipInterrupt]: ({ data }) => {
        const now = seconds()
        if (!options.onProgress || now - said < BETWEEN_SECONDS) return undefined
        said = now
        options.onProgress({ ...progressOf(data.mip_primal_bound, data.mip_dual_bound, program.constant), seconds: now })
        return undefined
      },
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution) options.onBetter?.(data.mip_solution, valueAt(program, data.mip_solution))
        return undefined
      },
    })
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible) return { status: 'infeasible', seconds: seconds() }
    const point = model.getSolution().colValue
    if (status === modelStatus.optimal && point) {
      const value = valueAt(program, point)
      return { status: 'optimal', point: Float64Array.from(point), value, bound: value, seconds: seconds() }
    }
    const bound = Number(model.info.get('mip_dual_bound'))
    const known = point && model.info.get('primal_solution_status') === FEASIBLE
    if (known && Number.isFinite(bound)) return { status: 'stopped', point: Float64Array.from(point), value: valueAt(program, point), bound: bound + program.constant, seconds: seconds() }
    return { status: 'unknown', seconds: seconds() }
  } finally {
    model.dispose()
  }
}

const FEASIBLE = 2

function progressOf(primal: number | undefined, dual: number | undefined, constant: number): Omit<ProofProgress, 'seconds'> {
  const known = (bound: number | undefined) => (bound !== undefined && Number.isFinite(bound) && Math.abs(bound) < 1e29 ? bound + constant : null)
  const [value, bound] = [known(primal), known(dual)]
  return { value, bound, gap: value === null || bound === null ? null : Math.abs(bound - value) / Math.max(Math.abs(value), 1e-9) }
}

/** Value of the objective at a point, with the constant. */
export function valueAt({ costs, constant }: LinearProgram, point: Float64Array): number {
  return costs.reduce((sum, cost, column) => sum + cost * (point[column] ?? 0), constant)
}

function modelOf({ constants }: Highs, program: LinearProgram, relaxed: boolean): ModelData {
  const { sense, costs, lower, upper, whole, rowLower, rowUpper, starts, columns, coefficients } = program
  return {
    numCols: costs.length,
    numRows: rowLower.length,
    sense: sense === 'least' ? constants.objectiveSense.minimize : constants.objectiveSense.maximize,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: 'csr', numCols: costs.length, numRows: rowLower.length, starts, indices: columns, values: coefficients },
    ...(!relaxed && { integrality: whole }),
  }
}
