import { fewestDraws } from '../../../domain/spatial/falseDiscovery.ts'
import { LEVEL } from './judgePlaces.ts'

/** What a number of permutations can show among a number of places. */
export interface DrawsNeeded {
  /** The p a single place must not exceed to pass: the level over the number of places. */
  readonly firstCut: number
  /** The least p that these permutations can give, two-sided. */
  readonly leastP: number
  /** With these permutations a single place can pass. */
  readonly enough: boolean
  /** The fewest with which a single place can pass. */
  readonly needed: number
  /** So many places must have the least p at once for any to pass; 1 where they are enough. */
  readonly together: number
}

/**
 * Whether so many permutations are enough for so many places. With too few, single places cannot pass, but many that are
 * all at the least p can: the k-th cut of Benjamini and Hochberg is k times the first.
 * Throws a RangeError unless `places` is a whole number above 0.
 */
export function drawsNeeded(places: number, draws: number): DrawsNeeded {
  const firstCut = LEVEL / places
  const leastP = 2 / (draws + 1)
  const needed = fewestDraws(places, LEVEL)
  const enough = draws >= needed
  // Rounding must not ask for one place more where the two are equal.
  return { firstCut, leastP, enough, needed, together: enough ? 1 : Math.ceil(leastP / firstCut - 1e-9) }
}
