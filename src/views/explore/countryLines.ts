import type { CountryId } from '../../catalog/level.ts'
import type { Catalog } from '../../catalog/release.ts'
import type { AppState } from '../../state/app-state.ts'

/** Lines of a trend that can still be told apart. */
export const MOST_LINES = 4

export interface CountryLines {
  /** Countries to draw, in the order of the catalog. */
  readonly countries: readonly CountryId[]
  /** How many were to be drawn. */
  readonly of: number
}

/**
 * The countries whose trend is drawn where no place is chosen: those chosen, else all; where they are more than can be told
 * apart, those with the largest need (`Catalog.leading`).
 */
export function countryLines({ countries }: Pick<AppState, 'countries'>, catalog: Pick<Catalog, 'countries' | 'leading'>): CountryLines {
  const asked = catalog.countries.map(({ id }) => id).filter((id) => countries.length === 0 || countries.includes(id))
  const leading = new Set(catalog.leading.filter((id) => asked.includes(id)).slice(0, MOST_LINES))
  return { countries: asked.length <= MOST_LINES ? asked : asked.filter((id) => leading.has(id)), of: asked.length }
}
