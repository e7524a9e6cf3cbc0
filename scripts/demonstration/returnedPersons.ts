import { gamma } from '../../src/domain/random/gamma.ts'
import { multinomial } from '../../src/domain/random/multinomial.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import type { DemonstrationParameters } from './parameters.ts'
import { QUARTERS, quartersOfYear } from './quarters.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** Shapes of the gamma variables that scatter places and place-quarters: coefficients of variation 0.35 and 0.25. */
const PLACE_SHAPE = 8
const QUARTER_SHAPE = 16

/**
 * Persons returned to each leaf of a department in each quarter: row = leaf in the order of `leavesOf`,
 * column = place in QUARTERS. Sums over the quarters of a year equal the department's total of that year.
 * Gamma-multinomial: population x gamma(place) x season x gamma(place, quarter) weigh a multinomial draw.
 */
export function returnedPersons(
  tree: TerritoryTree,
  parameters: DemonstrationParameters,
  population: Float64Array,
  department: number,
  totalsByYear: ReadonlyMap<number, number>,
): Int32Array[] {
  const territory = tree.territories[department]
  const leaves = tree.leavesOf[department] ?? []
  const random = namedStream(parameters.seed, `returns ${territory?.id}`)
  const attraction = leaves.map((leaf) => ((population[leaf] ?? 0) * gamma(random, PLACE_SHAPE)) / PLACE_SHAPE)
  const persons = leaves.map(() => new Int32Array(QUARTERS.length))
  for (const [year, total] of totalsByYear) {
    const quarters = quartersOfYear(year)
    const season = parameters.quarter_weights.find((entry) => entry.country === territory?.country && entry.year === year)
    const seasonSum = season ? season.weights.reduce((left, right) => left + right, 0) : 0
    const weights = attraction.flatMap((weight) =>
      quarters.map((_, index) => {
        const share = season ? (season.weights[index] ?? 0) / seasonSum : 1 / quarters.length
        return (weight * share * gamma(random, QUARTER_SHAPE)) / QUARTER_SHAPE
      }),
    )
    const counts = multinomial(random, total, weights)
    for (const [index, count] of counts.entries()) {
      const row = persons[Math.floor(index / quarters.length)]
      if (row) row[quarters[index % quarters.length] ?? 0] = count
    }
  }
  return persons
}
