import { describe, expect, it } from 'vitest'
import { empiricalBayes } from '../../../src/domain/smoothing/empiricalBayes.ts'
import { rateMoments } from '../../../src/domain/smoothing/rateMoments.ts'
import { spatialEmpiricalBayes } from '../../../src/domain/smoothing/spatialEmpiricalBayes.ts'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { NO_FILES, northCarolina } from '../spatial/northCarolinaFiles.ts'

// Answers: PySAL esda, tests/test_smoothing.py, SID74 over BIR74, the first five counties, to seven digits.
describe.skipIf(NO_FILES)('sudden infant deaths in North Carolina', () => {
  it('have the published empirical Bayes rates', () => {
    const { answers, counties1974 } = northCarolina()
    const { places, leftOut } = empiricalBayes(counties1974)
    expect(leftOut).toBe(0)
    expect(answers.eb_SID74_BIR74_first5.length).toBe(5)
    for (const [at, rate] of answers.eb_SID74_BIR74_first5.entries()) expect(places[at]?.smoothed).toBeCloseTo(rate, 7)
  })

  it('have the published excess risk, the rate over the mean', () => {
    const { answers, counties1974 } = northCarolina()
    const { mean } = rateMoments(counties1974)
    expect(answers.excess_risk_first5.length).toBe(5)
    for (const [at, risk] of answers.excess_risk_first5.entries()) {
      const { numerator, denominator } = counties1974[at] ?? { numerator: 0, denominator: 1 }
      // Printed in six digits, of which five stand behind the point from 1 on.
      expect(Math.abs(numerator / denominator / mean - risk)).toBeLessThan(risk < 1 ? 0.6e-6 : 0.6e-5)
    }
  })

  it('are drawn to the published rate of the neighbourhood, and are it where it differs only by chance', () => {
    // Spatial_Rate in the same file. In these five neighbourhoods the variance between places is negative.
    const published = [0.0009922, 0.0012639, 0.000974, 0.0007605, 0.0050154]
    const { ids, neighbours, counties1974 } = northCarolina()
    const { places, leftOut, withoutNeighbours } = spatialEmpiricalBayes(counties1974, weightsFromLists(ids, neighbours))
    expect([leftOut, withoutNeighbours]).toEqual([0, 0])
    for (const [at, rate] of published.entries()) {
      expect(places[at]?.towards).toBeCloseTo(rate, 7)
      expect(places[at]?.smoothed).toBeCloseTo(rate, 7)
      expect(places[at]?.weight).toBe(0)
    }
    expect(places.filter((place) => (place?.weight ?? 0) > 0).length).toBeGreaterThan(20)
  })
})
