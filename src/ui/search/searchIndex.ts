import { aliases } from '../../../data/territories/aliases.json'
import type { Territory } from '../../catalog/territory.ts'
import { indexTerritories, type TerritoryIndex } from '../../domain/search/territoryIndex.ts'

/** The search index over the territories of a release, with the names people use beside the official ones. */
export function searchIndex(territories: Iterable<Territory>): TerritoryIndex {
  return indexTerritories(
    Array.from(territories, (territory) => ({
      id: territory.id,
      level: territory.level,
      name: territory.name,
      parentId: territory.parent_id,
      codes: [territory.cod_pcode, territory.national_code].filter((code) => code !== null),
      aliases: aliases.filter((other) => other.territory === territory.id).map((other) => other.alias),
    })),
  )
}
