import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { orderStatistic } from '../../domain/classification/quantile.ts'
import { type Histogram, histogram } from '../../domain/distribution/histogram.ts'

export interface Distribution extends Histogram {
  readonly total: number
  readonly lowest: number
  readonly highest: number
  readonly middle: number
  /** Places in the fullest bin. */
  readonly tallest: number
}

const WANTED_BINS = 20

/** How many territories have which value, in bins split by the classes that colour the map. */
export function distributionSeries(
  rows: readonly ObservationRow[],
  indicator: IndicatorDefinition,
  classification: Classification,
): Distribution {
  const values = rows.flatMap((row) => (row.value === null ? [] : [row.value])).sort((a, b) => a - b)
  const whole = indicator.unit === 'persons' || indicator.unit === 'services'
  const counted = histogram(values, WANTED_BINS, classification.classes.length, classification.classOf, whole)
  return {
    ...counted,
    total: values.length,
    lowest: values[0] ?? 0,
    highest: values.at(-1) ?? 0,
    middle: values.length > 0 ? orderStatistic(values, 0.5) : 0,
    tallest: counted.bins.reduce((most, bin) => Math.max(most, bin.total), 0),
  }
}

/** Where a value stands across the drawing, 0 to 1: every bin is equally wide, also an open last one. */
export function placeOfValue(value: number, distribution: Histogram): number {
  const { bins } = distribution
  const index = bins.findIndex((bin) => value < bin.upper)
  if (index === -1) return bins.length === 0 ? 0 : 1
  const bin = bins[index]
  if (!bin || value <= bin.lower) return index / bins.length
  return (index + (value - bin.lower) / (bin.upper - bin.lower)) / bins.length
}

/** The value at an edge between bins: 0 is the left end, the number of bins the right one. */
export function valueOfEdge(edge: number, distribution: Histogram): number {
  const { bins } = distribution
  return edge >= bins.length ? (bins.at(-1)?.upper ?? 0) : (bins[Math.max(edge, 0)]?.lower ?? 0)
}

/** The edge nearest to a value. */
export function edgeOfValue(value: number, distribution: Histogram): number {
  return Math.round(placeOfValue(value, distribution) * distribution.bins.length)
}

/** A range by its two edges, in order; null where it would hold everything, which is no filter. */
export function rangeOfEdges(one: number, other: number, distribution: Histogram): readonly [number, number] | null {
  const low = Math.max(Math.min(one, other), 0)
  const high = Math.min(Math.max(one, other), distribution.bins.length)
  if (low === high || (low === 0 && high === distribution.bins.length)) return null
  return [valueOfEdge(low, distribution), valueOfEdge(high, distribution)]
}

/** Territories whose value lies in the range, both ends included: the rule of the map and of every other chart. */
export function countInRange(rows: readonly ObservationRow[], range: readonly [number, number]): number {
  return rows.filter((row) => row.value !== null && row.value >= range[0] && row.value <= range[1]).length
}
