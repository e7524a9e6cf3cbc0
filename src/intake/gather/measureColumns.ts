import { NOT_REPORTED, type ReadCell, REPORTED } from './readCell.ts'

/** One side of a measure (numerator, denominator or printed value) over all keys met. */
export interface SideColumn {
  value(position: number): number
  status(position: number): number
  /** Whether a row has given this position anything, even that there is nothing. */
  has(position: number): boolean
  set(position: number, cell: Pick<ReadCell, 'value' | 'status'>): void
  /** Adds a row of the same key. A figure beside a missing one stays and the row is no longer whole: `not-reported` gives way, `suppressed` does not. */
  add(position: number, cell: Pick<ReadCell, 'value' | 'status'>): void
}

const UNMET = 255

export function sideColumn(): SideColumn {
  let values = new Float64Array(1024).fill(Number.NaN)
  let statuses = new Uint8Array(1024).fill(UNMET)
  const reach = (position: number) => {
    if (position < values.length) return
    const length = Math.max(values.length * 2, position + 1)
    const wider = new Float64Array(length).fill(Number.NaN)
    wider.set(values)
    values = wider
    const more = new Uint8Array(length).fill(UNMET)
    more.set(statuses)
    statuses = more
  }
  const side: SideColumn = {
    value: (position) => values[position] ?? Number.NaN,
    status: (position) => (side.has(position) ? (statuses[position] ?? NOT_REPORTED) : NOT_REPORTED),
    has: (position) => position < statuses.length && statuses[position] !== UNMET,
    set(position, cell) {
      reach(position)
      values[position] = cell.status === REPORTED ? cell.value : Number.NaN
      statuses[position] = cell.status
    },
    add(position, cell) {
      if (!side.has(position)) return side.set(position, cell)
      const before = statuses[position] ?? NOT_REPORTED
      if (before === REPORTED && cell.status === REPORTED) values[position] = (values[position] ?? 0) + cell.value
      else if (before === NOT_REPORTED && cell.status !== NOT_REPORTED) side.set(position, cell)
      // A part that was cut makes the sum unknown.
      else if (cell.status !== REPORTED && cell.status !== NOT_REPORTED) side.set(position, cell)
    },
  }
  return side
}
