import { deviationsOf } from './deviationsOf.ts'
import { amongAll, presentPlaces } from './presentPlaces.ts'
import { neighbourCount, neighbourMeans, type SpatialWeights } from './spatialWeights.ts'

/** Closer to the mean than this, in standard deviations, only rounding is left. */
const ROUNDING = 1e-12

/** The place itself, then its neighbours: above or below the mean of all places. */
export type Quadrant = 'high-high' | 'low-low' | 'high-low' | 'low-high'

export interface LocalMoranPlace {
  readonly id: string
  /** Local Moran I: above 0 beside its like, below 0 beside its unlike; null without a neighbour. */
  readonly index: number | null
  /** Own value less the mean of all, in standard deviations. */
  readonly deviation: number
  /** Mean of the neighbours less the mean of all, in standard deviations; null without a neighbour. */
  readonly neighbours: number | null
  /** null without a neighbour, or where one of the two is exactly at the mean. Says nothing of significance. */
  readonly quadrant: Quadrant | null
}

export interface LocalMoranResult {
  /** One entry a place, in the order given; null without a value, and everywhere null where all values are the same. */
  readonly places: readonly (LocalMoranPlace | null)[]
  /** Places without a value. */
  readonly leftOut: number
  /** Places with a value and without a neighbour that has one. */
  readonly islands: number
}

/**
 * Local Moran's I of values beside the places of the weights. Places without a value are left out.
 * The indices sum to the global I times the sum of all weights.
 * Throws a RangeError if values and weights differ in length, or a value is not finite.
 * Method: Anselin, L. (1995), Local indicators of spatial association, Geographical Analysis 27, 93-115, equation 12,
 * where m2 is the mean of the squared deviations (PySAL divides by one place less); the quadrants are those of his
 * scatterplot.
 */
export function localMoran(values: readonly (number | null)[], weights: SpatialWeights): LocalMoranResult {
  const present = presentPlaces(values, weights)
  const counts = { leftOut: present.leftOut, islands: present.weights.islands }
  const spread = deviationsOf(present.values)
  if (!spread) return { places: values.map(() => null), ...counts }
  const standard = Math.sqrt(spread.variance)
  const scores = spread.deviations.map((deviation) => deviation / standard)
  const means = neighbourMeans(scores, present.weights)
  const places = amongAll(values.length, present, (at) => {
    const id = present.weights.ids[at] ?? ''
    const deviation = scores[at] ?? 0
    if (neighbourCount(present.weights, at) === 0) return { id, index: null, deviation, neighbours: null, quadrant: null }
    const neighbours = means[at] ?? 0
    return { id, index: deviation * neighbours, deviation, neighbours, quadrant: quadrantOf(deviation, neighbours) }
  })
  return { places, ...counts }
}

function quadrantOf(own: number, neighbours: number): Quadrant | null {
  if (Math.abs(own) < ROUNDING || Math.abs(neighbours) < ROUNDING) return null
  if (own > 0) return neighbours > 0 ? 'high-high' : 'high-low'
  return neighbours > 0 ? 'low-high' : 'low-low'
}
