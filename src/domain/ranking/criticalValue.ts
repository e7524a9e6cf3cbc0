import { normalQuantile } from '../intervals/normalQuantile.ts'

/**
 * The value a studentised difference must pass when `open` one-sided comparisons are made at once, so that the chance
 * of even one false answer stays at most 1 - confidence: Bonferroni's bound. It supposes nothing of how the
 * comparisons hang together, so it is never too low. Never below 0: no place is called better than one above it.
 */
export function bonferroniValue(open: number, confidence: number): number {
  return Math.max(0, -normalQuantile((1 - confidence) / open))
}

/**
 * The same value read off simulated largest differences, given as squares; sorts them. Taken is the draw number
 * ceil(confidence x (draws + 1)), which keeps the error at most 1 - confidence for any number of draws
 * (Davison and Hinkley 1997, Bootstrap Methods and their Application, section 4.2).
 */
export function simulatedValue(largestSquares: Float64Array, confidence: number): number {
  largestSquares.sort()
  const square = largestSquares[drawAt(largestSquares.length, confidence)] ?? 0
  return Math.sqrt(square)
}

/** Throws a RangeError if so few draws cannot carry this confidence: 0.95 takes at least 19. */
export function checkDraws(draws: number, confidence: number): void {
  if (!Number.isInteger(draws) || draws < 1 || drawAt(draws, confidence) >= draws) {
    throw new RangeError(`too few draws for a confidence of ${confidence}: ${draws}`)
  }
}

function drawAt(draws: number, confidence: number): number {
  // A hair is taken off: a product that rounds to just above a whole number must not move on to the next draw.
  return Math.ceil(confidence * (draws + 1) - 1e-9) - 1
}
