/** Multiples a reader takes in at once, roundest first. */
const ROUND_STEPS = [5, 1]
const FINEST_DECADE = 6

/**
 * The roundest number in [low, high), nearest to `wanted` among equally round ones; `wanted` itself where nothing
 * rounder lies there. Any bound in [low, high) sorts the same values under it as `low` does, so no place moves.
 */
export function roundestWithin(low: number, high: number, wanted: number): number {
  if (!(high > low)) return wanted
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (!Number.isFinite(size) || size === 0) return wanted
  const largest = Math.floor(Math.log10(size)) + 1
  for (let decade = largest; decade > largest - FINEST_DECADE; decade -= 1) {
    for (const multiple of ROUND_STEPS) {
      const found = nearestMultiple(low, high, wanted, decade, multiple)
      if (found !== null) return found
    }
  }
  return wanted
}

function nearestMultiple(low: number, high: number, wanted: number, decade: number, multiple: number): number | null {
  const nearest = Math.round(wanted / (multiple * 10 ** decade)) * multiple
  for (const count of [nearest, nearest - multiple, nearest + multiple]) {
    // Written as a decimal number and read back, so that 0.3 is 0.3 and not 0.30000000000000004.
    const candidate = Number(`${count}e${decade}`)
    if (candidate >= low && candidate < high) return candidate
  }
  return null
}

/**
 * Upper bounds made readable without moving any value to another class: every bound but the last is replaced by
 * the roundest number between the largest value under it and the smallest value over it, no further from the bound
 * than `tolerance` (in the unit of the values). `sorted` are the values, upwards.
 */
export function readableBreaks(
  bounds: readonly number[],
  sorted: readonly number[],
  tolerance = Number.POSITIVE_INFINITY,
): readonly number[] {
  return bounds.map((bound, index) => {
    if (index === bounds.length - 1) return bound
    const under = sorted.findLast((value) => value <= bound) ?? Number.NEGATIVE_INFINITY
    const over = sorted.find((value) => value > bound) ?? Number.POSITIVE_INFINITY
    const before = bounds[index - 1] ?? Number.NEGATIVE_INFINITY
    const after = bounds[index + 1] ?? Number.POSITIVE_INFINITY
    // Bounds of an empty class stand in one gap between values: none may pass the middle to its neighbour.
    const low = Math.max(under, bound - tolerance, before >= under ? (before + bound) / 2 : Number.NEGATIVE_INFINITY)
    const high = Math.min(over, bound + tolerance, after < over ? (bound + after) / 2 : Number.POSITIVE_INFINITY)
    return roundestWithin(low, high, bound)
  })
}
