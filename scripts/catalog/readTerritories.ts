import { join } from 'node:path'
import { numberOrNull, oneOf, requiredText, textOrNull } from './cells.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { readTable, type TableRow } from './readTable.ts'
import { PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

const COLUMNS = ['id', 'level', 'name', 'iso3', 'parent_id', 'cod_pcode', 'national_code', 'seat_lon', 'seat_lat', 'seat_source']

/**
 * The gazetteer of `root/territories/territories.csv`, wide before narrow, ready to load.
 * Throws SourceProblems that name row and field of everything wrong.
 */
export function readTerritories(root = PROJECT_DATA): TerritoryRow[] {
  return orThrow((problems) => loadTerritories(root, problems))
}

/** As `readTerritories`, but adds problems to a list; rows with problems are left out. */
export function loadTerritories(root: string, problems: Problem[]): TerritoryRow[] {
  const report = reporter(problems, shownPath(root, 'territories', 'territories.csv'))
  const rows = readTable(join(root, 'territories', 'territories.csv'), { required: COLUMNS }, report)
  const parents = new Set(rows.map((row) => row.cell('parent_id')))
  const countries = rows.filter((row) => row.cell('level') === '0').map((row) => row.cell('id'))
  const territories = new Map<string, TerritoryRow>()
  const ordered = [...rows].sort((left, right) => Number(left.cell('level')) - Number(right.cell('level')))
  for (const row of ordered) {
    const territory = territoryOf(row, countries, parents, territories, report)
    if (territory) territories.set(territory.id, territory)
  }
  return [...territories.values()]
}

function territoryOf(
  row: TableRow,
  countries: readonly string[],
  parents: ReadonlySet<string>,
  above: ReadonlyMap<string, TerritoryRow>,
  report: Report,
): TerritoryRow | null {
  const id = requiredText(row, 'id', report)
  const name = requiredText(row, 'name', report)
  const country = oneOf(row, 'iso3', countries, report)
  const depth = oneOf(row, 'level', ['0', '1', '2', '3'], report)
  if (!id || !name || !country || !depth) return null
  const level = Number(depth)
  if (above.has(id)) {
    report(row.number, 'id', `código repetido: ${id}`, `duplicate key: ${id}`)
    return null
  }
  const parent = above.get(row.cell('parent_id'))
  if (level > 0 && (!parent || parent.level !== level - 1 || parent.country !== country)) {
    const code = row.cell('parent_id')
    report(
      row.number,
      'parent_id',
      `«${code}» no es un territorio del nivel superior`,
      `“${code}” is no territory of the level above`,
    )
    return null
  }
  return {
    id,
    level,
    name,
    country,
    parent_id: parent?.id ?? null,
    department_id: level === 1 ? id : (parent?.department_id ?? null),
    is_leaf: !parents.has(id),
    cod_pcode: textOrNull(row, 'cod_pcode'),
    national_code: textOrNull(row, 'national_code'),
    national_code_system: textOrNull(row, 'national_code_system'),
    iso_3166_2: textOrNull(row, 'iso_3166_2'),
    geonames_id: textOrNull(row, 'geonames_id'),
    longitude: numberOrNull(row, 'seat_lon', report),
    latitude: numberOrNull(row, 'seat_lat', report),
    seat_source: textOrNull(row, 'seat_source'),
    valid_from: textOrNull(row, 'valid_from'),
    valid_to: textOrNull(row, 'valid_to'),
    note: textOrNull(row, 'note'),
  }
}
