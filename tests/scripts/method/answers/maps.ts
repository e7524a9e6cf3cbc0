import { empiricalBayes, type SmoothedPlace } from '../../../../src/domain/smoothing/empiricalBayes.ts'
import { spatialEmpiricalBayes } from '../../../../src/domain/smoothing/spatialEmpiricalBayes.ts'
import { conditionalPermutation } from '../../../../src/domain/spatial/conditionalPermutation.ts'
import { falseDiscovery } from '../../../../src/domain/spatial/falseDiscovery.ts'
import { getisOrd } from '../../../../src/domain/spatial/getisOrd.ts'
import { localMoran } from '../../../../src/domain/spatial/localMoran.ts'
import { moransI } from '../../../../src/domain/spatial/moransI.ts'
import { moransIForRates } from '../../../../src/domain/spatial/moransIForRates.ts'
import { weightsFromRows } from '../../../../src/domain/spatial/spatialWeights.ts'

const counted = (id: string, numerator: number | null, denominator: number | null) => ({ id, numerator, denominator })
const unsmoothed = (id: string) => ({ id, raw: null, smoothed: null, weight: null, towards: null })
const known = (places: readonly (SmoothedPlace | null)[], count: number) => places.slice(0, count)
const five = [counted('a', 2, 40), counted('b', 90, 900), counted('c', 4, 400), counted('d', null, 60)]

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const values = [1, 2.5, 2, 7, 8.5, null]
/** Positions instead of lists of ids: another way into the same weights. */
const chain = (length: number) => ids.slice(0, length).map((_, at) => [at - 1, at + 1].filter((other) => other >= 0 && other < length))
const line = weightsFromRows(ids, chain(6))

/** Results of the examples by direct calls with the numbers typed again. */
export const mapAnswers: Readonly<Record<string, () => unknown>> = {
  classify: () => ({
    method: 'natural-breaks',
    closed: 'upper',
    classesBelowTarget: null,
    zeroClass: true,
    // By hand: zero alone, the two small and the two large values; 10 is the roundest number between 4.1 and 17.5.
    classes: [
      { lower: 0, upper: 0, lowest: 0, highest: 0, count: 1 },
      { lower: 3.2, upper: 10, lowest: 3.2, highest: 4.1, count: 2 },
      { lower: 10, upper: 18.3, lowest: 17.5, highest: 18.3, count: 2 },
    ],
    places: [0, 1, 1, null, 2, 2, null].map((one, at) => ({ id: 'abcdefg'[at], class: one })),
    absences: { suppressed: 1, 'not-reported': 1, 'not-applicable': 0 },
    // Squares about the means of the classes, 0.405 and 0.32, over those about 8.62.
    fit: 1 - 0.725 / 296.668,
    leftOut: 2,
  }),
  'empirical-bayes': () => ({ places: [...known(empiricalBayes(five).places, 3), unsmoothed('d'), unsmoothed('e')], leftOut: 2 }),
  'spatial-empirical-bayes': () => {
    const weights = weightsFromRows(ids.slice(0, 5), [[1, 2], [0, 2], [0, 1, 3], [2, 4], [3]])
    const { places } = spatialEmpiricalBayes([...five, counted('e', 5, 50)], weights)
    // The only neighbour of e is absent, so e keeps its rate.
    return { places: [...known(places, 3), unsmoothed('d'), { id: 'e', raw: 0.1, smoothed: 0.1, weight: 1, towards: 0.1 }], leftOut: 1, withoutNeighbours: 1 }
  },
  moran: () => moransI(values, line),
  'moran-rates': () =>
    moransIForRates([counted('a', 2, 40), counted('b', 60, 900), counted('c', 44, 400), counted('d', 12, 60), counted('e', 5, null)], weightsFromRows(ids.slice(0, 5), chain(5))),
  'local-moran': () => {
    // The seats lie on one line from west to east, so that the two nearest can be read off their longitudes.
    const nearest = weightsFromRows(ids, [[1, 2], [0, 2], [0, 1], [2, 4], [2, 3], []])
    return { ...localMoran(values, nearest), places: [...localMoran(values, nearest).places.slice(0, 5), { id: 'f', index: null, deviation: null, neighbours: null, quadrant: null }] }
  },
  'getis-ord': () => ({ ...getisOrd(values, line), places: [...getisOrd(values, line).places.slice(0, 5), { id: 'f', z: null, p: null }] }),
  'conditional-permutation': () => {
    const { places, draws, leftOut, islands } = conditionalPermutation(values, line, { draws: 499, seed: 5 })
    const p = ids.map((_, at) => places[at]?.p ?? null)
    const { adjusted, passing } = falseDiscovery(p, 0.5)
    return { places: ids.map((id, at) => ({ id, p: p[at], adjusted: adjusted[at], passes: p[at] === null ? null : (adjusted[at] ?? 1) <= 0.5 })), draws, passing, leftOut, islands }
  },
  // By hand: 4 tests; 0.001 x 4 / 1, 0.02 x 4 / 2, 0.04 x 4 / 3, 0.5 x 4 / 4.
  fdr: () => ({
    places: [
      { id: 'a', p: 0.04, adjusted: (4 * 0.04) / 3, passes: false },
      { id: 'b', p: 0.001, adjusted: 0.004, passes: true },
      { id: 'c', p: null, adjusted: null, passes: null },
      { id: 'd', p: 0.02, adjusted: 0.04, passes: true },
      { id: 'e', p: 0.5, adjusted: 0.5, passes: false },
    ],
    passing: 2,
    leftOut: 1,
  }),
}
