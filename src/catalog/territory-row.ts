import type { Territory } from './territory.ts'

/** A row of `gazetteer.territories`, every column filled: what the page reads and what only the file keeps. */
export type TerritoryRow = Pick<Territory, keyof Territory> & {
  /** `gt-ine`, `hn-ine` or `sv-digestyc`. */
  readonly national_code_system: string | null
  readonly iso_3166_2: string | null
  readonly geonames_id: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly seat_source: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly note: string | null
}
