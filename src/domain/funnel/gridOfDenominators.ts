const STEPS = 120

/**
 * Whole denominators from the smallest to the largest given, ascending and each once, at most 121 of them, at which
 * to draw the limits. They are spaced evenly by ratio, because the limits bend most where denominators are small.
 * Empty for no denominators. Throws a RangeError unless each is a whole number above 0.
 */
export function gridOfDenominators(denominators: readonly number[]): readonly number[] {
  for (const denominator of denominators) {
    if (!(Number.isSafeInteger(denominator) && denominator > 0)) throw new RangeError(`no whole denominator: ${denominator}`)
  }
  if (denominators.length === 0) return []
  const smallest = denominators.reduce((least, each) => Math.min(least, each))
  const largest = denominators.reduce((most, each) => Math.max(most, each))
  const grid = Array.from({ length: STEPS + 1 }, (_, step) => Math.round(smallest * (largest / smallest) ** (step / STEPS)))
  return [...new Set(grid)]
}
