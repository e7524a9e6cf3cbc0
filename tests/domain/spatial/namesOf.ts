import type { SpatialWeights } from '../../../src/domain/spatial/spatialWeights.ts'

/** The names of each place's neighbours. */
export function namesOf(weights: SpatialWeights): string[][] {
  return weights.ids.map((_, row) =>
    Array.from(weights.neighbours.subarray(weights.starts[row], weights.starts[row + 1]), (neighbour) => weights.ids[neighbour] ?? ''),
  )
}
