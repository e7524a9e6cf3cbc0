import { collectRows } from './cellSystem.ts'
import type { OpenProgram } from './linearProgram.ts'
import { type Cut, cutFor, questionOf } from './lossCuts.ts'
import type { CellsToProtect } from './protectCells.ts'

export interface LossBound {
  /** No protection costs less than this, in the cells' costs, beyond the cells that were hidden from the first. */
  readonly loss: number
  /** How much of each cell is hidden at that cost, 0 to 1. */
  readonly share: Float64Array
  readonly cuts: number
}

const ROUNDS = 40
/** Rounds end when one lifts the bound by less than this share of it. */
const WORTHWHILE = 0.001

/**
 * The linear relaxation of cell suppression: the least cost of hiding cells, where a cell may be hidden in part, so that none
 * of the cutting planes known is broken (the capacity constraints of Fischetti and Salazar 2000, JASA 95, with their
 * coefficients cut down to what they need be). Integrality of second tables and of suppression is left out, so the best
 * protection there is may cost more. Needs many programs: meant for parts of some hundreds of cells; with `whole`, where each
 * cell is hidden or not (branch and bound over the cutting planes), of some dozens.
 */
export function lossBound(cells: CellsToProtect, openProgram: OpenProgram, whole = false): LossBound {
  const questions = Array.from(cells.values.keys()).flatMap((cell) => questionOf(cells, cell) ?? [])
  const priced = Array.from(cells.values.keys()).filter((cell) => isPriced(cells, cell))
  const columnOf = new Map(priced.map((cell, column) => [cell, column]))
  const widest = cells.required.reduce((most, one) => Math.max(most, one), 1)
  const share = Float64Array.from(cells.hidden)
  const changes = openProgram(changesOf(cells))
  const cuts: Cut[] = []
  let loss = 0
  let isTight = false
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const cell of priced) changes.setRange(cell, ...rangeOf(cells, cell, share[cell] ?? 0, widest))
      const found = questions.flatMap((question) => cutFor(cells, question, share, changes) ?? [])
      if (found.length === 0 && (isTight || !whole)) break
      isTight ||= found.length === 0
      cuts.push(...found)
      const next = relax(whole && isTight)
      // Without an optimum the bound of before still holds.
      if (next === null) break
      isTight ||= next - loss < WORTHWHILE * next && round > 2
      loss = next
      if (isTight && !whole) break
    }
  } finally {
    changes.close()
  }
  return { loss, share, cuts: cuts.length }

  function relax(isWhole: boolean): number | null {
    const rows = collectRows()
    for (const { of, times, least } of cuts) rows.add(of.map((cell) => columnOf.get(cell) ?? 0), times, least, Infinity)
    const program = openProgram(rows.collect(new Float64Array(priced.length), new Float64Array(priced.length).fill(1)))
    try {
      const question = ['least', [...priced.keys()], priced.map((cell) => cells.costs[cell] ?? 0)] as const
      const { value, point, status } = isWhole ? program.optimiseWhole(...question) : program.optimise(...question)
      if (status !== 'optimal') return null
      for (const [column, cell] of priced.entries()) share[cell] = Math.min(Math.max(point[column] ?? 0, 0), 1)
      return value
    } finally {
      program.close()
    }
  }
}

function isPriced({ hidden, costs }: CellsToProtect, cell: number): boolean {
  return !hidden[cell] && Number.isFinite(costs[cell])
}

/** How far a cell may move that is hidden so much; at most by the widest that is asked for, which only steers the search. */
function rangeOf({ system, values }: CellsToProtect, cell: number, share: number, widest: number): [number, number] {
  const value = values[cell] ?? 0
  return [-share * Math.min(value - (system.lower[cell] ?? 0), widest), share * Math.min((system.upper[cell] ?? 0) - value, widest)]
}

/** The system of changes of cells from their true values; cells that are printed whatever happens do not move. */
function changesOf(cells: CellsToProtect) {
  const { system, values, hidden } = cells
  const rows = collectRows()
  for (let row = 0; row < system.rowCount; row += 1) {
    const of = Array.from(system.cells.subarray(system.offsets[row], system.offsets[row + 1]))
    const times = Array.from(system.coefficients.subarray(system.offsets[row], system.offsets[row + 1]))
    const activity = of.reduce((sum, cell, at) => sum + (times[at] ?? 0) * (values[cell] ?? 0), 0)
    rows.add(of, times, (system.rowLower[row] ?? 0) - activity, (system.rowUpper[row] ?? 0) - activity)
  }
  const lower = Float64Array.from(values, (value, cell) => (hidden[cell] ? (system.lower[cell] ?? 0) - value : 0))
  const upper = Float64Array.from(values, (value, cell) => (hidden[cell] ? (system.upper[cell] ?? 0) - value : 0))
  return rows.collect(lower, upper)
}
