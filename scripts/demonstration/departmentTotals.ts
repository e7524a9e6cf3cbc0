import type { CountryId } from '../../src/catalog/level.ts'
import { largestRemainder } from './largestRemainder.ts'
import type { DemonstrationParameters } from './parameters.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Persons returned to each department of a country in a year. They sum to the national total of the
 * parameters; each department has its published share, what those leave over goes to the others by the
 * next publication, and by population where none is left.
 */
export function departmentTotals(
  tree: TerritoryTree,
  parameters: DemonstrationParameters,
  population: Float64Array,
  country: CountryId,
  year: number,
): Map<number, number> {
  const total = parameters.national_totals.find((entry) => entry.country === country && entry.year === year)
  if (!total) throw new Error(`parameters name no national total for ${country} ${year}`)
  const departments = tree.children[tree.placeOf.get(country) ?? -1] ?? []
  const shares = new Map<number, number>()
  for (const publication of parameters.department_shares.filter((entry) => entry.country === country)) {
    const open = departments.filter((place) => !shares.has(place))
    const printed = open.map((place) => publication.departments[tree.territories[place]?.id ?? ''])
    const whole = publication.total ?? printed.reduce<number>((sum, value) => sum + (value ?? 0), 0) / leftOver(shares)
    for (const [index, place] of open.entries()) {
      const value = printed[index]
      if (value !== undefined) shares.set(place, value / whole)
    }
  }
  const open = departments.filter((place) => !shares.has(place))
  const inhabitants = open.reduce((sum, place) => sum + (population[place] ?? 0), 0)
  const rest = leftOver(shares)
  for (const place of open) shares.set(place, (rest * (population[place] ?? 0)) / inhabitants)
  const persons = largestRemainder(
    total.persons,
    departments.map((place) => shares.get(place) ?? 0),
  )
  return new Map(departments.map((place, index) => [place, persons[index] ?? 0]))
}

function leftOver(shares: ReadonlyMap<number, number>): number {
  let left = 1
  for (const share of shares.values()) left -= share
  return left
}
