import { cascade } from '../../../../src/domain/cascade/cascade.ts'
import { gap } from '../../../../src/domain/gap/gap.ts'
import { gini } from '../../../../src/domain/inequality/gini.ts'
import { theil } from '../../../../src/domain/inequality/theil.ts'
import { peers } from '../../../../src/domain/peers/peers.ts'
import { fourAgainstFourCounts } from '../../../../src/domain/trend/fourAgainstFour.ts'
import { mannKendall } from '../../../../src/domain/trend/mannKendall.ts'
import { senSlope } from '../../../../src/domain/trend/senSlope.ts'
import { slope } from '../../../../src/domain/trend/slope.ts'

const weighted = (id: string, value: number | null, weight: number, ...groups: string[]) => ({ id, value, weight, groups })
const series = [12, 15, null, 14, 19, 23].map((value, at) => ({ period: 2019 + at, value }))
const step = (name: 'availability' | 'accessibility' | 'contact' | 'completion' | 'outcome', persons: number | null, of: number | null, status = 'reported') => ({ name, persons, of, status })
const place = (id: string, country: string, population: number | null, need: number | null, povertyRate: number | null) => ({ id, country, population, need, povertyRate })

/** Results of the examples by direct calls with the numbers typed again, or by hand. */
export const inequalityAndTrendAnswers: Readonly<Record<string, () => unknown>> = {
  // By hand: the means of the classes are 2 and 12, that of all is 7: 1 - (1 + 1 + 4 + 4) / (36 + 16 + 9 + 49).
  'goodness-of-fit': () => ({ fit: 1 - 10 / 110, leftOut: 1 }),
  // By hand: a has a tenth of the value with a quarter of the weight; b and c have 0.3 each, in the order of their ids.
  lorenz: () => ({
    points: [
      { id: null, weightShare: 0, valueShare: 0 },
      { id: 'a', weightShare: 0.25, valueShare: 0.1 },
      { id: 'b', weightShare: 0.75, valueShare: 0.7 },
      { id: 'c', weightShare: 1, valueShare: 1 },
    ],
    leftOut: 1,
  }),
  gini: () => gini([weighted('a', 10, 100), weighted('b', 60, 200), weighted('c', 30, 100), weighted('d', null, 80)]),
  theil: () =>
    theil([
      weighted('a', 10, 100, 'north', 'coast'),
      weighted('b', 60, 200, 'north', 'hills'),
      weighted('c', 30, 100, 'north', 'hills'),
      weighted('d', null, 80, 'south', 'plain'),
      weighted('e', 45, 90, 'south', 'plain'),
    ]),
  slope: () => slope(series, 0.9),
  'mann-kendall': () => mannKendall(series, 0.9),
  'sen-slope': () => senSlope(series, 0.9),
  trend: () => ({ slope: slope(series, 0.9), mannKendall: mannKendall(series, 0.9), senSlope: senSlope(series, 0.9) }),
  'four-against-four': () =>
    fourAgainstFourCounts(
      ['2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'].map((period, at) => ({ period, count: [5, 7, 4, 6, 9, 11, 8, 12][at] ?? null })),
      '2024-Q2',
    ),
  cascade: () =>
    cascade([
      step('availability', 800, 1000),
      step('accessibility', 700, 1000),
      step('contact', null, 1000, 'suppressed'),
      step('completion', 200, 1000),
      step('outcome', null, null, 'not-applicable'),
    ]),
  gap: () => ({
    places: [
      { id: 'a', ...gap({ served: 120, need: 400, target: 0.6 }) },
      { id: 'b', ...gap({ served: 90, need: 80, target: 0.6 }) },
      { id: 'c', ...gap({ served: null, need: 80, target: 0.6 }) },
    ],
    leftOut: 1,
  }),
  peers: () =>
    peers(
      [place('a', 'GT', 52000, 300, 0.6), place('b', 'GT', 48000, 260, 0.55), place('c', 'HN', 51000, 310, null), place('d', 'SV', 240000, 2100, 0.2), place('e', 'SV', null, null, 0.3)],
      'a',
      3,
    ),
}
