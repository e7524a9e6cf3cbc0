import { type SpatialWeights, weightsFromRows } from './spatialWeights.ts'

/** The places that have a value, with weights among them alone. */
export interface PresentPlaces {
  readonly values: Float64Array
  readonly weights: SpatialWeights
  /** Where each of them stood among all places. */
  readonly positions: Int32Array
  /** How many had no value. */
  readonly leftOut: number
}

/**
 * Takes the places without a value out of the values, and out of the lists of their neighbours, whose other neighbours
 * then weigh more. A place all of whose neighbours are absent becomes an island.
 * Throws a RangeError if values and weights differ in length, or a value is not finite.
 */
export function presentPlaces(values: readonly (number | null)[], weights: SpatialWeights): PresentPlaces {
  const { ids, starts, neighbours } = weights
  if (values.length !== ids.length) throw new RangeError(`${values.length} values, weights of ${ids.length} places`)
  const positions: number[] = []
  const renumbered = new Int32Array(ids.length).fill(-1)
  for (const [position, value] of values.entries()) {
    if (value === null) continue
    if (!Number.isFinite(value)) throw new RangeError(`no value at ${ids[position]}: ${value}`)
    renumbered[position] = positions.length
    positions.push(position)
  }
  const kept = positions.map((position) => values[position] ?? 0)
  const leftOut = values.length - kept.length
  if (leftOut === 0) return { values: Float64Array.from(kept), weights, positions: Int32Array.from(positions), leftOut }
  const rows = positions.map((position) => {
    const row = neighbours.subarray(starts[position] ?? 0, starts[position + 1] ?? 0)
    return Array.from(row, (neighbour) => renumbered[neighbour] ?? -1).filter((neighbour) => neighbour >= 0)
  })
  return {
    values: Float64Array.from(kept),
    weights: weightsFromRows(
      positions.map((position) => ids[position] ?? ''),
      rows,
    ),
    positions: Int32Array.from(positions),
    leftOut,
  }
}

/** One result a place put back among all places, null where there was no value. */
export function amongAll<Result>(places: number, { positions }: PresentPlaces, resultAt: (present: number) => Result): (Result | null)[] {
  const all = Array.from({ length: places }, (): Result | null => null)
  for (const [present, position] of positions.entries()) all[position] = resultAt(present)
  return all
}
