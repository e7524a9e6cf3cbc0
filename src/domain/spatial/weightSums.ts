import type { SpatialWeights } from './spatialWeights.ts'

/** The three sums of weights that the variance of Moran's I is made of; S0, S1 and S2 of Cliff and Ord. */
export interface WeightSums {
  /** Sum of all weights. */
  readonly total: number
  /** Half the sum over all pairs of (w(i,j) + w(j,i)) squared. */
  readonly pairs: number
  /** Sum over the places of (weights it gives + weights it gets) squared. */
  readonly places: number
}

/** Sums of the weights. Source: Cliff, A. D. and Ord, J. K. (1981), Spatial processes: models and applications, Pion, page 19. */
export function weightSums({ ids, starts, neighbours, shares }: SpatialWeights): WeightSums {
  const exchanged = new Float64Array(ids.length)
  let total = 0
  let pairs = 0
  for (let row = 0; row < ids.length; row += 1) {
    for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
      const neighbour = neighbours[entry] ?? 0
      const share = shares[entry] ?? 0
      total += share
      // Half of (a + b)² for (i,j) and again for (j,i) is a² + b² + 2ab: each entry brings its own a² + ab.
      pairs += share * (share + shareBack(row, neighbour))
      exchanged[row] = (exchanged[row] ?? 0) + share
      exchanged[neighbour] = (exchanged[neighbour] ?? 0) + share
    }
  }
  let places = 0
  for (const sum of exchanged) places += sum * sum
  return { total, pairs, places }

  function shareBack(to: number, from: number): number {
    for (let entry = starts[from] ?? 0; entry < (starts[from + 1] ?? 0); entry += 1) {
      if (neighbours[entry] === to) return shares[entry] ?? 0
    }
    return 0
  }
}
