/** A source of random bits: every call gives the next number of a stream that its seed alone decides. */
export interface RandomSource {
  /** Whole number from 0 to 2^32 - 1. */
  word(): number
  /** Number in [0, 1) on a grid of 2^-32. */
  uniform(): number
}

export type RandomState = readonly [number, number, number, number]

/**
 * xoshiro128** 1.1 of Blackman and Vigna, "Scrambled linear pseudorandom number generators",
 * ACM Transactions on Mathematical Software 47 (4), 2021: 32 bit arithmetic only, so that every
 * machine gives the same numbers. Throws a RangeError if all four words are zero.
 */
export function xoshiro128(state: RandomState): RandomSource {
  let [a, b, c, d] = state.map((part) => part >>> 0) as [number, number, number, number]
  if ((a | b | c | d) === 0) throw new RangeError('a state of zeros gives zeros forever')
  function word(): number {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return scrambled
  }
  return { word, uniform: () => word() / 4294967296 }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
