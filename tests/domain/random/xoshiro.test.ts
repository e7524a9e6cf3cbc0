import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { xoshiro128 } from '../../../src/domain/random/xoshiro.ts'

function words(count: number, random: { word(): number }): number[] {
  return Array.from({ length: count }, () => random.word())
}

describe('xoshiro128', () => {
  it('gives the numbers of the reference implementation', () => {
    // xoshiro128starstar.c 1.1 (prng.di.unimi.it) from the state 1, 2, 3, 4, as quoted in the tests of rand_xoshiro.
    expect(words(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('refuses the state it could never leave', () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError)
  })
})

describe('namedStream', () => {
  it('depends on seed and name and on nothing else', () => {
    const first = words(20, namedStream(7, 'GT0101'))
    namedStream(7, 'GT0102').word()
    expect(words(20, namedStream(7, 'GT0101'))).toEqual(first)
    expect(words(20, namedStream(8, 'GT0101'))).not.toEqual(first)
    expect(words(20, namedStream(7, 'GT0102'))).not.toEqual(first)
  })

  it('starts neighbouring names far apart', () => {
    // The first uniform of 4,000 streams with names that differ by a digit: mean 1/2, standard error 0.0046.
    const first = Array.from({ length: 4000 }, (_, place) => namedStream(1, `quarter ${place}`).uniform())
    const mean = first.reduce((left, right) => left + right, 0) / first.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02)
    const neighbours = first.slice(1).reduce((sum, value, place) => sum + (value - mean) * ((first[place] ?? 0) - mean), 0)
    expect(Math.abs(neighbours / first.length / (1 / 12))).toBeLessThan(0.07)
  })
})
