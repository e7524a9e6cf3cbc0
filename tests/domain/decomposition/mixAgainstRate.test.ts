import { describe, expect, it } from 'vitest'
import { dasGupta } from '../../../src/domain/decomposition/dasGupta.ts'
import { type Group, mixAgainstRate } from '../../../src/domain/decomposition/mixAgainstRate.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

function complete(groups: readonly Group[]) {
  const found = mixAgainstRate(groups)
  if (found.status !== 'complete') throw new Error(`absent: ${found.missing.join()}`)
  return found
}

describe('household headship in the United States, 1970 and 1985', () => {
  // Das Gupta (1993), example 5.1: shares of age groups in percent and rates per 100.
  const ages = ['15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59', '60-64', '65-69', '70-74', '75+']
  const size1970 = [12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9]
  const size1985 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5]
  const rate1970 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8]
  const rate1985 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2]
  const found = complete(
    ages.map((name, at) => ({
      name,
      from: { size: size1970[at] ?? null, rate: rate1970[at] ?? null },
      to: { size: size1985[at] ?? null, rate: rate1985[at] ?? null },
    })),
  )

  it('has the published totals and effects', () => {
    // README of the R package DasGuptR 2.1.0, eg5.1: crude 44.7268 and 47.6940, age 1.2269, rate 1.7403.
    expect(found.start).toBeCloseTo(44.7268, 10)
    expect(found.end).toBeCloseTo(47.694, 10)
    expect(found.mixEffect).toBeCloseTo(1.2269, 10)
    expect(found.rateEffect).toBeCloseTo(1.7403, 10)
  })
  it('has a rate and a mix effect for each age, which sum to the difference', () => {
    expect(found.parts.map(({ name, kind }) => `${kind} ${name}`)).toEqual([...ages.map((age) => `rate ${age}`), ...ages.map((age) => `mix ${age}`)])
    // By hand for the youngest: (2.2 - 1.9) (0.129 + 0.101) / 2, and (0.101 - 0.129) (1.9 + 2.2) / 2.
    expect(found.parts[0]?.effect).toBeCloseTo(0.0345, 12)
    expect(found.parts[13]?.effect).toBeCloseTo(-0.0574, 12)
    expect(Math.abs(found.start + found.parts.reduce((sum, { effect }) => sum + effect, 0) - found.end)).toBeLessThan(1e-9)
  })
})

describe('mix against rate', () => {
  const group = (name: string, fromSize: number, fromRate: number, toSize: number, toRate: number): Group => ({
    name,
    from: { size: fromSize, rate: fromRate },
    to: { size: toSize, rate: toRate },
  })

  it('sums exactly, and group by group is the decomposition into two factors, share and rate', () => {
    const random = namedStream(8, 'groups')
    for (let turn = 0; turn < 20; turn += 1) {
      const groups = Array.from({ length: 1 + (turn % 7) }, (_, at) =>
        group(`group ${at}`, 1000 * random.uniform() + 1, 90 * random.uniform(), 1000 * random.uniform(), 90 * random.uniform()),
      )
      const found = complete(groups)
      expect(Math.abs(found.start + found.rateEffect + found.mixEffect - found.end)).toBeLessThan(1e-9)
      const totals = { from: groups.reduce((sum, { from }) => sum + (from.size ?? 0), 0), to: groups.reduce((sum, { to }) => sum + (to.size ?? 0), 0) }
      for (const [at, { from, to }] of groups.entries()) {
        const factors = dasGupta([
          { name: 'rate', from: from.rate, to: to.rate },
          { name: 'share', from: (from.size ?? 0) / totals.from, to: (to.size ?? 0) / totals.to },
        ])
        if (factors.status !== 'complete') throw new Error('absent')
        expect(found.parts[at]?.effect).toBeCloseTo(factors.parts[0]?.effect ?? 0, 10)
        expect(found.parts[groups.length + at]?.effect).toBeCloseTo(factors.parts[1]?.effect ?? 0, 10)
      }
    }
  })
  it('is all rate where the mix stayed, all mix where the rates stayed, and minds no unit of size', () => {
    const sameMix = complete([group('women', 30, 0.2, 60, 0.5), group('men', 70, 0.1, 140, 0.4)])
    expect(sameMix.mixEffect).toBeCloseTo(0, 12)
    expect(sameMix.rateEffect).toBeCloseTo(0.3, 12)
    const sameRates = complete([group('women', 30, 0.2, 60, 0.2), group('men', 70, 0.1, 40, 0.1)])
    expect(sameRates.rateEffect).toBe(0)
    expect(sameRates.mixEffect).toBeCloseTo(0.03, 12)
    const shares = complete([group('women', 0.3, 0.2, 0.6, 0.2), group('men', 0.7, 0.1, 0.4, 0.1)])
    expect(shares.mixEffect).toBeCloseTo(sameRates.mixEffect, 12)
  })
  it('keeps a rise in every group apart from a fall of the total, as in Simpson\'s paradox', () => {
    const found = complete([group('young', 80, 0.6, 20, 0.7), group('old', 20, 0.1, 80, 0.2)])
    expect(found.end).toBeLessThan(found.start)
    expect(found.rateEffect).toBeCloseTo(0.1, 12)
    expect(found.mixEffect).toBeCloseTo(-0.3, 12)
  })
  it('takes a group that came or went, and a rate of zero, as they are', () => {
    const found = complete([group('old service', 10, 0.5, 0, 0), group('new service', 0, 0.1, 10, 0.3)])
    expect(found.start).toBe(0.5)
    expect(found.end).toBeCloseTo(0.3, 12)
    expect(found.rateEffect + found.mixEffect).toBeCloseTo(-0.2, 12)
  })
  it('is refused where a figure is absent, by name', () => {
    const women = group('women', 30, 0.2, 60, 0.5)
    const found = mixAgainstRate([women, { name: 'men', from: { size: 70, rate: null }, to: { size: null, rate: null } }])
    expect(found).toEqual({ status: 'absent', missing: ['men: rate', 'men: size'] })
    const nobody: Group = { name: 'nobody', from: { size: 0, rate: null }, to: { size: 4, rate: 1 } }
    expect(mixAgainstRate([women, nobody])).toEqual({ status: 'absent', missing: ['nobody: rate'] })
  })
  it('refuses what is no comparison', () => {
    const women = group('women', 30, 0.2, 60, 0.5)
    expect(() => mixAgainstRate([])).toThrow(RangeError)
    expect(() => mixAgainstRate([women, women])).toThrow(RangeError)
    expect(() => mixAgainstRate([group('women', -1, 0.2, 60, 0.5)])).toThrow(RangeError)
    expect(() => mixAgainstRate([group('women', 0, 0.2, 60, 0.5)])).toThrow(RangeError)
    expect(() => mixAgainstRate([group('women', 1, Number.NaN, 60, 0.5)])).toThrow(RangeError)
  })
})
