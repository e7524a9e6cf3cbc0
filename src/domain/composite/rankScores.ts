/**
 * Rank of each score, 1 for the highest; equal scores share the smaller rank, NaN has rank NaN.
 * For scores where high means a larger gap, rank 1 is the largest need.
 */
export function rankScores(scores: Float64Array): Float64Array {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort()
  return scores.map((score) => (Number.isNaN(score) ? Number.NaN : 1 + sorted.length - upTo(sorted, score)))
}

/** How many of the ascending scores are at most this one. */
function upTo(sorted: Float64Array, score: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= score) low = middle + 1
    else high = middle
  }
  return low
}
