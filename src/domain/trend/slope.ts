import { DEFAULT_CONFIDENCE } from '../intervals/wilson.ts'
import { knownPeriods, type PeriodValue, type TooFewPeriods } from './series.ts'
import { studentQuantile } from './studentQuantile.ts'

/** Two points lie on a line whatever they are; from the third on the line can miss them. */
const FEWEST = 3

export interface Slope {
  readonly status: 'complete'
  /** Change of the value from one period to the next, in the unit of the value. */
  readonly slope: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  /** No slope, or 0, lies inside the interval. */
  readonly mayBeChance: boolean
  /** Value of the line at period 0. */
  readonly intercept: number
  readonly known: number
  readonly leftOut: number
}

/**
 * Slope of the least squares line through the values, with its t interval. Absent periods are left out; the others
 * keep their places in time. The interval takes the periods as independent and equally scattered around a line; counts
 * that follow each other closely make it too narrow. Fewer than 3 known values give no slope.
 * Throws a RangeError on a number that is not finite, where all known values are of one period, and unless
 * 0 < confidence < 1.
 * Method: Draper, N. R. and Smith, H. (1998), Applied Regression Analysis, chapter 1.
 */
export function slope(series: readonly PeriodValue[], confidence = DEFAULT_CONFIDENCE): Slope | TooFewPeriods {
  const points = knownPeriods(series)
  const known = points.length
  const leftOut = series.length - known
  if (known < FEWEST) return { status: 'too-few', known, needed: FEWEST, leftOut }
  const middle = points.reduce((sum, { period }) => sum + period, 0) / known
  const mean = points.reduce((sum, { value }) => sum + value, 0) / known
  const spread = points.reduce((sum, { period }) => sum + (period - middle) ** 2, 0)
  if (spread === 0) throw new RangeError('all values are of one period')
  const estimate = points.reduce((sum, { period, value }) => sum + (period - middle) * (value - mean), 0) / spread
  // From the residuals themselves; as a difference of sums of squares nothing would be left of them on a good line.
  const missed = points.reduce((sum, { period, value }) => sum + (value - mean - estimate * (period - middle)) ** 2, 0)
  const standardError = Math.sqrt(missed / (known - 2) / spread)
  const arm = studentQuantile((1 + confidence) / 2, known - 2) * standardError
  const [low, high] = [estimate - arm, estimate + arm]
  const mayBeChance = low <= 0 && high >= 0
  return { status: 'complete', slope: estimate, standardError, low, high, mayBeChance, intercept: mean - estimate * middle, known, leftOut }
}
