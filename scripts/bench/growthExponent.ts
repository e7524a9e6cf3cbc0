/** How long a task of one size took. */
export interface SizedTime {
  readonly size: number
  readonly milliseconds: number
}

/**
 * The power of its size with which a task's time grows: 1 where twice as much takes twice as long, 2 where it takes four times.
 * Slope of ln(time) on ln(size) by ordinary least squares. Throws a RangeError without two different sizes, or where a size
 * or a time is not above 0.
 */
export function growthExponent(runs: readonly SizedTime[]): number {
  if (runs.some(({ size, milliseconds }) => !(size > 0) || !(milliseconds > 0))) throw new RangeError('sizes and times must be above 0')
  const points = runs.map(({ size, milliseconds }) => ({ x: Math.log(size), y: Math.log(milliseconds) }))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('growth takes two different sizes')
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
}
