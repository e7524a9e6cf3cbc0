/**
 * Where a curve of diminishing gains bends most: the number of points (1 for the first value) whose gain lies farthest above the
 * straight line from no points to the last. Null where the curve does not bend: fewer than three values, or none above the line.
 * `gains` are totals for 1, 2, … points. Method: the curvature point of Satopää, V. et al. (2011), Finding a "kneedle" in a
 * haystack, ICDCS Workshops, 166-171, without smoothing.
 */
export function knee(gains: readonly number[]): number | null {
  const last = gains.at(-1)
  if (gains.length < 3 || last === undefined || !(last > 0)) return null
  let best: { readonly points: number; readonly above: number } | null = null
  for (const [at, gain] of gains.entries()) {
    const above = gain / last - (at + 1) / gains.length
    if (above > (best?.above ?? 1e-9)) best = { points: at + 1, above }
  }
  return best?.points ?? null
}
