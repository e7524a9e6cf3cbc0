/** The value of one period, which is a number that grows with time, such as a year or the count of quarters. */
export interface PeriodValue {
  readonly period: number
  readonly value: number | null
}

/** A period with its value known. */
export interface KnownPeriod {
  readonly period: number
  readonly value: number
}

/** Too few values are known for what was asked. */
export interface TooFewPeriods {
  readonly status: 'too-few'
  readonly known: number
  readonly needed: number
  readonly leftOut: number
}

/**
 * The periods whose value is known, oldest first. An absent period leaves a gap in time and is never closed up.
 * Throws a RangeError on a number that is not finite.
 */
export function knownPeriods(series: readonly PeriodValue[]): readonly KnownPeriod[] {
  const wrong = series.find(({ period, value }) => !Number.isFinite(period) || (value !== null && !Number.isFinite(value)))
  if (wrong) throw new RangeError(`no value of a period: ${wrong.value} in ${wrong.period}`)
  return series
    .flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
    .toSorted((one, other) => one.period - other.period)
}

/** Like `knownPeriods`, and throws a RangeError as well where two values are of one period, as then neither is later. */
export function knownPeriodsOnce(series: readonly PeriodValue[]): readonly KnownPeriod[] {
  const periods = series.map(({ period }) => period)
  if (new Set(periods).size < periods.length) throw new RangeError('two values of one period')
  return knownPeriods(series)
}
