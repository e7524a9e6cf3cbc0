import { describe, expect, it } from 'vitest'
import { rankRange } from '../../../src/charts/ranked/series.ts'
import { rankEstimates, rankTask } from '../../../src/views/explore/rankEstimates.ts'
import { exampleIndicator } from '../../state/example-catalog.ts'
import { gapRow, observationRow } from './observationRow.ts'

const coverage = { ...exampleIndicator('coverage'), method: 'proportion' as const, interval: 'wilson' as const, factor: 1 }

describe('what ranks depend on', () => {
  it('is half of the interval in standard errors, in the unit of the value', () => {
    // Wilson 65 of 100 at 95 %: 0.552544 to 0.736358 (PHEindicatormethods); half of 0.183813 over 1.959964.
    const [place] = rankEstimates([observationRow('A', 0.65, { numerator: 65, denominator: 100 })], coverage) ?? []
    expect(place).toMatchObject({ id: 'A', value: 0.65 })
    expect(place?.standardError).toBeCloseTo(0.183813 / 2 / 1.959964, 6)
  })

  it('is in persons for a gap, also where the target is reached', () => {
    const gap = { ...coverage, method: 'shortfall' as const, interval: 'none' as const }
    const rows = [gapRow('far', 65, 100), gapRow('there', 90, 100), gapRow('nobody', 0, 0), observationRow('hidden', null)]
    const errors = (rankEstimates(rows, gap) ?? []).map(({ standardError }) => standardError)
    expect(errors[0]).toBeCloseTo((100 * 0.183813) / 2 / 1.959964, 4)
    expect(errors[1]).toBeGreaterThan(0)
    expect(errors.slice(2)).toEqual([null, null])
  })

  it('is nothing where everybody was counted', () => {
    expect(rankEstimates([observationRow('A', 5)], { ...coverage, method: 'count', interval: 'none' })).toBeNull()
    expect(rankTask(null, 'simultaneous')).toBeNull()
  })

  it('makes no task of fewer than two places that can be ranked', () => {
    const one = [observationRow('A', 0.65, { numerator: 65, denominator: 100 }), observationRow('B', null)]
    expect(rankTask(rankEstimates(one, coverage), 'simultaneous')).toBeNull()
  })
})

describe('the ranks open to a place', () => {
  const ranks = { ranked: 10, ranges: new Map([['A', [2, 5] as const]]) }
  it('count from the end the list begins with', () => {
    expect(rankRange(ranks, 'A', 'highest')).toEqual([2, 5])
    expect(rankRange(ranks, 'A', 'lowest')).toEqual([6, 9])
  })
  it('are not known before they are worked out, nor of a place without a rank', () => {
    expect(rankRange('pending', 'A', 'highest')).toBeNull()
    expect(rankRange(ranks, 'B', 'lowest')).toBeNull()
  })
})
