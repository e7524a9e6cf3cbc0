/** What one more point adds to those before it. */
export interface MarginalGain {
  readonly candidate: number
  /** Worth of the set up to this one, less that of the set before it. */
  readonly gain: number
}

/**
 * What each point of a set adds, in the order in which the points add most: the first adds what it is worth alone, the next what it
 * brings beside the first, and so on. The gains sum to the worth of the set less that of none. Of equal ones the first in `taken`.
 */
export function marginalGains(taken: readonly number[], worth: (taken: readonly number[]) => number): readonly MarginalGain[] {
  const gains: MarginalGain[] = []
  const ordered: number[] = []
  let now = worth([])
  const left = new Set(taken)
  while (left.size > 0) {
    let best: MarginalGain | null = null
    for (const candidate of left) {
      const gain = worth([...ordered, candidate]) - now
      if (!best || gain > best.gain) best = { candidate, gain }
    }
    if (!best) break
    gains.push(best)
    ordered.push(best.candidate)
    left.delete(best.candidate)
    now += best.gain
  }
  return gains
}
