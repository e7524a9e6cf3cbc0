/**
 * Upper bounds of `classes` classes of one width between the smallest and the largest value; classes may be
 * empty, that is what the method shows. One bound where all values are equal; none for no values.
 */
export function equalIntervalBreaks(values: readonly number[], classes: number): readonly number[] {
  if (values.length === 0) return []
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  if (low === high) return [high]
  // The last bound is the maximum itself: low + width * classes may round to just below it.
  return Array.from({ length: classes }, (_, index) =>
    index === classes - 1 ? high : low + ((high - low) * (index + 1)) / classes,
  )
}
