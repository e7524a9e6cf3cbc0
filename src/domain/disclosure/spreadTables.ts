import { namedStream } from '../random/namedStream.ts'
import { collectRows } from './cellSystem.ts'
import { isWide, type Search } from './feasibleIntervals.ts'
import type { SystemPart } from './openParts.ts'
import { SecondTables } from './secondTables.ts'
import { widthSeen, witness } from './witnesses.ts'

/** A table far from the first says no more of a cell than one far enough. */
const FARTHEST = 4
/** Any will do: it only steers where the search looks first. */
const SEED = 1
const TURNS = 24
const TOGETHER = [400, 150, 60, 20]
/** Another turn of the same size is worth it while one settles at least this share of what is left. */
const WORTHWHILE = 0.1

/**
 * Looks for tables near a first one in which cells differ from it by as much as is required: many cells at a time, each
 * drawn up or down and paid for moving so far, which mostly ends in whole numbers as the first table is one. Tables found
 * are taken into account; cells for which there are none are left to exact programs.
 */
export function spreadTables(search: Search, part: SystemPart, table: Float64Array): void {
  const { system, cells } = part
  const widest = cells.reduce((most, cell) => Math.max(most, Number.isFinite(search.required[cell] ?? 0) ? (search.required[cell] ?? 0) : 0), 1) * FARTHEST
  const rows = collectRows()
  for (let row = 0; row < system.rowCount; row += 1) {
    const [from, to] = [system.offsets[row] ?? 0, system.offsets[row + 1] ?? 0]
    const of = Array.from(system.cells.subarray(from, to))
    const times = Array.from(system.coefficients.subarray(from, to))
    const activity = of.reduce((sum, cell, at) => sum + (times[at] ?? 0) * (table[cell] ?? 0), 0)
    rows.add(of, times, (system.rowLower[row] ?? 0) - activity, (system.rowUpper[row] ?? 0) - activity)
  }
  const lower = Float64Array.from(table, (value, cell) => Math.max((system.lower[cell] ?? 0) - value, -widest))
  const upper = Float64Array.from(table, (value, cell) => Math.min((system.upper[cell] ?? 0) - value, widest))
  const changes = { system: rows.collect(lower, upper), moved: [...cells.keys()], less: Array.from(cells, () => -1) }
  const program = search.open(changes.system)
  const tables = new SecondTables(program, changes, () => (search.programs += 1))
  const random = namedStream(SEED, 'tables near the first')
  const left = (): number[] => changes.moved.filter((place) => canMove(place) && !isWide(search, cells[place] ?? 0))
  const canMove = (place: number): boolean => (search.highest[cells[place] ?? 0] ?? 0) > (search.lowest[cells[place] ?? 0] ?? 0)
  const missing = (place: number, sense: 1 | -1): number => {
    const cell = cells[place] ?? 0
    const value = table[place] ?? 0
    const gone = sense > 0 ? (search.seen.most[cell] ?? 0) - value : value - (search.seen.least[cell] ?? 0)
    const far = gone + (search.required[cell] ?? 0) - widthSeen(search.seen, cell)
    const ceiling = search.ceiling?.[cell] ?? Infinity
    if (!Number.isFinite(ceiling)) return far
    return Math.min(far, sense > 0 ? ceiling - value : value)
  }
  const push = (chosen: readonly number[]): void => {
    const rewards = chosen.map((place) => {
      let sense: 1 | -1 = random.uniform() < 0.5 ? 1 : -1
      if (sense < 0 && -missing(place, -1) < (lower[place] ?? 0)) sense = 1
      if (sense > 0 && missing(place, 1) > (upper[place] ?? 0)) sense = -1
      const by = missing(place, sense)
      program.setRange(place, sense > 0 ? 0 : Math.max(lower[place] ?? 0, -by), sense > 0 ? Math.min(by, upper[place] ?? 0) : 0)
      return -sense
    })
    const change = tables.near(chosen, rewards)
    for (const place of chosen) program.setRange(place, lower[place] ?? 0, upper[place] ?? 0)
    if (change) witness(search.seen, cells, change.map((by, place) => by + (table[place] ?? 0)))
  }
  try {
    let size = 0
    for (let turn = 0; turn < TURNS && size < TOGETHER.length; turn += 1) {
      const open = left()
      if (open.length === 0) return
      const groups = Math.ceil(open.length / (TOGETHER[size] ?? 1))
      for (let group = 0; group < groups; group += 1) push(open.filter((place, at) => at % groups === group && !isWide(search, cells[place] ?? 0)))
      if (left().length > open.length * (1 - WORTHWHILE)) size += 1
    }
  } finally {
    program.close()
  }
}
