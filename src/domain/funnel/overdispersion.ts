import { DEFAULT_WINSORISED_SHARE, winsorise } from './winsorise.ts'

/** A value and the standard error it would have if only chance moved it off the target, both in one unit. */
export interface MeasuredValue {
  readonly value: number
  readonly standardError: number
}

/** How much more the values vary than chance alone lets them. */
export interface Overdispersion {
  /** Mean squared winsorised z-score; about 1 where only chance is at work. Null without a value to measure. */
  readonly phi: number | null
  /** Variance between places beyond chance, in the squared unit of the values; never negative. */
  readonly tauSquared: number
  /** What phi must exceed. */
  readonly threshold: number
  readonly overdispersed: boolean
  /** (value - target) / standard error, before winsorising, in the order of the values. */
  readonly scores: readonly number[]
}

/**
 * Dispersion factor phi and variance between places tau squared, of values around a fixed target.
 * Throws a RangeError on a value or target that is not finite, a standard error that is not positive, or a winsorised
 * share outside 0 to less than a half.
 * Method: Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, and Quality and Safety in Health Care
 * 14, 347-351: phi = sum(z^2) / I; tau^2 = (I phi - (I - 1)) / (sum w - sum w^2 / sum w) with w = 1 / standard error^2,
 * the moment estimate of DerSimonian and Laird (1986). Overdispersed when phi > 1 + 2 sqrt(2 / I), two standard
 * deviations of phi above its mean. One place alone can show no variation between places.
 */
export function overdispersion(
  values: readonly MeasuredValue[],
  target: number,
  winsorisedShare = DEFAULT_WINSORISED_SHARE,
): Overdispersion {
  for (const { standardError } of values) {
    if (!(standardError > 0 && Number.isFinite(standardError))) throw new RangeError(`no standard error: ${standardError}`)
  }
  const scores = values.map(({ value, standardError }) => (value - target) / standardError)
  const squares = winsorise(scores, winsorisedShare).map((score) => score * score)
  const places = values.length
  const threshold = 1 + 2 * Math.sqrt(2 / places)
  if (places === 0) return { phi: null, tauSquared: 0, threshold, overdispersed: false, scores }
  const phi = sum(squares) / places
  if (places === 1) return { phi, tauSquared: 0, threshold, overdispersed: false, scores }
  const weights = values.map(({ standardError }) => 1 / standardError ** 2)
  const weight = sum(weights)
  const divisor = weight - sum(weights.map((each) => each * each)) / weight
  const tauSquared = Math.max((places * phi - (places - 1)) / divisor, 0)
  return { phi, tauSquared, threshold, overdispersed: phi > threshold, scores }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
