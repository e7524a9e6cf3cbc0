import type { Program } from './linearProgram.ts'
import type { CellsToProtect } from './protectCells.ts'

/** What must hold of a cell if it is hidden: tables known to agree with what is printed reach over so much. */
export interface Question {
  readonly cell: number
  readonly width: number
}

/** A sum of how much cells are hidden that is at least `least` in every protection. */
export interface Cut {
  readonly of: readonly number[]
  readonly times: readonly number[]
  readonly least: number
}

/** Null where nothing is asked of a cell. */
export function questionOf({ values, hidden, costs, required, ceiling }: CellsToProtect, cell: number): Question | null {
  if (!hidden[cell] && !Number.isFinite(costs[cell])) return null
  const value = values[cell] ?? 0
  const most = ceiling[cell] ?? Infinity
  // Enough for a cell that is asked only not to be known as small: that it may be none, or as much as the ceiling.
  const width = Number.isFinite(most) ? Math.min(required[cell] ?? 0, value, most - value) : (required[cell] ?? 0)
  return width > 0 ? { cell, width } : null
}

const SLACK = 1e-7
const BROKEN = 1e-4

/**
 * A cutting plane that `share` (how much each cell is hidden) breaks: what linear duality says of how far a cell can move
 * when others are hidden. `changes` is the program of changes, its ranges narrowed to the shares. Null where the cell can
 * move far enough.
 */
export function cutFor(cells: CellsToProtect, { cell, width }: Question, share: Float64Array, changes: Program): Cut | null {
  const { system, values, hidden, costs } = cells
  const isHidden = hidden[cell] === 1
  const wanted = isHidden ? width : width * (share[cell] ?? 0)
  if (wanted < BROKEN) return null
  const value = values[cell] ?? 0
  const range = changes.range(cell)
  const times = new Float64Array(values.length)
  let constant = 0
  let reach = 0
  for (const sense of [1, -1] as const) {
    const end = sense > 0 ? Math.min(width, (system.upper[cell] ?? 0) - value) : Math.min(width, value - (system.lower[cell] ?? 0))
    const most = isHidden ? end : end * (share[cell] ?? 0)
    changes.setRange(cell, sense > 0 ? 0 : -most, sense > 0 ? most : 0)
    const outcome = changes.optimise('least', [cell], [-sense])
    if (outcome.status === 'optimal') addDual(sense, end)
    changes.setRange(cell, ...range)
    reach -= outcome.value
    if (!(reach < wanted - BROKEN)) return null
  }
  const least = width - constant
  if (!(least > SLACK)) return null
  const of = [...times.keys()].filter((other) => (times[other] ?? 0) > SLACK && other !== cell)
  const cut = of.map((other) => Math.min(times[other] ?? 0, least))
  const sum = of.reduce((all, other, at) => all + (cut[at] ?? 0) * (share[other] ?? 0), 0)
  if (sum > least * (isHidden ? 1 : (share[cell] ?? 0)) - BROKEN) return null
  return isHidden ? { of, times: cut, least } : { of: [...of, cell], times: [...cut, -least], least: 0 }

  /** Adds what the last optimum's duals say: -sense x change >= the sum of the least each column and row can add. */
  function addDual(sense: 1 | -1, end: number): void {
    const duals = changes.duals()
    const reduced = new Float64Array(values.length)
    reduced[cell] = -sense
    for (const [row, dual] of duals.entries()) {
      if (Math.abs(dual) < SLACK) continue
      let activity = 0
      for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
        const other = system.cells[term] ?? 0
        const coefficient = system.coefficients[term] ?? 0
        activity += coefficient * (values[other] ?? 0)
        reduced[other] = (reduced[other] ?? 0) - dual * coefficient
      }
      constant -= leastOf(dual, (system.rowLower[row] ?? 0) - activity, (system.rowUpper[row] ?? 0) - activity)
    }
    for (const [other, cost] of reduced.entries()) {
      if (Math.abs(cost) < SLACK || (!hidden[other] && !Number.isFinite(costs[other]))) continue
      if (other === cell) {
        constant -= leastOf(cost, sense > 0 ? 0 : -end, sense > 0 ? end : 0)
        continue
      }
      const most = -leastOf(cost, (system.lower[other] ?? 0) - (values[other] ?? 0), (system.upper[other] ?? 0) - (values[other] ?? 0))
      if (hidden[other]) constant += most
      else times[other] = (times[other] ?? 0) + most
    }
  }
}

function leastOf(times: number, lower: number, upper: number): number {
  return times > 0 ? (lower === 0 ? 0 : times * lower) : upper === 0 ? 0 : times * upper
}
