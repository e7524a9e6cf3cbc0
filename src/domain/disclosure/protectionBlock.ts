import type { OpenProgram, Program } from './linearProgram.ts'
import { type Protection, isOpen } from './protectCells.ts'
import { SecondTables } from './secondTables.ts'
import { type TableChanges, changesOf } from './tableChanges.ts'
import { widthSeen, witness } from './witnesses.ts'

/** Against gains of 1 in a question about many cells, so that none of these ever pays for hiding one more. */
const COST_SCALE = 1000
/** Free tables are sought in so many drawn directions at most, as long as one settles this share of what is left. */
const DIRECTIONS = 12
const WORTHWHILE = 0.1
/** Cells paid for in one question: few of them, as those that move the same way must all be made up for at once. */
const MOST_TOGETHER = 150
const FEWEST_GROUPS = 4
const FARTHER = 1

/** How far to go for the cells of a block. */
export interface Effort {
  /** What is offered, in cost, for the whole width of a cell: one after the other. */
  readonly offers: readonly number[]
  /** Whether cells left over are then taken one by one, and whether for as long as that takes. */
  readonly singly?: boolean
  readonly wholly?: boolean
}

/**
 * One block of cells in a protection: the program whose columns are changes of the true table. A hidden cell has one column,
 * a printed one two (more, less), as any change of it costs.
 */
export class ProtectionBlock {
  readonly #protection: Protection
  readonly #changes: TableChanges
  readonly #openProgram: OpenProgram

  constructor(protection: Protection, members: readonly number[], openProgram: OpenProgram) {
    this.#protection = protection
    this.#changes = changesOf(protection, members)
    this.#openProgram = openProgram
  }

