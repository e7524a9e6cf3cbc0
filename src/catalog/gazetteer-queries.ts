import type { Query } from '../database/query.ts'
import type { Territory } from './territory.ts'

/** The whole gazetteer, in the order of ids. */
export function territoryQuery(): Query<Territory> {
  return {
    name: 'territories',
    sql: `
SELECT id, level::INTEGER AS level, name, country, parent_id, department_id, is_leaf, cod_pcode, national_code, longitude, latitude
FROM gazetteer.territories ORDER BY id`,
    parameters: [],
    tables: ['gazetteer'],
    shelf: 'first',
  }
}
