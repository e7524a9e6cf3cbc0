import type { CountryId } from '../catalog/level.ts'

/** What a file says of a territory beside its id. */
export interface TerritoryFacts {
  readonly id: string
  readonly name: string
  /** 0 country, 1 department, 2 municipality, 3 district. */
  readonly level: number
  readonly countryId: CountryId
  readonly parentId: string | null
  /** Code of the common operational datasets of OCHA; null where they have none. */
  readonly pcode: string | null
}

/** Facts of a territory by its id; null where it is not known. */
export type TerritoryOf = (id: string) => TerritoryFacts | null

/** A territory and all it lies in, the country first; empty where it is not known. */
export function territoryLine(id: string | null, territoryOf: TerritoryOf): readonly TerritoryFacts[] {
  const line: TerritoryFacts[] = []
  for (let next = id === null ? null : territoryOf(id); next && line.length < 5; next = next.parentId === null ? null : territoryOf(next.parentId)) line.unshift(next)
  return line
}
