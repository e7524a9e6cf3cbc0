import type { RatePlace } from '../../../src/domain/smoothing/rateMoments.ts'

/** Places p0, p1 … with these events and people. */
export function placesOf(...counts: readonly (readonly [number | null, number | null])[]): RatePlace[] {
  return counts.map(([numerator, denominator], position) => ({ id: `p${position}`, numerator, denominator }))
}
