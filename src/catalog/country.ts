import type { CountryId } from './level.ts'

/** A country of the release: a territory of level 0. */
export interface Country {
  readonly id: CountryId
  /** Letters the p-codes of its territories begin with, where it has any. */
  readonly code: string | null
  readonly name: string
}

/** The name of a country of a list, its id where the list does not hold it. */
export function countryName(countries: readonly Country[], id: CountryId): string {
  return countries.find((country) => country.id === id)?.name ?? id
}
