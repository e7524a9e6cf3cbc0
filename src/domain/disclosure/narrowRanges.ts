import type { CellSystem } from './cellSystem.ts'
import { type InverseRows, inverseRows } from './inverseRows.ts'

/** Slack for coefficients that are no whole numbers (rates). */
const SLACK = 1e-9
/** A row is looked at this often at most: bounds that creep by one a step are left to the linear programs. */
const MOST_VISITS = 20

/** Least and greatest of what a row can sum to, and how many of its terms are without bound on that side. */
interface Activity {
  least: number
  most: number
  leastOpen: number
  mostOpen: number
}

/**
 * The ranges of a system carried on through its rows until nothing narrows: what one equation after the other tells.
 * Whole numbers are used: 1.2 to 3.9 is 2 to 3. Returns new ranges, or null where a range is empty, that is where no
 * table of whole numbers has these published cells.
 */
export function narrowRanges(system: CellSystem, inverse: InverseRows = inverseRows(system)): { lower: Float64Array; upper: Float64Array } | null {
  const lower = Float64Array.from(system.lower, (bound) => Math.ceil(bound - SLACK))
  const upper = Float64Array.from(system.upper, (bound) => Math.floor(bound + SLACK))
  const visits = new Uint8Array(system.rowCount)
  const waits = new Uint8Array(system.rowCount).fill(1)
  const waiting = Array.from({ length: system.rowCount }, (_, row) => row)
  for (let next = 0; next < waiting.length; next += 1) {
    const row = waiting[next] ?? 0
    waits[row] = 0
    visits[row] = (visits[row] ?? 0) + 1
    for (const cell of narrowRow(system, row, lower, upper)) {
      if ((lower[cell] ?? 0) > (upper[cell] ?? 0)) return null
      for (let place = inverse.offsets[cell] ?? 0; place < (inverse.offsets[cell + 1] ?? 0); place += 1) {
        const touched = inverse.rows[place] ?? 0
        if (waits[touched] || (visits[touched] ?? 0) >= MOST_VISITS) continue
        waits[touched] = 1
        waiting.push(touched)
      }
    }
  }
  return { lower, upper }
}

/** Narrows the cells of one row and returns those it narrowed. */
function narrowRow(system: CellSystem, row: number, lower: Float64Array, upper: Float64Array): number[] {
  const narrowed: number[] = []
  const activity = activityOf(system, row, lower, upper)
  const from = system.rowLower[row] ?? 0
  const to = system.rowUpper[row] ?? 0
  for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
    const cell = system.cells[term] ?? 0
    const times = system.coefficients[term] ?? 0
    const low = lower[cell] ?? 0
    const high = upper[cell] ?? 0
    if (low === high || times === 0) continue
    // What the others leave: total bounds less the least or most that they can be.
    const ownLeast = times > 0 ? times * low : times * high
    const ownMost = times > 0 ? times * high : times * low
    const othersLeast = rest(activity.least, activity.leastOpen, ownLeast, -Infinity)
    const othersMost = rest(activity.most, activity.mostOpen, ownMost, Infinity)
    const most = (to - othersLeast) / times
    const least = (from - othersMost) / times
    const newHigh = Math.floor((times > 0 ? most : least) + SLACK)
    const newLow = Math.ceil((times > 0 ? least : most) - SLACK)
    let changed = false
    if (newHigh < high) {
      upper[cell] = newHigh
      changed = true
    }
    if (newLow > low) {
      lower[cell] = newLow
      changed = true
    }
    if (changed) narrowed.push(cell)
  }
  return narrowed
}

/** A sum without one of its terms; `open` counts the terms without bound, `without` is what such a sum comes to. */
function rest(sum: number, open: number, own: number, without: number): number {
  const closed = Number.isFinite(own)
  if (open > (closed ? 0 : 1)) return without
  return closed ? sum - own : sum
}

function activityOf(system: CellSystem, row: number, lower: Float64Array, upper: Float64Array): Activity {
  const activity: Activity = { least: 0, most: 0, leastOpen: 0, mostOpen: 0 }
  for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
    const cell = system.cells[term] ?? 0
    const times = system.coefficients[term] ?? 0
    const least = times > 0 ? times * (lower[cell] ?? 0) : times * (upper[cell] ?? 0)
    const most = times > 0 ? times * (upper[cell] ?? 0) : times * (lower[cell] ?? 0)
    if (Number.isFinite(least)) activity.least += least
    else activity.leastOpen += 1
    if (Number.isFinite(most)) activity.most += most
    else activity.mostOpen += 1
  }
  return activity
}
