import type { RandomSource } from './xoshiro.ts'

/** A draw of the normal distribution. Box and Muller, "A note on the generation of random normal deviates", 1958. */
export function normal(random: RandomSource, mean = 0, deviation = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()))
  return mean + deviation * radius * Math.cos(2 * Math.PI * random.uniform())
}
