/** A round trip of a mobile team and what it cannot reach. */
export interface MobileRound {
  /** Places in the order of the visit, by number; the base is neither first nor last of them. */
  readonly stops: readonly number[]
  /** Length of the way from the base through all stops and back, in the unit of the distances. */
  readonly length: number
  /** Persons at the stops. */
  readonly persons: number
}

export interface MobileRoundQuestion {
  /** Persons at each place, 0 or more. */
  readonly weights: readonly number[]
  /** Between places, both ways, and from the base. */
  readonly between: (from: number, to: number) => number
  readonly fromBase: (place: number) => number
  /** Most stops, as one a day. */
  readonly stops: number
  /** Longest way altogether. */
  readonly longest: number
}

/**
 * A sketch of a round: the place that adds most persons for each unit of way is put where it lengthens the way least, as long as the
 * round stays within its limits; then the way is shortened by turning stretches round, and what fits now is added, until nothing
 * does. No optimum is claimed.
 * Methods: cheapest insertion of Rosenkrantz, Stearns and Lewis (1977), SIAM Journal on Computing 6, 563-581, with the profit of the
 * orienteering problem (Golden, Levy and Vohra (1987), Naval Research Logistics 34, 307-318); 2-opt of Croes (1958), Operations
 * Research 6, 791-812. Throws a RangeError on limits below 0.
 */
export function mobileRound({ weights, between, fromBase, stops, longest }: MobileRoundQuestion): MobileRound {
  if (!(Number.isInteger(stops) && stops >= 0) || !(longest >= 0)) throw new RangeError(`no limits of a round: ${stops} stops, ${longest}`)
  const leg = (from: number | undefined, to: number | undefined): number =>
    from === undefined ? (to === undefined ? 0 : fromBase(to)) : to === undefined ? fromBase(from) : between(from, to)
  const lengthOf = (tour: readonly number[]) => tour.reduce((sum, place, at) => sum + leg(tour[at - 1], place), 0) + leg(tour.at(-1), undefined)
  let tour: number[] = []
  for (;;) {
    const added = withOneMore(tour)
    if (!added) break
    tour = shortened(added)
  }
  return { stops: tour, length: lengthOf(tour), persons: tour.reduce((sum, place) => sum + (weights[place] ?? 0), 0) }

  function withOneMore(now: readonly number[]): number[] | null {
    if (now.length >= stops) return null
    const length = lengthOf(now)
    let best: { readonly tour: number[]; readonly profit: number } | null = null
    for (const [place, weight] of weights.entries()) {
      if (weight === 0 || now.includes(place)) continue
      for (let at = 0; at <= now.length; at += 1) {
        const longer = leg(now[at - 1], place) + leg(place, now[at]) - (now.length === 0 ? 0 : leg(now[at - 1], now[at]))
        if (!(length + longer <= longest)) continue
        const profit = weight / Math.max(longer, 1e-9)
        if (profit > (best?.profit ?? 0)) best = { tour: now.toSpliced(at, 0, place), profit }
      }
    }
    return best?.tour ?? null
  }

  function shortened(start: number[]): number[] {
    let now = start
    for (;;) {
      const length = lengthOf(now)
      let better: number[] | null = null
      for (let from = 0; from < now.length - 1 && !better; from += 1) {
        for (let to = from + 1; to < now.length && !better; to += 1) {
          const turned = [...now.slice(0, from), ...now.slice(from, to + 1).toReversed(), ...now.slice(to + 1)]
          if (lengthOf(turned) < length - 1e-9) better = turned
        }
      }
      if (!better) return now
      now = better
    }
  }
}
