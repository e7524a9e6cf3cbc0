import type { CountryId } from '../../src/catalog/level.ts'

/** A row of `gazetteer.territories`, every column filled. */
export type TerritoryRow = {
  readonly id: string
  /** 0 country, 1 department, 2 municipality, 3 district of El Salvador. */
  readonly level: number
  readonly name: string
  readonly country: CountryId
  readonly parent_id: string | null
  readonly department_id: string | null
  /** Nothing lies below it: municipalities, in El Salvador districts. */
  readonly is_leaf: boolean
  readonly cod_pcode: string | null
  readonly national_code: string | null
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
