import type { CountryId } from './level.ts'
import { isUnfiltered } from './observation-queries.ts'
import type { Filters } from './observation-sql.ts'

/**
 * The snapshot file with the ready answers about the region: `region/coverage` for an indicator, about all countries together and about
 * each by itself, which is what a person in one of them asks first. Null where none is kept: with a filter, and for some of the countries.
 */
export function regionShelf(indicator: string, filters: Filters, countries: readonly CountryId[]): string | null {
  return isUnfiltered(filters) && countries.length <= 1 ? `region/${indicator}` : null
}
