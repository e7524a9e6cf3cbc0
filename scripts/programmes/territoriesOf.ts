import type { TerritoryOf } from '../../src/exchange/territory.ts'
import { readTerritories } from '../catalog/readTerritories.ts'

/** Facts of territories by their id, from a folder of sources. */
export function territoriesOf(root: string): TerritoryOf {
  const byId = new Map(
    readTerritories(root).map(({ id, name, level, country, parent_id, cod_pcode }) => [id, { id, name, level, countryId: country, parentId: parent_id, pcode: cod_pcode }] as const),
  )
  return (id) => byId.get(id) ?? null
}