  /** Hides what must be hidden so that cells of the block are protected, as far as its own cells can protect each other. */
  protect({ offers, singly = false, wholly = false }: Effort): void {
    if (this.#changes.moved.length === 0) return
    const program = this.#openProgram(this.#changes.system)
    try {
      for (const place of this.#changes.moved.keys()) this.#price(program, place)
      const tables = new SecondTables(program, this.#changes, () => (this.#protection.programs += 1))
      this.#free(tables)
      for (const pay of offers) this.#turns(tables, program, pay)
      if (!singly) return
      for (const place of this.#left()) this.#single(tables, program, place, wholly)
    } finally {
      program.close()
    }
  }

  /** Tables that move many open cells at once, printed ones left alone. */
  #free(tables: SecondTables): void {
    let before = Infinity
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const left = this.#left()
      if (left.length < 4 || left.length > before * (1 - WORTHWHILE)) return
      before = left.length
      const costs = left.map(() => this.#protection.random.uniform() - 0.5)
      for (const sense of [1, -1]) {
        const change = tables.optimum(left, costs.map((cost) => sense * cost))
        if (change && this.#costOf(change) === 0) this.#note(change)
      }
    }
  }

  /** Makes an offer again, in other directions, as long as it is taken. */
  #turns(tables: SecondTables, program: Program, pay: number): void {
    for (let turn = 0, before = Infinity; turn < DIRECTIONS && this.#left().length < before * (1 - WORTHWHILE); turn += 1) {
      before = this.#left().length
      this.#offer(tables, program, pay)
    }
  }

  /** Pays open cells for moving as far as they must, some up and some down, so that they make up for each other. */
  #offer(tables: SecondTables, program: Program, pay: number): void {
    const { moved } = this.#changes
    const left = this.#left()
    const groups = Math.max(Math.ceil(left.length / MOST_TOGETHER), Math.min(FEWEST_GROUPS, left.length))
    for (let group = 0; group < groups; group += 1) {
      const chosen = left.filter((place, at) => at % groups === group && isOpen(this.#protection, moved[place] ?? 0))
      if (chosen.length === 0) continue
      const before = chosen.map((place) => program.range(place))
      const rewards = chosen.map((place, at) => {
        const cell = moved[place] ?? 0
        const [lower, upper] = before[at] ?? [0, 0]
        let sense: 1 | -1 = this.#protection.random.uniform() < 0.5 ? 1 : -1
        if (sense < 0 && -this.#missing(cell, -1) < lower) sense = 1
        if (sense > 0 && this.#missing(cell, 1) > upper) sense = -1
        const by = this.#missing(cell, sense)
        program.setRange(place, sense > 0 ? 0 : Math.max(lower, -by), sense > 0 ? Math.min(by, upper) : 0)
        return (-sense * pay * COST_SCALE) / this.#requiredOf(cell)
      })
      const change = this.#bestOf(tables, program, chosen, rewards)
      for (const [at, place] of chosen.entries()) program.setRange(place, ...(before[at] ?? [0, 0]))
      if (change) this.#accept(program, change)
    }
  }

  /**
   * A linear program pays for how far a printed cell moves, while hiding it costs the same however far. So it is asked again
   * with each cell's cost shared out over as far as it moved the first time, and the better answer is taken (reweighted
   * minimisation: Candès, Wakin and Boyd 2008, J. Fourier Anal. Appl. 14).
   */
  #bestOf(tables: SecondTables, program: Program, chosen: readonly number[], rewards: readonly number[]): Float64Array | null {
    const first = tables.near(chosen, rewards)
    if (!first || this.#costOf(first) === 0) return first
    const worth = (change: Float64Array): number => chosen.reduce((sum, place, at) => sum - ((rewards[at] ?? 0) / COST_SCALE) * (change[place] ?? 0), -this.#costOf(change))
    const printed = [...first.keys()].filter((place) => !this.#protection.hidden[this.#changes.moved[place] ?? 0])
    for (const place of printed) this.#price(program, place, Math.max(Math.abs(first[place] ?? 0), 1))
    const second = tables.near(chosen, rewards)
    for (const place of printed) this.#price(program, place)
    return second && worth(second) > worth(first) ? second : first
  }

  /** The cheaper of a second table in which a cell is larger and one in which it is smaller. */
  #single(tables: SecondTables, program: Program, place: number, wholly: boolean): void {
    const cell = this.#changes.moved[place] ?? 0
    if (!isOpen(this.#protection, cell)) return
    const second = (sense: 1 | -1, more = 0): Float64Array | null => {
      const by = this.#missing(cell, sense) + more
      const [lower, upper] = program.range(place)
      if (sense > 0 ? by > upper : -by < lower) return null
      program.setRange(place, sense > 0 ? by : lower, sense > 0 ? upper : -by)
      const change = tables.near([], []) ?? (wholly ? tables.whole() : null)
      program.setRange(place, lower, upper)
      return change
    }
    const up = second(1)
    const down = up && this.#costOf(up) === 0 ? null : second(-1)
    let change = up && down ? (this.#costOf(down) < this.#costOf(up) ? down : up) : (up ?? down)
    // Branch and bound may find no table at just this distance, and one a little farther.
    if (wholly) change ??= second(1, FARTHER) ?? second(-1, FARTHER)
    if (change) this.#accept(program, change)
  }

  /** Places of cells that still need a second table. */
  #left(): number[] {
    return [...this.#changes.moved.keys()].filter((place) => isOpen(this.#protection, this.#changes.moved[place] ?? 0))
  }

  /** Hides what a table changes, and takes it into account. */
  #accept(program: Program, change: Float64Array): void {
    const { hidden } = this.#protection
    for (const [place, amount] of change.entries()) {
      const cell = this.#changes.moved[place] ?? 0
      if (amount === 0 || hidden[cell]) continue
      hidden[cell] = 1
      this.#price(program, place)
    }
    this.#note(change)
  }

  #note(change: Float64Array): void {
    const { moved } = this.#changes
    witness(this.#protection.seen, moved, change.map((by, place) => by + (this.#protection.cells.values[moved[place] ?? 0] ?? 0)))
  }

  /** Sets what a cell's moving by one costs: hiding it costs that for moving by `distance`. */
  #price(program: Program, place: number, distance = this.#requiredOf(this.#changes.moved[place] ?? 0)): void {
    const cell = this.#changes.moved[place] ?? 0
    const cost = this.#protection.hidden[cell] ? 0 : ((this.#protection.cells.costs[cell] ?? 0) * COST_SCALE) / distance
    program.setCost(place, cost)
    const other = this.#changes.less[place] ?? -1
    if (other >= 0) program.setCost(other, cost)
  }

  #costOf(change: Float64Array): number {
    const { hidden, cells } = this.#protection
    return change.reduce((sum, by, place) => {
      const cell = this.#changes.moved[place] ?? 0
      return by === 0 || hidden[cell] ? sum : sum + (cells.costs[cell] ?? 0)
    }, 0)
  }

  #requiredOf(cell: number): number {
    return Math.max(this.#protection.cells.required[cell] ?? 1, 1)
  }

  /** How far a cell must still move up (1) or down (-1) from its true value so that the tables seen differ enough. */
  #missing(cell: number, sense: 1 | -1): number {
    const { cells, seen } = this.#protection
    const required = cells.required[cell] ?? 0
    const value = cells.values[cell] ?? 0
    const width = widthSeen(seen, cell)
    const gone = sense > 0 ? (seen.most[cell] ?? 0) - value : value - (seen.least[cell] ?? 0)
    const far = gone + required - width
    const ceiling = cells.ceiling[cell] ?? Infinity
    if (!Number.isFinite(ceiling)) return far
    return Math.min(far, sense > 0 ? ceiling - value : value)
  }
}
