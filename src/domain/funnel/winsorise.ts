export const DEFAULT_WINSORISED_SHARE = 0.1

/**
 * The scores in their order, with the lowest `share` of them raised to the quantile `share` and the highest lowered to
 * the quantile 1 - `share`, in the unit of the scores. So that a few true outliers do not widen the limits for all.
 * Throws a RangeError unless 0 <= share < 0.5 and every score is finite.
 * Method: Spiegelhalter, D. J. (2005), Handling over-dispersion of performance indicators, Quality and Safety in
 * Health Care 14, 347-351; he takes 10 % at each end. Quantiles are those of R's default (type 7, Hyndman and Fan 1996).
 */
export function winsorise(scores: readonly number[], share = DEFAULT_WINSORISED_SHARE): readonly number[] {
  if (!(share >= 0 && share < 0.5)) throw new RangeError(`no share from 0 to less than a half: ${share}`)
  if (!scores.every(Number.isFinite)) throw new RangeError('a score is not a finite number')
  const ascending = scores.toSorted((one, other) => one - other)
  const lowest = quantile(ascending, share)
  const highest = quantile(ascending, 1 - share)
  return scores.map((score) => Math.min(Math.max(score, lowest), highest))
}

function quantile(ascending: readonly number[], probability: number): number {
  const position = (ascending.length - 1) * probability
  const below = ascending[Math.floor(position)] ?? 0
  const above = ascending[Math.ceil(position)] ?? below
  return below + (position - Math.floor(position)) * (above - below)
}
