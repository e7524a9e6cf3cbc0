/** How some values differ from their mean. */
export interface Deviations {
  readonly mean: number
  readonly deviations: Float64Array
  /** Mean of the squared deviations (divided by the number of values, not one less). */
  readonly variance: number
}

/** Deviations of the values from their mean, in their unit; null where there is no value or all are the same. */
export function deviationsOf(values: Float64Array): Deviations | null {
  const first = values[0]
  // Asked of the values, not of the variance, which rounding may leave a trace above 0.
  if (first === undefined || values.every((value) => value === first)) return null
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  const deviations = values.map((value) => value - mean)
  let squares = 0
  for (const deviation of deviations) squares += deviation * deviation
  return { mean, deviations, variance: squares / values.length }
}
