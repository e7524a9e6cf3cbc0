export interface RateChanges {
  /** Rates that can be reckoned from the true and from the published counts. */
  readonly rates: number
  /** Absolute change of a rate, as a share (0.01: one percentage point). */
  readonly mean: number
  readonly most: number
  /** Rates that are gone: the denominator is published as zero and is not. */
  readonly lost: number
  /** Rates that come out above one hundred per cent and did not. */
  readonly aboveOne: number
}

/** What became of rates of two counts each when these were changed for publication. */
export function rateChanges(
  truth: ArrayLike<number>,
  published: ArrayLike<number>,
  pairs: readonly { readonly numerator: number; readonly denominator: number }[],
): RateChanges {
  let [rates, sum, most, lost, aboveOne] = [0, 0, 0, 0, 0]
  for (const { numerator, denominator } of pairs) {
    const whole = truth[denominator] ?? 0
    if (whole === 0) continue
    if ((published[denominator] ?? 0) === 0) {
      lost += 1
      continue
    }
    const before = (truth[numerator] ?? 0) / whole
    const after = (published[numerator] ?? 0) / (published[denominator] ?? 0)
    const change = Math.abs(after - before)
    rates += 1
    sum += change
    most = Math.max(most, change)
    if (after > 1 && before <= 1) aboveOne += 1
  }
  return { rates, mean: rates === 0 ? 0 : sum / rates, most, lost, aboveOne }
}
