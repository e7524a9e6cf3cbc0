export interface SharedDistance {
  readonly distance: number
  /** Places in the two lists that both have. */
  readonly shared: readonly number[]
}

/**
 * Euclidean distance over the coordinates both have, as long as it would be if the others differed as much on average:
 * the mean square of the shared ones times the number of all. Null where none is shared.
 * Throws a RangeError on lists of different length.
 * Method: Dixon, J. K. (1979), Pattern recognition with partly missing data, IEEE Transactions on Systems, Man, and
 * Cybernetics 9, 617-621; the same as nan_euclidean_distances of scikit-learn.
 */
export function sharedDistance(one: readonly (number | null)[], other: readonly (number | null)[]): SharedDistance | null {
  if (one.length !== other.length) throw new RangeError(`${one.length} coordinates beside ${other.length}`)
  const shared: number[] = []
  let squares = 0
  one.forEach((here, at) => {
    const there = other[at] ?? null
    if (here === null || there === null) return
    shared.push(at)
    squares += (here - there) ** 2
  })
  return shared.length === 0 ? null : { distance: Math.sqrt((squares * one.length) / shared.length), shared }
}
