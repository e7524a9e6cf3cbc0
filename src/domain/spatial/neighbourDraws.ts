import type { RandomSource } from '../random/xoshiro.ts'

/**
 * Draws without replacement, one after the other: `draws` rows of `size` different numbers below `others`.
 * The first k of a row are a draw of k, so one table serves places of every number of neighbours.
 * Throws a RangeError unless 0 <= size <= others.
 * Method: the shuffle of Fisher and Yates in the form of Durstenfeld (1964), Communications of the ACM 7, 420, stopped
 * after `size` steps. The numbers are not put back in order between rows: any order is as good a start.
 */
export function neighbourDraws(random: RandomSource, draws: number, size: number, others: number): Int32Array {
  if (!(size >= 0 && size <= others)) throw new RangeError(`cannot draw ${size} of ${others}`)
  const table = new Int32Array(draws * size)
  const pool = Int32Array.from({ length: others }, (_, index) => index)
  let entry = 0
  for (let draw = 0; draw < draws; draw += 1) {
    for (let step = 0; step < size; step += 1) {
      const chosen = step + Math.floor(random.uniform() * (others - step))
      const number = pool[chosen] ?? 0
      pool[chosen] = pool[step] ?? 0
      pool[step] = number
      table[entry] = number
      entry += 1
    }
  }
  return table
}
