/** Watches which columns hold the same in every row, and which neighbouring shares come to one. */
export interface ColumnPairs {
  note(cells: readonly string[]): void
  /** Places of columns that are the same in every row; each column once, beside the first it is the same as. */
  copies(): readonly (readonly [first: number, second: number])[]
}

/** Begins to watch the columns at these places. Most pairs differ in the first rows and are then no longer looked at. */
export function columnPairs(places: readonly number[]): ColumnPairs {
  let alive: (readonly [number, number])[] = places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other] as const))
  return {
    note(cells) {
      if (alive.some(([one, other]) => (cells[one] ?? '') !== (cells[other] ?? ''))) alive = alive.filter(([one, other]) => (cells[one] ?? '') === (cells[other] ?? ''))
    },
    copies() {
      const copied = new Set<number>()
      return alive.filter(([, other]) => !copied.has(other) && copied.add(other))
    },
  }
}

const NEAR = 1e-6
const MOST_TOGETHER = 24

/** Runs of columns of shares that come to one in every row: groups of one population. */
export interface ShareRuns {
  note(values: ArrayLike<number>): void
  /** First and last place of each run, in the list of shares. */
  runs(): readonly (readonly [first: number, last: number])[]
}

/** Begins to watch `size` columns of shares, in the order of the table. */
export function shareRuns(size: number): ShareRuns {
  let alive: (readonly [number, number])[] = []
  for (let first = 0; first < size; first += 1) for (let last = first + 1; last < Math.min(size, first + MOST_TOGETHER); last += 1) alive.push([first, last])
  return {
    note(values) {
      if (alive.length === 0) return
      const sums = [0]
      for (let at = 0; at < size; at += 1) sums.push((sums[at] ?? 0) + (Number.isNaN(values[at]) ? 0 : (values[at] ?? 0)))
      const holds = ([first, last]: readonly [number, number]) => Math.abs((sums[last + 1] ?? 0) - (sums[first] ?? 0) - 1) < NEAR
      if (!alive.every(holds)) alive = alive.filter(holds)
    },
    // Columns of zeros at its edge belong to no run.
    runs: () => alive.filter(([first, last]) => !alive.some(([from, to]) => from >= first && to <= last && to - from < last - first)),
  }
}
