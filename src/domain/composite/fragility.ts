import { namedStream } from '../random/namedStream.ts'
import { type ChoiceMove, choiceMoves } from './choiceMoves.ts'
import { type CompositeChoices, type CompositeInput, prepareComposite } from './compositeIndex.ts'
import { checkNoise, type WeightNoise, noisyWeights } from './noisyWeights.ts'
import { rankScores } from './rankScores.ts'
import { normaliseWeights } from './weightedMean.ts'

export interface FragilityOptions {
  readonly seed: number
  readonly noise: WeightNoise
  /** Sets of weights drawn; 1000 if not said. */
  readonly draws?: number
}

/** Where a place stands when the weights are shaken; all null for a place that is left out. */
export interface RankBand {
  readonly id: string
  /** Rank under the weights as given, 1 for the largest gap. */
  readonly rank: number | null
  /** 5th percentile of the rank over the draws. */
  readonly low: number | null
  /** 95th percentile. */
  readonly high: number | null
}

export interface Fragility {
  readonly bands: readonly RankBand[]
  readonly leftOut: number
  /**
   * Mean share, 0 to 1, of the places of rank 1 to k that keep such a rank in a draw. Places tied at k are all counted
   * in. Throws a RangeError unless k is a whole number from 1 to the number of ranked places.
   */
  shareOfTopKept(k: number): number
  /** The choice that moves this place most; null if it is left out. Throws a RangeError on an unknown place. */
  whichChoiceMoves(place: string): ChoiceMove | null
}

/**
 * How far ranks hang on decisions that could have gone otherwise: on the weights, shaken many times by chance, and on
 * single choices. Percentiles are ranks that occurred: the draw number ceil(share x draws) in ascending order.
 * Who is left out is decided by the weights as given. Throws a RangeError on bad weights, noise or number of draws.
 * Method: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 7; Saisana, M., Saltelli, A. and
 * Tarantola, S. (2005), Journal of the Royal Statistical Society A 168, 307-323.
 */
export function fragility(input: CompositeInput, weights: readonly number[], choices: CompositeChoices, options: FragilityOptions): Fragility {
  const { seed, noise, draws = 1000 } = options
  checkNoise(noise)
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`number of draws: ${draws}`)
  const prepared = prepareComposite(input, choices)
  const scores = prepared.weigh(weights)
  const ranks = rankScores(scores)
  const drawn = drawnRanks(scores, draws, (random, into) => prepared.weigh(noisyWeights(random, normaliseWeights(weights), noise), into), seed)
  const leftOut = scores.filter(Number.isNaN).length
  const ranked = scores.length - leftOut
  let moves: ((place: number) => ChoiceMove | null) | undefined

  return {
    bands: input.places.map((id, place) => {
      const rank = ranks[place] ?? Number.NaN
      if (Number.isNaN(rank)) return { id, rank: null, low: null, high: null }
      const sorted = drawn.slice(place * draws, (place + 1) * draws).sort()
      return { id, rank, low: percentile(sorted, 0.05), high: percentile(sorted, 0.95) }
    }),
    leftOut,
    shareOfTopKept(k) {
      if (!(Number.isInteger(k) && k >= 1 && k <= ranked)) throw new RangeError(`top ${k} of ${ranked} places`)
      let top = 0
      let kept = 0
      ranks.forEach((rank, place) => {
        if (!(rank <= k)) return
        top += 1
        for (let draw = 0; draw < draws; draw += 1) if ((drawn[place * draws + draw] ?? 0) <= k) kept += 1
      })
      return kept / (top * draws)
    },
    whichChoiceMoves(place) {
      const at = input.places.indexOf(place)
      if (at < 0) throw new RangeError(`no such place: ${place}`)
      moves ??= choiceMoves(input, weights, choices)
      return moves(at)
    },
  }
}

/** Ranks of every place in every draw, row by place; NaN for those left out. */
function drawnRanks(
  scores: Float64Array,
  draws: number,
  weighNoisily: (random: ReturnType<typeof namedStream>, into: Float64Array) => Float64Array,
  seed: number,
): Float64Array {
  const random = namedStream(seed, 'weights of a composite index')
  const drawn = new Float64Array(scores.length * draws)
  const shaken = new Float64Array(scores.length)
  for (let draw = 0; draw < draws; draw += 1) {
    weighNoisily(random, shaken)
    scores.forEach((score, place) => {
      // A weight that chance takes to exactly 0 must not let a place in that lacks the component.
      if (Number.isNaN(score)) shaken[place] = Number.NaN
    })
    rankScores(shaken).forEach((rank, place) => {
      drawn[place * draws + draw] = rank
    })
  }
  return drawn
}

function percentile(sorted: Float64Array, share: number): number {
  // A hair is taken off: a product that rounds to just above a whole number must not move on to the next draw.
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? Number.NaN
}
