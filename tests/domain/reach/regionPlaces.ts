import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'

/** Anywhere in a box around the three countries, always the same for the same seed. */
export function regionPlaces(seed: number, count: number): LonLat[] {
  const { uniform } = xoshiro128([seed, 2, 3, 4])
  return Array.from({ length: count }, () => [-92.5 + 9.5 * uniform(), 13 + 5 * uniform()])
}
