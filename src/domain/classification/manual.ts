/**
 * Upper bounds of the classes a person asked for: the breaks sorted, once each and finite, and above them the
 * largest value where it lies higher. At most `limit` classes; breaks beyond are left aside.
 */
export function manualBreaks(values: readonly number[], breaks: readonly number[], limit: number): readonly number[] {
  const asked = [...new Set(breaks.filter((value) => Number.isFinite(value)))].sort((a, b) => a - b).slice(0, limit - 1)
  const highest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const last = asked.at(-1) ?? Number.NEGATIVE_INFINITY
  return highest > last ? [...asked, highest] : asked
}
