import { mean, sum } from 'simple-statistics'
import type { Classification } from './classification.ts'

export interface GoodnessOfFit {
  /** Share of the variance that the classes account for, from 0 to 1; null without any value in a class. */
  readonly fit: number | null
  /** Values that are absent or of no class. */
  readonly leftOut: number
}

/**
 * Goodness of variance fit of classes: 1 less the squared distances to the means of the classes over those to the
 * mean of all. 1 where each class holds one value, or all values are equal; 0 where one class holds different ones.
 * `classOf` is that of the `Classification` on screen, so that its rounded bounds are judged, or the class of each
 * value in the same order; a class below 0 is none. More classes fit better, so compare methods of equally many.
 * Throws a RangeError on a value that is not finite, or another number of classes than of values.
 * Method: Jenks, G. F. (1977), Optimal data classification for choropleth maps, University of Kansas; formula as in
 * Armstrong, M. P., Xiao, N. and Bennett, D. A. (2003), Annals of the Association of American Geographers 93, page 600.
 */
export function goodnessOfFit(values: readonly (number | null)[], classOf: Classification['classOf'] | readonly number[]): GoodnessOfFit {
  if (typeof classOf !== 'function' && classOf.length !== values.length) {
    throw new RangeError(`${classOf.length} classes of ${values.length} values`)
  }
  const classes = new Map<number, number[]>()
  const all: number[] = []
  values.forEach((value, at) => {
    if (value === null) return
    if (!Number.isFinite(value)) throw new RangeError(`no value: ${value}`)
    const index = typeof classOf === 'function' ? classOf(value) : (classOf[at] ?? -1)
    if (!(index >= 0)) return
    const members = classes.get(index)
    if (members) members.push(value)
    else classes.set(index, [value])
    all.push(value)
  })
  const leftOut = values.length - all.length
  if (all.length === 0) return { fit: null, leftOut }
  if (all.every((value) => value === all[0])) return { fit: 1, leftOut }
  const inside = sum([...classes.values()].map(squaredDistances))
  return { fit: Math.min(Math.max(1 - inside / squaredDistances(all), 0), 1), leftOut }
}

/**
 * The class of a value by upper bounds sorted upwards, a bound belonging to the class under it; a value above all
 * bounds falls to the last class, and without bounds there is none (-1). For bounds that are not on screen, such as
 * those of `naturalBreaks` beside the ones chosen.
 */
export function classByUpperBounds(bounds: readonly number[]): (value: number) => number {
  return (value) => {
    const index = bounds.findIndex((bound) => value <= bound)
    return index === -1 ? bounds.length - 1 : index
  }
}

function squaredDistances(values: number[]): number {
  const middle = mean(values)
  return sum(values.map((value) => (value - middle) ** 2))
}
