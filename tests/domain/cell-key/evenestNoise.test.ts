import { describe, expect, it } from 'vitest'
import { evenestNoise } from '../../../src/domain/cell-key/evenestNoise.ts'

describe('evenestNoise', () => {
  it('is even where the variance is that of even noise', () => {
    // Of -2, -1, 0, 1, 2 in fifths: (4 + 1 + 0 + 1 + 4) / 5 = 2.
    for (const probability of evenestNoise([-2, -1, 0, 1, 2], 2).probabilities) expect(probability).toBeCloseTo(0.2, 10)
  })

  it('has no choice with three noises', () => {
    // p(-1) = p(1) = variance / 2.
    const { probabilities } = evenestNoise([-1, 0, 1], 0.3)
    expect([...probabilities].map((probability) => Number(probability.toFixed(10)))).toEqual([0.15, 0.7, 0.15])
  })

  it('has exponents that are squares: second differences of logarithms are all alike', () => {
    const { noises, probabilities } = evenestNoise([-3, -2, -1, 0, 1, 2, 3, 4, 5], 4)
    const logs = Array.from(probabilities, Math.log)
    const seconds = noises.slice(2).map((_, at) => (logs[at + 2] ?? 0) - 2 * (logs[at + 1] ?? 0) + (logs[at] ?? 0))
    for (const second of seconds) expect(second).toBeCloseTo(seconds[0] ?? 0, 8)
  })

  it('takes the nearest variance where there is none', () => {
    expect(evenestNoise([-2, 3, 4], 1)).toEqual({ noises: [-2, 3, 4], probabilities: Float64Array.of(0.6, 0.4, 0), variance: 6 })
    expect(evenestNoise([-2, 3, 4], 100)).toEqual({ noises: [-2, 3, 4], probabilities: Float64Array.of(4 / 6, 0, 2 / 6), variance: 8 })
    expect(evenestNoise([0], 3)).toEqual({ noises: [0], probabilities: Float64Array.of(1), variance: 0 })
  })

  it('refuses noises that have no mean of 0', () => {
    expect(() => evenestNoise([0, 1, 2], 1)).toThrow(/no mean of 0/)
    expect(() => evenestNoise([-2, -1], 1)).toThrow(/no mean of 0/)
  })
})
