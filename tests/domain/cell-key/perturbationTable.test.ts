import { describe, expect, it } from 'vitest'
import type { NoiseDistribution } from '../../../src/domain/cell-key/evenestNoise.ts'
import { countsBehind, noiseAt, perturbationTable } from '../../../src/domain/cell-key/perturbationTable.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function moment({ noises, probabilities }: NoiseDistribution, power: number): number {
  return noises.reduce((sum, noise, at) => sum + (probabilities[at] ?? 0) * noise ** power, 0)
}

const RULES = [
  { largest: 2, variance: 1, threshold: 1 },
  { largest: 5, variance: 3, threshold: 1 },
  { largest: 5, variance: 3, threshold: 3 },
  { largest: 8, variance: 7, threshold: 5 },
  { largest: 40, variance: 35, threshold: 11 },
  { largest: 3, variance: 0.01, threshold: 2 },
  { largest: 3, variance: 8.9, threshold: 2 },
]

describe('perturbationTable', () => {
  it.each(RULES)('%o: sums 1, mean 0, no negative count, none under the threshold, zero stays', (rule) => {
    const { rows } = perturbationTable(rule)
    expect([...(rows[0]?.noises ?? []), ...(rows[0]?.probabilities ?? [])]).toEqual([0, 1])
    for (const [count, row] of rows.entries()) {
      expect(moment(row, 0), `row ${count}`).toBeCloseTo(1, 10)
      expect(moment(row, 1), `row ${count}`).toBeCloseTo(0, 9)
      expect(moment(row, 2), `row ${count}`).toBeCloseTo(row.variance, 8)
      expect(row.probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true)
      for (const noise of row.noises) {
        expect(Math.abs(noise)).toBeLessThanOrEqual(rule.largest)
        expect(count + noise === 0 || count + noise >= rule.threshold, `${count} to ${count + noise}`).toBe(true)
      }
    }
  })

  it.each(RULES)('%o: the variance asked for, or the nearest there is', ({ largest, variance, threshold }) => {
    const { rows } = perturbationTable({ largest, variance, threshold })
    for (const [count, row] of rows.entries()) {
      if (count === 0) continue
      // A count under the threshold becomes 0 or the threshold at least; noise reaches from the whole count to the largest.
      const smallest = count < threshold ? count * (threshold - count) : 0
      const least = row.noises[0] ?? 0
      const nearest = Math.min(Math.max(variance, smallest), -least * largest)
      expect(row.variance, `row ${count}`).toBeCloseTo(nearest, 8)
    }
    expect(rows.at(-1)?.variance).toBeCloseTo(variance, 10)
  })

  // Vignette "Introduction to the ptable-Package" (Enderle 2023, ptable 1.0.0), create_cnt_ptable(D = 2, V = 1): row 2 of the
  // transition matrix begins with 0.0638, its p_stay is 0.383. (Row 1 there has variance 0.932, as monotony is asked for.)
  it('is that of the R package ptable where this asks for no more', () => {
    const row = perturbationTable({ largest: 2, variance: 1, threshold: 1 }).rows[2]
    const [first, second, third, fourth, fifth] = row?.probabilities ?? []
    expect(first?.toFixed(4)).toBe('0.0638')
    expect(third?.toFixed(3)).toBe('0.383')
    expect([second, first]).toEqual([expect.closeTo(fourth ?? 0, 10), expect.closeTo(fifth ?? 0, 10)])
  })

  // 2 p1 + 8 p2 = 1 and p0 + 2 p1 + 2 p2 = 1 leave one free number; of all choices the entropy is largest at this one.
  it.each(RULES.slice(0, 4))('%o: no other noise with these moments is as even', (rule) => {
    const { rows } = perturbationTable(rule)
    const row = rows.at(-1)
    const entropy = (probabilities: ArrayLike<number>): number => -Array.from(probabilities).reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0)
    const best = entropy(row?.probabilities ?? [])
    const random = namedStream(5, 'other noise')
    const { noises, probabilities } = row ?? { noises: [], probabilities: new Float64Array(0) }
    for (let trial = 0; trial < 200; trial += 1) {
      // Third differences (-1, 3, -3, 1) change neither sum, mean nor variance.
      const at = Math.floor(random.uniform() * (noises.length - 3))
      const by = (random.uniform() - 0.5) * 0.02
      const other = probabilities.slice()
      for (const [place, times] of [-1, 3, -3, 1].entries()) other[at + place] = (other[at + place] ?? 0) + times * by
      if (other.some((share) => share < 0)) continue
      expect(entropy(other)).toBeLessThan(best)
    }
  })

  it.each([
    [{ largest: 4, variance: 1, threshold: 5 }, /does not pass over/],
    [{ largest: 2.5, variance: 1, threshold: 1 }, /does not pass over/],
    [{ largest: 5, variance: 0, threshold: 1 }, /variance/],
    [{ largest: 5, variance: 3, threshold: 0 }, /threshold/],
  ])('refuses %o', (rule, message) => {
    expect(() => perturbationTable(rule)).toThrow(message)
  })
})

describe('noiseAt', () => {
  const table = perturbationTable({ largest: 5, variance: 3, threshold: 3 })

  it('follows the probabilities of the row, whatever the count', () => {
    for (const count of [1, 2, 4, 7, 500]) {
      const row = table.rows[Math.min(count, table.rows.length - 1)]
      const tries = 200_000
      const seen = new Map<number, number>()
      for (let place = 0; place < tries; place += 1) {
        const noise = noiseAt(table, count, (place + 0.5) / tries)
        seen.set(noise, (seen.get(noise) ?? 0) + 1)
      }
      for (const [at, noise] of (row?.noises ?? []).entries()) {
        expect(Math.abs((seen.get(noise) ?? 0) / tries - (row?.probabilities[at] ?? 0)), `${count} ${noise}`).toBeLessThan(2 / tries)
      }
    }
  })

  it('never adds to zero, and has an answer for the highest key', () => {
    expect([0, 0.5, 1 - 2 ** -48].map((key) => noiseAt(table, 0, key))).toEqual([0, 0, 0])
    expect(noiseAt(table, 100, 1 - 2 ** -48)).toBe(5)
    expect(() => noiseAt(table, 1.5, 0.5)).toThrow(RangeError)
  })
})

describe('countsBehind', () => {
  it.each(RULES)('%o: is what trying all counts finds', (rule) => {
    const table = perturbationTable(rule)
    const sources = new Map<number, number[]>()
    for (let count = 0; count <= 4 * rule.largest; count += 1) {
      const row = table.rows[Math.min(count, table.rows.length - 1)]
      for (const [at, noise] of (row?.noises ?? []).entries()) {
        if ((row?.probabilities[at] ?? 0) > 0) sources.set(count + noise, [...(sources.get(count + noise) ?? []), count])
      }
    }
    for (let published = 0; published <= 3 * rule.largest; published += 1) {
      const from = sources.get(published)
      expect(countsBehind(table, published)).toEqual(from ? { least: Math.min(...from), most: Math.max(...from) } : null)
    }
  })

  it('leaves a published zero as wide as the largest noise, and knows that others are not zero', () => {
    const table = perturbationTable({ largest: 7, variance: 6, threshold: 5 })
    expect(countsBehind(table, 0)).toEqual({ least: 0, most: 7 })
    expect(countsBehind(table, 5)).toEqual({ least: 1, most: 12 })
    expect(countsBehind(table, 3)).toBeNull()
    expect(countsBehind(table, 100)).toEqual({ least: 93, most: 107 })
  })
})
