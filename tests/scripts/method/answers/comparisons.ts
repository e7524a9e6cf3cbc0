import { compositeIndex } from '../../../../src/domain/composite/compositeIndex.ts'
import { fragility } from '../../../../src/domain/composite/fragility.ts'
import { dasGupta } from '../../../../src/domain/decomposition/dasGupta.ts'
import { mixAgainstRate } from '../../../../src/domain/decomposition/mixAgainstRate.ts'
import { funnel } from '../../../../src/domain/funnel/funnel.ts'
import { rankIntervals } from '../../../../src/domain/ranking/rankIntervals.ts'

const index = (waiting: readonly number[], coverage: readonly (number | null)[]) => ({
  places: ['a', 'b', 'c', 'd'],
  components: [
    { id: 'coverage', direction: 'higher-is-better', values: coverage } as const,
    { id: 'waiting', direction: 'lower-is-better', values: waiting } as const,
  ],
})

/** Results of the examples by direct calls with the numbers typed again. */
export const comparisonAnswers: Readonly<Record<string, () => unknown>> = {
  funnel: () =>
    funnel(
      [
        { id: 'a', numerator: 12, denominator: 60 },
        { id: 'b', numerator: 41, denominator: 90 },
        { id: 'c', numerator: 3, denominator: 70 },
        { id: 'd', numerator: null, denominator: 55 },
        { id: 'e', numerator: 30, denominator: 120 },
      ],
      { adjustment: 'additive', outerConfidence: 0.99 },
    ),
  'rank-intervals': () =>
    rankIntervals(
      [
        { id: 'a', value: 0.31, standardError: 0.02 },
        { id: 'b', value: 0.35, standardError: 0.03 },
        { id: 'c', value: 0.62, standardError: 0.02 },
        { id: 'd', value: null, standardError: null },
        { id: 'e', value: 0.12, standardError: 0 },
      ],
      { best: 'high', kind: 'simultaneous', seed: 7, draws: 199 },
    ),
  'composite-index': () => compositeIndex(index([30, 12, 21, 15], [0.2, 0.6, 0.4, null]), [2, 1], { normalisation: 'min-max', mean: 'geometric' }),
  fragility: () => {
    const found = fragility(index([12, 30, 21, 15], [0.2, 0.3, 0.4, null]), [2, 1], { normalisation: 'min-max', mean: 'arithmetic' }, { seed: 3, noise: { kind: 'uniform', share: 0.5 }, draws: 300 })
    return {
      places: found.bands.map((band) => ({ ...band, move: found.whichChoiceMoves(band.id) })),
      topKept: [1, 2].map((top) => ({ top, share: found.shareOfTopKept(top) })),
      leftOut: 1,
    }
  },
  'das-gupta': () =>
    dasGupta([
      { name: 'in need per returned person', from: 0.5, to: 0.6 },
      { name: 'served per person in need', from: 0.3, to: 0.25 },
      { name: 'completed per person served', from: 0.8, to: 0.9 },
    ]),
  'mix-against-rate': () =>
    mixAgainstRate([
      { name: 'women', from: { size: 400, rate: 0.2 }, to: { size: 700, rate: 0.25 } },
      { name: 'men', from: { size: 600, rate: 0.1 }, to: { size: 300, rate: 0.12 } },
    ]),
}
