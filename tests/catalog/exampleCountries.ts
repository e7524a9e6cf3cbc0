import type { Country } from '../../src/catalog/country.ts'

/** The countries of the project's own data. */
export const EXAMPLE_COUNTRIES: readonly Country[] = [
  { id: 'GTM', code: 'GT', name: 'Guatemala' },
  { id: 'HND', code: 'HN', name: 'Honduras' },
  { id: 'SLV', code: 'SV', name: 'El Salvador' },
]
export const COUNTRY_IDS = EXAMPLE_COUNTRIES.map(({ id }) => id)
