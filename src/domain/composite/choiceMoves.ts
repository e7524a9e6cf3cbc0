import { type CompositeChoices, type CompositeInput, prepareComposite } from './compositeIndex.ts'
import type { Normalisation } from './normalise.ts'
import { rankScores } from './rankScores.ts'
import type { Mean } from './weightedMean.ts'

/** One thing that could have been decided otherwise. */
export type Choice =
  | { readonly kind: 'normalisation'; readonly instead: Normalisation }
  | { readonly kind: 'mean'; readonly instead: Mean }
  | { readonly kind: 'component'; readonly without: string }

export interface ChoiceMove {
  /** Null if no single choice moves the place. */
  readonly choice: Choice | null
  readonly rank: number
  /** The rank under the other choice; the same rank if none moves it. */
  readonly otherRank: number
}

const NORMALISATIONS: readonly Normalisation[] = ['min-max', 'z', 'rank']
const MEANS: readonly Mean[] = ['arithmetic', 'geometric', 'harmonic']

/**
 * A function from the position of a place to the one choice that moves its rank most, with both ranks; null for a place
 * left out of the index. Tried one at a time: the other normalisations, the other means, and each component with weight
 * left out. Ranks are among the places of the index as it stands, so that a place that only a dropped component kept
 * out pushes nobody down. Of choices that move a place equally far the first tried is named.
 * After Saisana, M., Saltelli, A. and Tarantola, S. (2005), Uncertainty and sensitivity analysis techniques as tools
 * for the quality assessment of composite indicators, Journal of the Royal Statistical Society A 168, 307-323.
 */
export function choiceMoves(input: CompositeInput, weights: readonly number[], choices: CompositeChoices): (place: number) => ChoiceMove | null {
  const scores = prepareComposite(input, choices).weigh(weights)
  const ranks = rankScores(scores)
  const alternatives = otherChoices(input, weights, choices).map((choice) => ({
    choice,
    ranks: rankScores(scoresUnder(choice, input, weights, choices).map((score, place) => (Number.isNaN(scores[place]) ? Number.NaN : score))),
  }))
  return (place) => {
    const rank = ranks[place]
    if (rank === undefined || Number.isNaN(rank)) return null
    let found: ChoiceMove = { choice: null, rank, otherRank: rank }
    for (const { choice, ranks: others } of alternatives) {
      const otherRank = others[place] ?? rank
      if (Math.abs(otherRank - rank) > Math.abs(found.otherRank - rank)) found = { choice, rank, otherRank }
    }
    return found
  }
}

function otherChoices({ components }: CompositeInput, weights: readonly number[], { normalisation, mean }: CompositeChoices): Choice[] {
  const weighty = components.filter((_, at) => (weights[at] ?? 0) > 0)
  return [
    ...NORMALISATIONS.filter((one) => one !== normalisation).map((instead) => ({ kind: 'normalisation', instead }) as const),
    ...MEANS.filter((one) => one !== mean).map((instead) => ({ kind: 'mean', instead }) as const),
    // Without its only component there is no index.
    ...(weighty.length > 1 ? weighty.map(({ id }) => ({ kind: 'component', without: id }) as const) : []),
  ]
}

function scoresUnder(choice: Choice, input: CompositeInput, weights: readonly number[], choices: CompositeChoices): Float64Array {
  if (choice.kind === 'normalisation') return prepareComposite(input, { ...choices, normalisation: choice.instead }).weigh(weights)
  if (choice.kind === 'mean') return prepareComposite(input, { ...choices, mean: choice.instead }).weigh(weights)
  const without = weights.map((weight, at) => (input.components[at]?.id === choice.without ? 0 : weight))
  return prepareComposite(input, choices).weigh(without)
}
