/** How a component is brought to a scale that can be added to others. */
export type Normalisation = 'min-max' | 'z' | 'rank'

export type Direction = 'higher-is-better' | 'lower-is-better'

/** A component on a scale where high always means a larger gap. */
export interface Normalised {
  /** One per place, in the order of the input; null where the value is absent. */
  readonly values: readonly (number | null)[]
  readonly leftOut: number
  readonly normalisation: Normalisation
  /** The end of the input that became the high end of the scale. */
  readonly high: 'lowest-value' | 'highest-value'
  readonly highMeans: 'larger-gap'
}

/**
 * The values of one component on a scale without unit, turned so that high means a larger gap.
 * `min-max`: 0 for the smallest gap, 1 for the largest. `z`: standard deviations above the mean; the places are all
 * there are, so the deviation divides by their number. `rank`: 0 to 1 in equal steps, ties at the middle of their steps.
 * A component on which all places are equal tells none apart: all lie in the middle (0.5, or 0 for `z`).
 * Throws a RangeError on a value that is no finite number.
 * Method: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 5.
 */
export function normalise(values: readonly (number | null)[], normalisation: Normalisation, direction: Direction): Normalised {
  const known = values.filter((value) => value !== null)
  const wrong = known.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`no value of a component: ${wrong}`)
  const toScale = scaleOf(known, normalisation)
  // Where high is good the scale is turned: shares of the range and ranks run from 1 down to 0, deviations change sign.
  const top = normalisation === 'z' ? 0 : 1
  const isGap = direction === 'lower-is-better'
  return {
    values: values.map((value) => (value === null ? null : isGap ? toScale(value) : top - toScale(value))),
    leftOut: values.length - known.length,
    normalisation,
    high: isGap ? 'highest-value' : 'lowest-value',
    highMeans: 'larger-gap',
  }
}

function scaleOf(known: readonly number[], normalisation: Normalisation): (value: number) => number {
  if (normalisation === 'rank') return rankScale(known)
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity)
  const highest = known.reduce((most, value) => Math.max(most, value), -Infinity)
  if (!(highest > lowest)) return () => (normalisation === 'z' ? 0 : 0.5)
  if (normalisation === 'min-max') return (value) => (value - lowest) / (highest - lowest)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  return (value) => (value - mean) / deviation
}

function rankScale(known: readonly number[]): (value: number) => number {
  const sorted = known.toSorted((one, other) => one - other)
  const steps = new Map<number, number>()
  for (let first = 0; first < sorted.length; ) {
    const value = sorted[first] ?? 0
    let last = first
    while (sorted[last + 1] === value) last += 1
    steps.set(value, sorted.length === 1 ? 0.5 : (first + last) / 2 / (sorted.length - 1))
    first = last + 1
  }
  return (value) => steps.get(value) ?? 0.5
}
