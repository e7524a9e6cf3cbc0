import type { CountryId } from './level.ts'

/** A territory as the table `gazetteer.territories` holds it. */
export interface Territory {
  readonly id: string
  /** 0 country, 1 department, 2 municipality, 3 district of El Salvador. */
  readonly level: number
  readonly name: string
  readonly country: CountryId
  readonly parent_id: string | null
  /** The department it lies in; null for a country. */
  readonly department_id: string | null
  readonly is_leaf: boolean
  readonly cod_pcode: string | null
  readonly national_code: string | null
  readonly longitude: number | null
  readonly latitude: number | null
}

/** Names of the territories around one, from near to far: `El Paraíso, Honduras`. Empty for a country. */
export function surroundings(territory: Territory, territories: ReadonlyMap<string, Territory>): string {
  const names: string[] = []
  let parent = territory.parent_id ? territories.get(territory.parent_id) : undefined
  while (parent) {
    names.push(parent.name)
    parent = parent.parent_id ? territories.get(parent.parent_id) : undefined
  }
  return names.join(', ')
}
