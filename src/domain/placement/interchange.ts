/** What a set of candidates is worth, and what may be taken; more is better. */
export interface InterchangeQuestion {
  readonly candidates: readonly number[]
  readonly must: readonly number[]
  readonly worth: (taken: readonly number[]) => number
  readonly allowed: (taken: readonly number[]) => boolean
  /** What a candidate costs where cost is limited; the greedy start then looks at worth for each unit of cost. */
  readonly cost?: (candidate: number) => number
}

/** Smaller gains are rounding. */
const SMALLEST = 1e-9

/**
 * A good set quickly, without any proof: starts with what must be taken, adds the candidate that gains most until none may be
 * added or gains, then exchanges one taken for one not taken, the best exchange first, until none gains.
 * Methods: greedy adding and substitution of Church and ReVelle (1974), Papers of the Regional Science Association 32, 101-118;
 * vertex substitution of Teitz, M. B. and Bart, P. (1968), Operations Research 16, 955-961.
 */
export function interchange(question: InterchangeQuestion): readonly number[] {
  return exchanged(question, greedy(question))
}

/** The greedy set alone. */
export function greedy({ candidates, must, worth, allowed, cost }: InterchangeQuestion): readonly number[] {
  let taken = [...new Set(must)]
  for (;;) {
    const now = worth(taken)
    let best: { readonly taken: number[]; readonly gain: number } | null = null
    for (const candidate of candidates) {
      if (taken.includes(candidate)) continue
      const next = [...taken, candidate]
      if (!allowed(next)) continue
      const gain = (worth(next) - now) / Math.max(cost?.(candidate) ?? 1, SMALLEST)
      if (gain > (best?.gain ?? SMALLEST)) best = { taken: next, gain }
    }
    if (!best) return taken
    taken = best.taken
  }
}

function exchanged({ candidates, must, worth, allowed }: InterchangeQuestion, start: readonly number[]): readonly number[] {
  const kept = new Set(must)
  let taken = [...start]
  let now = worth(taken)
  for (;;) {
    let best: { readonly taken: number[]; readonly worth: number } | null = null
    for (const [place, leaving] of taken.entries()) {
      if (kept.has(leaving)) continue
      for (const coming of candidates) {
        if (taken.includes(coming)) continue
        const next = taken.with(place, coming)
        if (!allowed(next)) continue
        const value = worth(next)
        if (value > (best?.worth ?? now + SMALLEST * Math.max(1, Math.abs(now)))) best = { taken: next, worth: value }
      }
    }
    if (!best) return taken
    taken = best.taken
    now = best.worth
  }
}
