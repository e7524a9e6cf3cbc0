import { describe, expect, it } from 'vitest'
import { conditionalPermutation } from '../../../src/domain/spatial/conditionalPermutation.ts'
import { getisOrd } from '../../../src/domain/spatial/getisOrd.ts'
import { localMoran } from '../../../src/domain/spatial/localMoran.ts'
import { moransI } from '../../../src/domain/spatial/moransI.ts'
import { moransIForRates } from '../../../src/domain/spatial/moransIForRates.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { NO_FILES, northCarolina } from './northCarolinaFiles.ts'

function prepared() {
  const data = northCarolina()
  return { ...data, weights: weightsFromLists(data.ids, data.neighbours) }
}

// Answers: PySAL esda, tests/test_moran.py, test_sids and test_moran_rate.
describe.skipIf(NO_FILES)('sudden infant deaths in North Carolina', () => {
  it('have mutual neighbours, as many as the file says', () => {
    const { ids, neighbours, weights } = prepared()
    expect(ids.length).toBe(100)
    expect(weights.neighbours.length).toBe([...neighbours.values()].reduce((sum, names) => sum + names.length, 0))
    for (const id of ids) for (const name of neighbours.get(id) ?? []) expect(neighbours.get(name)).toContain(id)
    expect(weights.islands).toBe(0)
  })

  it("have the published Moran's I, expectation and variances", () => {
    const { answers, rates1974, weights } = prepared()
    const published = answers.sids2_SIDR74
    const { statistic, places, leftOut, islands } = moransI(rates1974, weights)
    expect([places, leftOut, islands]).toEqual([100, 0, 0])
    expect(statistic?.index).toBeCloseTo(published.I, 14)
    expect(statistic?.expected).toBeCloseTo(published.EI, 16)
    // Published to eight digits.
    expect(statistic?.normality.variance).toBeCloseTo(published.VI_norm, 8)
    expect(statistic?.randomisation.variance).toBeCloseTo(published.VI_rand, 8)
    // Published one-sided.
    expect((statistic?.normality.p ?? 1) / 2).toBeCloseTo(published.p_norm_one, 15)
  })

  it("have the published Moran's I of rates adjusted for the births behind them", () => {
    const { answers, counties1979, weights } = prepared()
    const { statistic } = moransIForRates(counties1979, weights)
    expect(statistic?.index).toBeCloseTo(answers.moran_rate_SID79_BIR79, 14)
    // p_norm in test_moran_rate, one-sided.
    expect((statistic?.normality.p ?? 1) / 2).toBeCloseTo(0.004191499504892171, 14)
  })

  it('have local indices that sum to the published global one, and the quadrants that plain counting gives', () => {
    const { answers, ids, neighbours, rates1974, weights } = prepared()
    const { places } = localMoran(rates1974, weights)
    expect(places.reduce((sum, place) => sum + (place?.index ?? 0), 0) / 100).toBeCloseTo(answers.sids2_SIDR74.I, 13)
    const mean = rates1974.reduce((sum, rate) => sum + rate, 0) / 100
    const rateOf = new Map(ids.map((id, at) => [id, rates1974[at] ?? 0]))
    const seen = new Set<string>()
    for (const [at, id] of ids.entries()) {
      const around = (neighbours.get(id) ?? []).map((name) => rateOf.get(name) ?? 0)
      const own = (rateOf.get(id) ?? 0) > mean ? 'high' : 'low'
      const others = around.reduce((sum, rate) => sum + rate, 0) / around.length > mean ? 'high' : 'low'
      expect(places[at]?.quadrant).toBe(`${own}-${others}`)
      seen.add(`${own}-${others}`)
    }
    expect(seen.size).toBe(4)
  })

  it('have the G* of Ord and Getis (1995) written out in raw rates, not deviations', () => {
    const { ids, neighbours, rates1974, weights } = prepared()
    const rateOf = new Map(ids.map((id, at) => [id, rates1974[at] ?? 0]))
    const mean = rates1974.reduce((sum, rate) => sum + rate, 0) / 100
    const deviation = Math.sqrt(rates1974.reduce((sum, rate) => sum + rate * rate, 0) / 100 - mean * mean)
    const { places } = getisOrd(rates1974, weights)
    for (const [at, id] of ids.entries()) {
      const members = [id, ...(neighbours.get(id) ?? [])]
      const sum = members.reduce((total, member) => total + (rateOf.get(member) ?? 0), 0)
      const expected = (sum - members.length * mean) / (deviation * Math.sqrt((100 * members.length - members.length ** 2) / 99))
      expect(places[at]?.z).toBeCloseTo(expected, 11)
    }
  })

  it('have a cluster of high rates that no chance explains, at the same p from every seed within its error', () => {
    const { rates1974, weights } = prepared()
    const [one, other] = [1, 2].map((seed) => conditionalPermutation(rates1974, weights, { draws: 9999, seed }).places)
    const { places } = getisOrd(rates1974, weights)
    const strongest = places.reduce((best, place, at) => ((place?.z ?? 0) > (places[best]?.z ?? 0) ? at : best), 0)
    expect(one?.[strongest]?.p).toBeLessThan(0.01)
    for (const [at, place] of (one ?? []).entries()) {
      const p = place?.p ?? -1
      // Twice a share of 9,999 draws, in both runs: five standard errors of their difference.
      expect(Math.abs((other?.[at]?.p ?? -1) - p)).toBeLessThan(5 * 2 * Math.sqrt((2 * (p / 2) * (1 - p / 2)) / 9999) + 0.001)
    }
  })
})
