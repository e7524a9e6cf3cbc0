import { type Direction, normalise, type Normalisation } from './normalise.ts'
import { rankScores } from './rankScores.ts'
import { type Mean, MEAN_SCALES, normaliseWeights } from './weightedMean.ts'

export interface Component {
  readonly id: string
  readonly direction: Direction
  /** One per place, in the order of the places; null where absent. */
  readonly values: readonly (number | null)[]
}

export interface CompositeInput {
  readonly places: readonly string[]
  readonly components: readonly Component[]
}

export interface CompositeChoices {
  readonly normalisation: Normalisation
  readonly mean: Mean
}

/** Components ready to be weighed anew many times a second. */
export interface PreparedComposite {
  readonly places: readonly string[]
  readonly components: readonly string[]
  /**
   * Score of each place under weights in the order of the components, written to `into` if given. High means a larger
   * gap. NaN for a place that lacks a component whose weight is above 0. Throws a RangeError on a weight below 0, on
   * weights that are all 0, and on a number of weights or of scores that does not fit.
   */
  weigh(weights: ArrayLike<number>, into?: Float64Array): Float64Array
}

export interface CompositeScore {
  readonly id: string
  /** High means a larger gap; null where a component with weight is absent. */
  readonly score: number | null
  /** 1 for the largest gap; equal scores share the smaller rank. */
  readonly rank: number | null
}

export interface CompositeIndex {
  readonly places: readonly CompositeScore[]
  readonly leftOut: number
  readonly highMeans: 'larger-gap'
}

/** Where the geometric and the harmonic mean take over from 0: the lowest value of all becomes 1/199 of the highest. */
const LOWEST_POSITIVE = 1 / 199

/**
 * Components normalised over all places that have them, so that new weights change no normalised value.
 * The geometric and the harmonic mean need values above 0 (OECD and JRC 2008, Handbook on Constructing Composite
 * Indicators, step 6). Before them all components are moved by one and the same linear map, the lowest value of all to
 * 1/199 and the highest to 1, as Istat maps 0 to 1 onto 1 to 199 (Massoli, Mazziotta, Pareto and Rinaldelli 2013,
 * Synthesis methodologies and spatial analysis); scores of these two means are on that scale. On a scale of gaps they
 * put a place high only if it has a gap in every component, and one small gap weighs against all others.
 * Throws a RangeError if a component has not one value per place, two components or two places share an id, or there is no component.
 */
export function prepareComposite({ places, components }: CompositeInput, { normalisation, mean }: CompositeChoices): PreparedComposite {
  if (components.length === 0) throw new RangeError('an index of no component')
  if (new Set(components.map(({ id }) => id)).size < components.length) throw new RangeError('two components share an id')
  if (new Set(places).size < places.length) throw new RangeError('two places share an id')
  for (const { id, values } of components) {
    if (values.length !== places.length) throw new RangeError(`${values.length} values of ${id} for ${places.length} places`)
  }
  const columns = components.map(({ values, direction }) =>
    Float64Array.from(normalise(values, normalisation, direction).values, (value) => value ?? Number.NaN),
  )
  if (mean !== 'arithmetic') toPositive(columns)
  const { into, back } = MEAN_SCALES[mean]
  const scaled = columns.map((column) => column.map(into))

  function weigh(weights: ArrayLike<number>, scores = new Float64Array(places.length)): Float64Array {
    if (weights.length !== scaled.length) throw new RangeError(`${weights.length} weights for ${scaled.length} components`)
    if (scores.length !== places.length) throw new RangeError(`room for ${scores.length} scores of ${places.length} places`)
    const shares = normaliseWeights(weights)
    scores.fill(0)
    scaled.forEach((column, at) => {
      const share = shares[at] ?? 0
      // NaN times 0 would be NaN: an absent value must not count where its component does not.
      if (share === 0) return
      for (let place = 0; place < scores.length; place += 1) scores[place] = (scores[place] ?? 0) + share * (column[place] ?? 0)
    })
    if (mean !== 'arithmetic') for (let place = 0; place < scores.length; place += 1) scores[place] = back(scores[place] ?? 0)
    return scores
  }
  return { places, components: components.map(({ id }) => id), weigh }
}

/** Scores and ranks under one set of weights, one per place in the order of the input. Throws like the prepared form. */
export function compositeIndex(input: CompositeInput, weights: readonly number[], choices: CompositeChoices): CompositeIndex {
  const scores = prepareComposite(input, choices).weigh(weights)
  const ranks = rankScores(scores)
  return {
    places: input.places.map((id, place) => ({ id, score: known(scores[place]), rank: known(ranks[place]) })),
    leftOut: scores.filter(Number.isNaN).length,
    highMeans: 'larger-gap',
  }
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function toPositive(columns: readonly Float64Array[]): void {
  let lowest = Infinity
  let highest = -Infinity
  for (const column of columns) {
    for (const value of column) {
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
  }
  const range = highest - lowest
  for (const column of columns) {
    column.forEach((value, place) => {
      // Where all values are equal there is no range to spread over; the middle tells no place apart.
      const share = range > 0 ? (value - lowest) / range : value * 0 + 0.5
      column[place] = LOWEST_POSITIVE + (1 - LOWEST_POSITIVE) * share
    })
  }
}
