import loadHighs, { type Highs } from 'highs'
import type { CellSystem } from '../../../src/domain/disclosure/cellSystem.ts'
import type { OpenProgram, Outcome, Program } from '../../../src/domain/disclosure/linearProgram.ts'

/** HiGHS (MIT; simplex and branch and bound, compiled to WebAssembly), chosen because it keeps a model and its basis between questions. */
export async function highsPrograms(): Promise<OpenProgram> {
  const highs = await loadHighs()
  return (system) => openProgram(highs, system)
}

const LONGEST = 60
const NO_COUNT = 2_147_483_647
/** How long branch and bound goes on, in steps rather than seconds, so that the same question always gets the same answer; the seconds only end what would never end. */
const EFFORTS = {
  some: { mip_max_nodes: 1, mip_max_improving_sols: 1, mip_rel_gap: 0.5 },
  good: { mip_max_nodes: 100, mip_max_improving_sols: NO_COUNT, mip_rel_gap: 0.05 },
  proof: { mip_max_nodes: NO_COUNT, mip_max_improving_sols: NO_COUNT, mip_rel_gap: 0 },
} as const
/** Seconds; options take no infinity. */
const NO_LIMIT = 1e9
const DUAL_SIMPLEX = 1
const PRIMAL_SIMPLEX = 4

function openProgram(highs: Highs, system: CellSystem): Program {
  const model = highs.createModel({
    numCols: system.cellCount,
    numRows: system.rowCount,
    colCost: new Float64Array(system.cellCount),
    colLower: system.lower,
    colUpper: system.upper,
    rowLower: system.rowLower,
    rowUpper: system.rowUpper,
    matrix: {
      format: 'csr',
      numCols: system.cellCount,
      numRows: system.rowCount,
      starts: Int32Array.from(system.offsets),
      indices: Int32Array.from(system.cells),
      values: system.coefficients,
    },
  })
  model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off' })
  const { modelStatus, objectiveSense } = highs.constants
  const STOPPED = new Set<number>([modelStatus.timeLimit, modelStatus.iterationLimit, modelStatus.solutionLimit])
  const lowers = system.lower.slice()
  const uppers = system.upper.slice()
  const lasting = new Float64Array(system.cellCount)
  let asked: readonly number[] = []
  // With new costs the last point is still feasible and primal simplex goes on from it; with new ranges dual simplex does.
  let strategy = DUAL_SIMPLEX

  function outcome(): Outcome {
    const status = model.getModelStatus()
    if (status === modelStatus.optimal) {
      return { status: 'optimal', value: model.getObjectiveValue(), point: Float64Array.from(model.getSolution().colValue ?? []) }
    }
    // Branch and bound that was stopped may still hold a table.
    const point = STOPPED.has(status) ? Float64Array.from(model.getSolution().colValue ?? []) : new Float64Array(0)
    const named = status === modelStatus.infeasible ? 'infeasible' : status === modelStatus.unbounded ? 'unbounded' : 'undecided'
    return { status: named, value: Number.NaN, point }
  }

  function price(sense: 'least' | 'most', columns: readonly number[], costs: readonly number[]): void {
    const next = new Map(asked.map((column) => [column, lasting[column] ?? 0]))
    for (const [place, column] of columns.entries()) next.set(column, costs[place] ?? 0)
    const indices = Int32Array.from(next.keys()).sort()
    if (indices.length > 0) model.changeColsCost({ kind: 'set', indices }, Float64Array.from(indices, (column) => next.get(column) ?? 0))
    asked = columns
    model.changeObjectiveSense(sense === 'least' ? objectiveSense.minimize : objectiveSense.maximize)
  }

  return {
    optimise(sense, columns, costs) {
      price(sense, columns, costs)
      model.options.set({ simplex_strategy: strategy })
      model.run()
      strategy = PRIMAL_SIMPLEX
      return outcome()
    },
    setCost(column, cost) {
      lasting[column] = cost
      model.changeColCost(column, cost)
    },
    setRange(column, lower, upper) {
      lowers[column] = lower
      uppers[column] = upper
      model.changeColBounds(column, lower, upper)
      strategy = DUAL_SIMPLEX
    },
    range: (column) => [lowers[column] ?? 0, uppers[column] ?? 0],
    optimiseWhole(sense, columns, costs, effort = 'proof') {
      price(sense, columns, costs)
      model.changeColsIntegrality({ kind: 'range', from: 0, to: system.cellCount - 1 }, new Int32Array(system.cellCount).fill(1))
      model.options.set({ solver: 'choose', presolve: 'choose', time_limit: LONGEST, ...EFFORTS[effort] })
      model.zeroAllClocks()
      model.run()
      const found = outcome()
      model.clearIntegrality()
      model.options.set({ solver: 'simplex', presolve: 'off', time_limit: NO_LIMIT })
      model.clearSolver()
      strategy = DUAL_SIMPLEX
      return found
    },
    duals: () => Float64Array.from(model.getSolution().rowDual ?? []),
    close: () => model.dispose(),
  }
}
