import { orderStatistic } from '../classification/quantile.ts'
import { ascending } from '../classification/ascending.ts'

export interface HistogramBin {
  readonly lower: number
  readonly upper: number
  /** Number of values per class, in the order of the classes. */
  readonly counts: readonly number[]
  /** Values lie from `lower` (included) to `upper` (not included, but for the last bin). */
  readonly total: number
}

export interface Histogram {
  readonly bins: readonly HistogramBin[]
  readonly step: number
  /** Whether the last bin gathers everything from its lower bound on, to keep a long tail from flattening the rest. */
  readonly openEnd: boolean
}

/** A tail is cut where the largest value lies this many times beyond what most values reach. */
const LONG_TAIL = 1.6
/** Most values: 98 of 100; 90 where half of the values would fill less than a seventh of the drawing then. */
const MOST = 0.98
const MOST_OF_CROWDED = 0.9
const CROWDED = 1 / 7
const READABLE = [1, 2, 2.5, 5, 10]

/**
 * Values counted in about `wanted` bins of one readable width. `classOf` says to which of `classes` classes a value
 * belongs, so that bins can be drawn in the colours of the map. `wholeStep` keeps bins of counts whole.
 */
export function histogram(
  values: readonly number[],
  wanted: number,
  classes: number,
  classOf: (value: number) => number,
  wholeStep = false,
): Histogram {
  const sorted = ascending(values)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return { bins: [], step: 0, openEnd: false }
  const common = commonEnd(sorted)
  const openEnd = common > 0 && lowest >= 0 && highest > common * LONG_TAIL
  const shown = openEnd ? common : highest
  const from = lowest >= 0 && lowest < (shown - lowest) / 2 ? 0 : lowest
  const step = readableStep((shown - from) / wanted, wholeStep)
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(openEnd ? Math.ceil(shown / step - 1e-9) : Math.ceil(highest / step - 1e-9) - 1, first)
  const counts = Array.from({ length: last - first + 1 }, () => Array.from({ length: Math.max(classes, 1) }, () => 0))
  for (const value of sorted) {
    const bin = counts[Math.min(Math.max(Math.floor(value / step + 1e-9) - first, 0), last - first)]
    const index = Math.max(classOf(value), 0)
    if (bin) bin[index] = (bin[index] ?? 0) + 1
  }
  const bins = counts.map((perClass, index) => ({
    lower: tidy((first + index) * step),
    upper: openEnd && index === last - first ? highest : tidy((first + index + 1) * step),
    counts: perClass,
    total: perClass.reduce((sum, count) => sum + count, 0),
  }))
  return { bins, step, openEnd }
}

function commonEnd(sorted: readonly number[]): number {
  const most = orderStatistic(sorted, MOST)
  return orderStatistic(sorted, 0.5) < most * CROWDED ? orderStatistic(sorted, MOST_OF_CROWDED) : most
}

function readableStep(rough: number, whole: boolean): number {
  if (!(rough > 0)) return 1
  const decade = 10 ** Math.floor(Math.log10(rough))
  const step = tidy((READABLE.find((multiple) => multiple * decade >= rough * 0.999) ?? 10) * decade)
  return whole ? Math.max(Math.ceil(step), 1) : step
}

/** Drops the digits that binary fractions add: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
