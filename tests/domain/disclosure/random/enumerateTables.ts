import type { RandomTable } from './randomTable.ts'

/** The least and greatest of each cell in all tables of whole numbers with the same printed cells; Infinity where there is no end. */
export interface Enumerated {
  readonly least: Float64Array
  readonly most: Float64Array
  readonly tables: number
}

/** More tables than this are not gone through. */
const MOST_TABLES = 10_000

/**
 * Goes through all tables, number by number; null where there are too many. An inner cell that no printed total holds has no
 * upper end, nor has any total with it; as no printed total speaks of it, it stays at its least while the others are
 * gone through. `least` is what a hidden cell holds at least.
 */
export function enumerateTables(table: RandomTable, hidden: ArrayLike<number>, least: 0 | 1): Enumerated | null {
  const { values, holds, inner } = table
  const printed = [...values.keys()].filter((cell) => !hidden[cell])
  const isBounded = new Uint8Array(inner)
  for (const cell of printed) for (const part of holds[cell] ?? []) isBounded[part] = 1
  const point = Float64Array.from(values.subarray(0, inner), (value, cell) => (hidden[cell] ? least : value))
  const free = [...point.keys()].filter((cell) => hidden[cell] && isBounded[cell])
  // For each printed total what is left of it, and for each free cell the totals that hold it and those it is the last of.
  const left = new Map(printed.filter((cell) => cell >= inner).map((cell) => [cell, values[cell] ?? 0]))
  for (const [cell, rest] of left) left.set(cell, rest - (holds[cell] ?? []).reduce((sum, part) => sum + (free.includes(part) ? 0 : (point[part] ?? 0)), 0))
  const above = free.map((cell) => [...left.keys()].filter((total) => holds[total]?.includes(cell)))
  const waiting = free.map((_, at) => new Map((above[at] ?? []).map((total) => [total, free.filter((other, later) => later > at && holds[total]?.includes(other)).length])))
  const found: Enumerated & { tables: number } = { least: new Float64Array(values.length).fill(Infinity), most: new Float64Array(values.length).fill(-Infinity), tables: 0 }
  const note = (): void => {
    for (const [cell, parts] of holds.entries()) {
      const value = parts.reduce((sum, part) => sum + (point[part] ?? 0), 0)
      if (hidden[cell] && value < least) return
    }
    found.tables += 1
    for (const [cell, parts] of holds.entries()) {
      const value = parts.reduce((sum, part) => sum + (point[part] ?? 0), 0)
      found.least[cell] = Math.min(found.least[cell] ?? 0, value)
      found.most[cell] = Math.max(found.most[cell] ?? 0, parts.every((part) => !hidden[part] || isBounded[part]) ? value : Infinity)
    }
  }
  const fill = (at: number): void => {
    if (at === free.length) return note()
    const totals = above[at] ?? []
    const most = Math.min(...totals.map((total) => (left.get(total) ?? 0) - (waiting[at]?.get(total) ?? 0) * least))
    const isLast = totals.some((total) => waiting[at]?.get(total) === 0)
    // Where it is the last of a total, that total says what it is.
    const exact = isLast ? (left.get(totals.find((total) => waiting[at]?.get(total) === 0) ?? 0) ?? 0) : least
    for (let value = isLast ? Math.max(exact, least) : least; value <= (isLast ? Math.min(exact, most) : most) && found.tables <= MOST_TABLES; value += 1) {
      if (totals.some((total) => waiting[at]?.get(total) === 0 && left.get(total) !== value)) continue
      for (const total of totals) left.set(total, (left.get(total) ?? 0) - value)
      point[free[at] ?? 0] = value
      fill(at + 1)
      for (const total of totals) left.set(total, (left.get(total) ?? 0) + value)
    }
  }
  fill(0)
  return found.tables > MOST_TABLES ? null : found
}
