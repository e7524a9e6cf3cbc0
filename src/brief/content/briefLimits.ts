/** How many entries of each list a brief may print; the rest is counted and stands on the page. */
export interface BriefLimits {
  readonly sources: number
  readonly people: number
  /** Providers beside the first, for each figure of who lives here. */
  readonly providers: number
  /** Places near by that offer what is not offered here. */
  readonly away: number
  readonly outcomes: number
  readonly gaps: number
}

/**
 * From all to the least, in the order in which lists are shortened until the page holds: first what can be looked up, last
 * what the brief is for. The key figures are never shortened.
 */
export const BRIEF_LIMITS: readonly BriefLimits[] = [
  { sources: 8, people: 6, providers: 4, away: 6, outcomes: 8, gaps: 3 },
  { sources: 6, people: 6, providers: 4, away: 6, outcomes: 8, gaps: 3 },
  { sources: 4, people: 6, providers: 2, away: 6, outcomes: 8, gaps: 3 },
  { sources: 3, people: 6, providers: 1, away: 4, outcomes: 8, gaps: 3 },
  { sources: 3, people: 4, providers: 0, away: 3, outcomes: 8, gaps: 3 },
  { sources: 2, people: 3, providers: 0, away: 2, outcomes: 5, gaps: 3 },
  { sources: 1, people: 3, providers: 0, away: 2, outcomes: 4, gaps: 3 },
  { sources: 1, people: 2, providers: 0, away: 1, outcomes: 3, gaps: 2 },
  { sources: 0, people: 1, providers: 0, away: 0, outcomes: 1, gaps: 1 },
]
