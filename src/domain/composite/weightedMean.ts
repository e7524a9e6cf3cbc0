/** How the components of a place are brought together. */
export type Mean = 'arithmetic' | 'geometric' | 'harmonic'

/** The transformation under which a mean is an arithmetic one, and the way back. */
export const MEAN_SCALES: Readonly<Record<Mean, { readonly into: (value: number) => number; readonly back: (sum: number) => number }>> = {
  arithmetic: { into: (value) => value, back: (sum) => sum },
  geometric: { into: Math.log, back: Math.exp },
  harmonic: { into: (value) => 1 / value, back: (sum) => 1 / sum },
}

/**
 * Weights that sum to 1, in proportion to the given ones.
 * Throws a RangeError if one is below 0 or no finite number, or if all are 0.
 */
export function normaliseWeights(weights: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(weights)
  let total = 0
  for (const weight of shares) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`no weight of a component: ${weight}`)
    total += weight
  }
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError('no component has a weight')
  return shares.map((weight) => weight / total)
}

/**
 * Weighted mean of the components of one place, in their unit. A component of weight 0 plays no part, whatever it is.
 * Throws a RangeError on bad weights, on a number of them other than that of the values, and, for the geometric and
 * the harmonic mean, on a value that is not above 0.
 */
export function weightedMean(values: readonly number[], weights: readonly number[], mean: Mean): number {
  if (values.length !== weights.length) throw new RangeError(`${weights.length} weights for ${values.length} components`)
  const shares = normaliseWeights(weights)
  const { into, back } = MEAN_SCALES[mean]
  let sum = 0
  values.forEach((value, at) => {
    const share = shares[at] ?? 0
    if (share === 0) return
    if (mean !== 'arithmetic' && !(value > 0)) throw new RangeError(`the ${mean} mean needs values above 0: ${value}`)
    sum += share * into(value)
  })
  return back(sum)
}
