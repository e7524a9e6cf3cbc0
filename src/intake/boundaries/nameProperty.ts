import type { SeatedTerritory } from './seatedTerritory.ts'
import type { BoundaryFeature } from './boundaryFeature.ts'
import { nameLikeness, plainName } from '../places/placeName.ts'

/** A word of letters, longer than a code. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}{3}/u.test(value)
}

/**
 * The property that holds the names of territories of one level: the one with most different values that are such names.
 * So `ADM2_ES` is chosen over `ADM1_ES`, although a department and a municipality may share a name. Null where none does.
 */
export function nameProperty(features: readonly BoundaryFeature[], territories: readonly SeatedTerritory[]): string | null {
  const known = new Set(territories.map((territory) => plainName(territory.name)))
  const keys = new Set(features.flatMap((feature) => Object.keys(feature.properties)))
  let best: string | null = null
  let bestCount = 0
  for (const key of keys) {
    const values = new Set(
      features
        .map((feature) => feature.properties[key])
        .filter(isName)
        .map(plainName),
    )
    let count = [...values].filter((value) => known.has(value)).length
    // A file of misprints only: nothing is known, but much is alike.
    if (count === 0)
      count = 0.5 * [...values].filter((value) => territories.some(({ name }) => nameLikeness(value, name) >= 0.8)).length
    if (count > bestCount) [best, bestCount] = [key, count]
  }
  return best
}

/** The value of the name property of a feature, if it is a name. */
export function nameOfFeature(feature: BoundaryFeature, key: string | null): string | null {
  const value = key === null ? null : feature.properties[key]
  return isName(value) ? value.trim() : null
}

/**
 * The property that holds names of departments. One that only repeats the country's name does not:
 * Guatemala is a country, a department and a municipality. Null where none does.
 */
export function departmentProperty(
  features: readonly BoundaryFeature[],
  departments: readonly SeatedTerritory[],
  country: SeatedTerritory | undefined,
): string | null {
  const own = plainName(country?.name ?? '')
  const telling = features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties).filter(([key]) =>
        features.some((other) => isName(other.properties[key]) && plainName(other.properties[key]) !== own),
      ),
    ),
  }))
  const known = new Set(departments.map((department) => plainName(department.name)))
  const key = nameProperty(telling, departments)
  const values = features.map((feature) => plainName(nameOfFeature(feature, key) ?? ''))
  // Names of municipalities are now and then those of departments; names of departments always are.
  return values.filter((value) => known.has(value)).length > values.length / 2 ? key : null
}
