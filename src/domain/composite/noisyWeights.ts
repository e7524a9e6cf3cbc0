import { gamma } from '../random/gamma.ts'
import type { RandomSource } from '../random/xoshiro.ts'
import { normaliseWeights } from './weightedMean.ts'

/**
 * How weights are shaken. `uniform`: each by up to a share of itself either way (0.25 for plus or minus a quarter).
 * `dirichlet`: around the weights given, the closer the higher the concentration; a weight w has the variance
 * w (1 - w) / (concentration + 1). A weight of 0 stays 0 in both.
 */
export type WeightNoise =
  | { readonly kind: 'uniform'; readonly share: number }
  | { readonly kind: 'dirichlet'; readonly concentration: number }

/** Throws a RangeError unless 0 < share <= 1, or the concentration is at least 1 and finite. */
export function checkNoise(noise: WeightNoise): void {
  if (noise.kind === 'uniform' && !(noise.share > 0 && noise.share <= 1)) throw new RangeError(`share of noise: ${noise.share}`)
  if (noise.kind === 'dirichlet' && !(noise.concentration >= 1 && Number.isFinite(noise.concentration))) {
    throw new RangeError(`concentration of weights: ${noise.concentration}`)
  }
}

/** Weights drawn around the given ones, which must sum to 1; so do the drawn ones. */
export function noisyWeights(random: RandomSource, weights: Float64Array, noise: WeightNoise): Float64Array {
  return normaliseWeights(
    weights.map((weight) => {
      if (weight === 0) return 0
      if (noise.kind === 'uniform') return weight * (1 + noise.share * (2 * random.uniform() - 1))
      return gamma(random, weight * noise.concentration)
    }),
  )
}
