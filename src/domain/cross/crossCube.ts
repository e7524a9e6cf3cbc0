import { barOf, type BrushScale, slotsOf } from './brushScale.ts'
import type { CrossTable } from './crossTable.ts'

/** A brush over slots: from `low` (included) to `high` (not included). Null: everything, also rows without a value. */
export type Brush = readonly [low: number, high: number] | null

/**
 * Counts by slot of the brushed axis and by something else, summed up along the slots: `counts[(slot + 1) * width + at]`
 * rows lie in this slot or one before. A brush of any width is then one difference.
 */
export interface CumulativeCounts {
  readonly width: number
  readonly counts: Uint32Array
}

/**
 * What is needed to brush one axis while the others stay as they are. Method: pre-aggregated cumulative counts, as in
 * Moritz, Howe and Heer, "Falcon: Balancing Interactive Latency and Resolution Sensitivity for Scalable Linked
 * Visualizations", CHI 2019. The cost of a brush depends on bars and places, never on rows.
 */
export interface CrossCube {
  readonly active: number
  /** One an axis: rows by bar, the last for no value. Each leaves its own brush aside; that of the active axis is by slot. */
  readonly views: readonly CumulativeCounts[]
  readonly places: CumulativeCounts
}

/** Counts a table for brushing the axis `active`. `brushes` holds one an axis; that of the active one is not read. */
export function crossCube(table: CrossTable, active: number, brushes: readonly Brush[]): CrossCube {
  const scale = axisOf(table, active).scale
  const counting = emptyCube(table.axes.map((axis) => axis.scale), table.places, active)
  const slots = axisOf(table, active).slots
  const others = table.axes.flatMap((axis, at) => (at === active ? [] : [{ at, ...axis, brush: brushes[at] ?? null, counted: viewOf(counting, at) }]))
  const own = viewOf(counting, active)
  for (let row = 0; row < table.rows; row += 1) {
    const next = (slots[row] ?? slotsOf(scale)) + 1
    let outside = 0
    let only = -1
    for (const other of others) {
      const slot = other.slots[row] ?? 0
      if (other.brush === null || (slot >= other.brush[0] && slot < other.brush[1])) continue
      outside += 1
      only = other.at
    }
    if (outside > 1) continue
    for (const { at, slots: of, scale: its, counted } of others) {
      // A view leaves its own brush aside: a row outside of that alone is counted there and nowhere else.
      if (outside === 1 && at !== only) continue
      add(counted, next, barOf(its, of[row] ?? 0))
    }
    if (outside > 0) continue
    add(own, next, next - 1)
    add(counting.places, next, table.placeOf[row] ?? 0)
  }
  sumUp(counting)
  return counting
}

/** A cube without a row: every count is 0 and not yet summed up. */
export function emptyCube(scales: readonly BrushScale[], places: number, active: number): CrossCube {
  const scale = scales[active]
  if (!scale) throw new RangeError(`no axis ${active}`)
  const depth = slotsOf(scale) + 2
  const counts = (width: number): CumulativeCounts => ({ width, counts: new Uint32Array(depth * width) })
  return { active, views: scales.map((one, at) => counts(at === active ? slotsOf(one) + 1 : one.bars + 1)), places: counts(places) }
}

/** Sums the counts of each slot up along the slots, in place. */
export function sumUp({ views, places }: CrossCube): void {
  for (const { width, counts } of [...views, places]) {
    for (let at = width; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - width] ?? 0)
  }
}

/** How many of everything a brush over the active axis takes, one count for each of `width`. Written into `into`. */
export function countsWithin({ width, counts }: CumulativeCounts, brush: Brush, into: Uint32Array = new Uint32Array(width)): Uint32Array {
  const low = (brush?.[0] ?? 0) * width
  const high = brush === null ? counts.length - width : brush[1] * width
  for (let at = 0; at < width; at += 1) into[at] = (counts[high + at] ?? 0) - (counts[low + at] ?? 0)
  return into
}

/** The bars of the active axis: what the other brushes leave of it. Its own brush hides none of them. */
export function barsOfActive(cube: CrossCube, scale: BrushScale): Uint32Array {
  const bySlot = countsWithin(viewOf(cube, cube.active), null)
  const bars = new Uint32Array(scale.bars + 1)
  bySlot.forEach((count, slot) => {
    const bar = barOf(scale, slot)
    bars[bar] = (bars[bar] ?? 0) + count
  })
  return bars
}

function add({ width, counts }: CumulativeCounts, next: number, at: number): void {
  const cell = next * width + at
  counts[cell] = (counts[cell] ?? 0) + 1
}

function axisOf(table: CrossTable, at: number) {
  const axis = table.axes[at]
  if (!axis) throw new RangeError(`no axis ${at}`)
  return axis
}

function viewOf(cube: CrossCube, at: number): CumulativeCounts {
  const view = cube.views[at]
  if (!view) throw new RangeError(`no axis ${at}`)
  return view
}
