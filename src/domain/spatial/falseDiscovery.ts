/** p values of permutations are fractions that may lie right on the line; rounding must not push them over. */
const ROUNDING = 1e-12

export interface FalseDiscovery {
  /** Adjusted p beside each p: the smallest level at which it would pass; null where p was null. */
  readonly adjusted: readonly (number | null)[]
  /** The largest p that passes; null where none does. */
  readonly largestPassing: number | null
  /** How many pass. */
  readonly passing: number
  /** How many p values were null. */
  readonly leftOut: number
}

/**
 * Which of many p values pass if at most a share `level` of those that do shall be false alarms on average.
 * Absent p values are left out and do not count as tests. The p values must be two-sided, or of one side that was chosen
 * before the data were seen: with the smaller of two tails the share of false alarms is up to twice `level`.
 * Throws a RangeError unless 0 < level < 1, or if a p is not from 0 to 1.
 * Method: Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the Royal Statistical
 * Society B 57, 289-300, page 293, for independent tests; it holds too for tests that depend on each other positively
 * (Benjamini and Yekutieli 2001, Annals of Statistics 29, 1165-1188).
 */
export function falseDiscovery(pValues: readonly (number | null)[], level: number): FalseDiscovery {
  expectLevel(level)
  const present: { readonly position: number; readonly p: number }[] = []
  for (const [position, p] of pValues.entries()) {
    if (p === null) continue
    if (!(p >= 0 && p <= 1)) throw new RangeError(`no probability: ${p}`)
    present.push({ position, p })
  }
  present.sort((left, right) => left.p - right.p)
  const adjusted = pValues.map((): number | null => null)
  let least = 1
  let passing = 0
  for (let rank = present.length; rank >= 1; rank -= 1) {
    const { position, p } = present[rank - 1] ?? { position: 0, p: 1 }
    least = Math.min(least, (present.length * p) / rank)
    adjusted[position] = least
    if (passing === 0 && least <= level * (1 + ROUNDING)) passing = rank
  }
  return { adjusted, largestPassing: present[passing - 1]?.p ?? null, passing, leftOut: pValues.length - present.length }
}

/**
 * The fewest draws with which a single extreme place among `places` could pass `falseDiscovery`: the least p value of
 * permutations, tails / (draws + 1), must not be above level / places. Two tails as in `permutations` if not given.
 * Throws a RangeError unless 0 < level < 1 and `places` is a whole number above 0.
 */
export function fewestDraws(places: number, level: number, tails: 1 | 2 = 2): number {
  expectLevel(level)
  if (!Number.isInteger(places) || places < 1) throw new RangeError(`no number of places: ${places}`)
  return Math.ceil((tails * places) / level) - 1
}

function expectLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`no level between 0 and 1: ${level}`)
}
