/** A linear program some of whose columns take whole numbers only; rows are stored one after the other (CSR). */
export interface LinearProgram {
  readonly sense: 'least' | 'most'
  /** Added to the value of every point. */
  readonly constant: number
  readonly costs: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 for a column of whole numbers. */
  readonly whole: Int32Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Where the entries of each row begin, and their number at the end. */
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly coefficients: Float64Array
}

export type Entry = readonly [column: number, coefficient: number]

export interface ProgramBuilder {
  /** Adds a column and gives its number. */
  readonly column: (cost: number, upper: number, whole: boolean, lower?: number) => number
  readonly row: (entries: readonly Entry[], lower: number, upper: number) => void
  readonly built: (sense: LinearProgram['sense'], constant?: number) => LinearProgram
}

/** Gathers a program column by column and row by row. */
export function programBuilder(): ProgramBuilder {
  const columns: { cost: number; lower: number; upper: number; whole: boolean }[] = []
  const rows: { entries: readonly Entry[]; lower: number; upper: number }[] = []
  return {
    column(cost, upper, whole, lower = 0) {
      columns.push({ cost, lower, upper, whole })
      return columns.length - 1
    },
    row(entries, lower, upper) {
      rows.push({ entries, lower, upper })
    },
    built(sense, constant = 0) {
      const starts = new Int32Array(rows.length + 1)
      rows.forEach(({ entries }, at) => (starts[at + 1] = (starts[at] ?? 0) + entries.length))
      const entries = rows.flatMap((row) => row.entries)
      return {
        sense,
        constant,
        costs: Float64Array.from(columns, ({ cost }) => cost),
        lower: Float64Array.from(columns, ({ lower }) => lower),
        upper: Float64Array.from(columns, ({ upper }) => upper),
        whole: Int32Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
        rowLower: Float64Array.from(rows, ({ lower }) => lower),
        rowUpper: Float64Array.from(rows, ({ upper }) => upper),
        starts,
        columns: Int32Array.from(entries, ([column]) => column),
        coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
      }
    },
  }
}
