import { type Deviations, deviationsOf } from './deviationsOf.ts'
import { presentPlaces } from './presentPlaces.ts'
import { neighbourMeans, type SpatialWeights } from './spatialWeights.ts'
import { twoSidedP } from './twoSidedP.ts'
import { type WeightSums, weightSums } from './weightSums.ts'

/**
 * What to hold of Moran's I under one of two assumptions; z in standard deviations, p two-sided.
 * Where I cannot vary at all (everybody is everybody's neighbour) the variance is 0, z 0 and p 1.
 */
export interface MoranTest {
  readonly variance: number
  readonly z: number
  readonly p: number
}

export interface MoranStatistic {
  /** Moran's I: about 1 where like is beside like, below `expected` where unlike is. */
  readonly index: number
  /** -1 / (n - 1), what I is on average when the values are placed by chance. */
  readonly expected: number
  /** Taking the values as draws of a normal distribution. */
  readonly normality: MoranTest
  /** Taking the values as given and only their places as chance; needs no distribution. */
  readonly randomisation: MoranTest
}

export interface MoranResult {
  /** null with fewer than four places, where all values are the same, or where nobody has a neighbour. */
  readonly statistic: MoranStatistic | null
  /** Places with a value. */
  readonly places: number
  /** Places without a value. */
  readonly leftOut: number
  /** Places with a value and without a neighbour that has one; they count in the mean and the spread only. */
  readonly islands: number
}

/**
 * Global Moran's I of values beside the places of the weights. Places without a value are left out.
 * Throws a RangeError if values and weights differ in length, or a value is not finite.
 * Method: Cliff, A. D. and Ord, J. K. (1981), Spatial processes: models and applications, Pion, pages 17 and 21.
 */
export function moransI(values: readonly (number | null)[], weights: SpatialWeights): MoranResult {
  const present = presentPlaces(values, weights)
  const counts = { places: present.values.length, leftOut: present.leftOut, islands: present.weights.islands }
  const spread = deviationsOf(present.values)
  if (!spread || counts.places < 4 || present.weights.neighbours.length === 0) return { statistic: null, ...counts }
  const sums = weightSums(present.weights)
  const means = neighbourMeans(spread.deviations, present.weights)
  const products = spread.deviations.reduce((sum, deviation, at) => sum + deviation * (means[at] ?? 0), 0)
  const index = products / (sums.total * spread.variance)
  const expected = -1 / (counts.places - 1)
  return {
    statistic: {
      index,
      expected,
      normality: tested(index - expected, varianceUnderNormality(counts.places, sums)),
      randomisation: tested(index - expected, varianceUnderRandomisation(counts.places, sums, spread)),
    },
    ...counts,
  }
}

function varianceUnderNormality(n: number, { total, pairs, places }: WeightSums): number {
  return (n * n * pairs - n * places + 3 * total * total) / ((n * n - 1) * total * total) - 1 / (n - 1) ** 2
}

function varianceUnderRandomisation(n: number, { total, pairs, places }: WeightSums, { deviations, variance }: Deviations): number {
  const fourthMoment = deviations.reduce((sum, deviation) => sum + deviation ** 4, 0) / n
  const kurtosis = fourthMoment / (variance * variance)
  const spread = n * ((n * n - 3 * n + 3) * pairs - n * places + 3 * total * total)
  const peaked = kurtosis * ((n * n - n) * pairs - 2 * n * places + 6 * total * total)
  return (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * total * total) - 1 / (n - 1) ** 2
}

/** Below the bound only rounding is left of the variance. */
function tested(difference: number, variance: number): MoranTest {
  if (!(variance > 1e-14)) return { variance: 0, z: 0, p: 1 }
  const z = difference / Math.sqrt(variance)
  return { variance, z, p: twoSidedP(z) }
}
