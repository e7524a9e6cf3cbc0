import { namedStream } from '../random/namedStream.ts'
import { deviationsOf } from './deviationsOf.ts'
import { neighbourDraws } from './neighbourDraws.ts'
import { amongAll, presentPlaces } from './presentPlaces.ts'
import { neighbourCount, type SpatialWeights } from './spatialWeights.ts'

/** Sums of the same values in another order differ by rounding; closer than this share of them they are equal. */
const ROUNDING = 1e-12

export interface PermutationPlan {
  /** How often the neighbours are drawn, such as 999 or 99,999. */
  readonly draws: number
  readonly seed: number
  /**
   * 2: p of both sides, at most 1; the only one that falls below 0.05 once in twenty where there is no pattern, so the
   * one for `falseDiscovery`. 1: half of it, the smaller of the two tails, as GeoDa prints. 2 if not given.
   */
  readonly tails?: 1 | 2
}

export interface PermutedPlace {
  readonly id: string
  /** Pseudo p value; null without a neighbour. */
  readonly p: number | null
}

export interface PermutationResult {
  /** One entry a place, in the order given; null without a value, and everywhere null where all values are the same. */
  readonly places: readonly (PermutedPlace | null)[]
  readonly draws: number
  /** Places without a value. */
  readonly leftOut: number
  /** Places with a value and without a neighbour that has one. */
  readonly islands: number
}

/**
 * Pseudo p values of local Moran's I and of Getis-Ord G*, which are the same: with its own value held fixed, each of
 * the two only rises or only falls with the sum of the neighbours, so it is that sum which is compared. (Exactly at the
 * mean, local Moran is 0 whatever the neighbours are; p is then that of G* alone.) The values of all other places are
 * drawn to be neighbours, as many as the place has, without replacement. The draws are shared by the places, which
 * leaves every p as good as with draws of its own.
 * p = tails (extreme + 1) / (draws + 1), extreme being the smaller of how many draws are at least, and how many at
 * most, as the observed. GeoDa counts a draw equal to the observed as larger only; here, as in later versions of PySAL,
 * it counts on both sides, so that a place of zeros among many zeros does not pass for an extreme.
 * Yields the share of the places that is done, 0 to 1, after each place; whoever wants to stop asks no further.
 * Throws a RangeError if `draws` is no whole number above 0, values and weights differ in length, or a value is not finite.
 * Method: Anselin, L. (1995), Local indicators of spatial association, Geographical Analysis 27, 93-115 (conditional
 * randomisation). Both tails: PySAL, esda.significance, alternative 'two-sided'.
 */
export function* permutations(
  values: readonly (number | null)[],
  weights: SpatialWeights,
  { draws, seed, tails = 2 }: PermutationPlan,
): Generator<number, PermutationResult> {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`no number of draws: ${draws}`)
  const present = presentPlaces(values, weights)
  const counts = { draws, leftOut: present.leftOut, islands: present.weights.islands }
  const spread = deviationsOf(present.values)
  if (!spread) return { places: values.map(() => null), ...counts }
  const { deviations } = spread
  const size = deviations.reduce((most, _, at) => Math.max(most, neighbourCount(present.weights, at)), 0)
  const table = neighbourDraws(namedStream(seed, 'conditional permutation'), draws, size, deviations.length - 1)
  const tolerance = ROUNDING * size * Math.sqrt(spread.variance)
  const extremes = new Int32Array(deviations.length)
  const others = deviations.slice()
  for (let at = 0; at < deviations.length; at += 1) {
    const observed = neighbourSum(deviations, present.weights, at)
    // The last stands in for the place itself, so that the numbers below n - 1 are all the others.
    others[at] = deviations[deviations.length - 1] ?? 0
    extremes[at] = extremeDraws(others, table, size, neighbourCount(present.weights, at), observed, tolerance)
    others[at] = deviations[at] ?? 0
    yield (at + 1) / deviations.length
  }
  const places = amongAll(values.length, present, (at) => {
    const p = Math.min((tails * ((extremes[at] ?? 0) + 1)) / (draws + 1), 1)
    return { id: present.weights.ids[at] ?? '', p: neighbourCount(present.weights, at) > 0 ? p : null }
  })
  return { places, ...counts }
}

/** All of `permutations` at one go. Throws like it. */
export function conditionalPermutation(
  values: readonly (number | null)[],
  weights: SpatialWeights,
  plan: PermutationPlan,
): PermutationResult {
  const steps = permutations(values, weights, plan)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function neighbourSum(deviations: Float64Array, { starts, neighbours }: SpatialWeights, at: number): number {
  let sum = 0
  for (let entry = starts[at] ?? 0; entry < (starts[at + 1] ?? 0); entry += 1) sum += deviations[neighbours[entry] ?? 0] ?? 0
  return sum
}

/** How many draws lie at least as far out as the observed, on the side where fewer do. */
function extremeDraws(
  others: Float64Array,
  table: Int32Array,
  size: number,
  count: number,
  observed: number,
  tolerance: number,
): number {
  if (count === 0) return 0
  const low = observed - tolerance
  const high = observed + tolerance
  let atLeast = 0
  let atMost = 0
  for (let row = 0; row < table.length; row += size) {
    let sum = 0
    for (let entry = row; entry < row + count; entry += 1) sum += others[table[entry] as number] as number
    if (sum >= low) atLeast += 1
    if (sum <= high) atMost += 1
  }
  return Math.min(atLeast, atMost)
}
