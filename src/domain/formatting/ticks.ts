const READABLE = [1, 2, 2.5, 5, 10]

/**
 * Readable marks of an axis that begins at 0: about `wanted` steps to the first mark at or above `highest`.
 * `whole` keeps marks of counts whole; `limit` is a value that cannot be passed (1 for shares), the last mark then.
 * Always at least [0, step].
 */
export function axisTicks(highest: number, wanted: number, whole = false, limit = Number.POSITIVE_INFINITY): readonly number[] {
  const top = highest > 0 && Number.isFinite(highest) ? Math.min(highest, limit) : Math.min(1, limit)
  const rough = top / wanted
  const decade = 10 ** Math.floor(Math.log10(rough))
  const found = (READABLE.find((multiple) => multiple * decade >= rough * 0.999) ?? 10) * decade
  const step = whole ? Math.max(Math.ceil(found), 1) : found
  const count = Math.max(Math.ceil(top / step - 1e-9), 1)
  return Array.from({ length: count + 1 }, (_, index) => Math.min(Number((index * step).toPrecision(12)), limit))
}
