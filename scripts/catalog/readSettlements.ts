import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countOrNull, numberOrNull, requiredText } from './cells.ts'
import { orThrow, type Problem, reporter } from './problem.ts'
import { regionBox } from './regionBox.ts'
import { readTable } from './readTable.ts'
import { PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

/** A place where people of a municipality or district live. */
export interface SettlementRow {
  readonly territory_id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** Null where the file gives none. */
  readonly population: number | null
  readonly source: string
}

const COLUMNS = ['territory_id', 'name', 'longitude', 'latitude', 'population', 'source']

/**
 * The settlements of `root/territories/settlements.csv`, in the order of the file; none where there is no such file.
 * Throws SourceProblems that name row and field of everything wrong.
 */
export function readSettlements(territories: readonly TerritoryRow[], root = PROJECT_DATA): SettlementRow[] {
  return orThrow((problems) => loadSettlements(root, territories, problems))
}

/** As `readSettlements`, but adds problems to a list; rows with problems are left out. */
export function loadSettlements(root: string, territories: readonly TerritoryRow[], problems: Problem[]): SettlementRow[] {
  const path = join(root, 'territories', 'settlements.csv')
  if (!existsSync(path)) return []
  const report = reporter(problems, shownPath(root, 'territories', 'settlements.csv'))
  const isInRegion = regionBox(territories)
  const known = new Map(territories.map((territory) => [territory.id, territory]))
  const rowOfPlace = new Map<string, number>()
  return readTable(path, { required: COLUMNS }, report).flatMap((row) => {
    const told = problems.length
    const id = requiredText(row, 'territory_id', report)
    const territory = known.get(id)
    if (id !== '' && !territory) report(row.number, 'territory_id', `territorio desconocido: «${id}»`, `unknown territory: “${id}”`)
    if (territory && territory.level < 2) {
      report(row.number, 'territory_id', `${id} no es un municipio ni un distrito`, `${id} is no municipality or district`)
    }
    const name = requiredText(row, 'name', report)
    const source = requiredText(row, 'source', report)
    const population = countOrNull(row, 'population', report)
    for (const column of ['longitude', 'latitude']) requiredText(row, column, report)
    const longitude = numberOrNull(row, 'longitude', report)
    const latitude = numberOrNull(row, 'latitude', report)
    if (longitude === null || latitude === null) return []
    if (!isInRegion(longitude, latitude)) {
      report(row.number, 'longitude, latitude', 'la posición no cae en la región', 'the position is not in the region')
    }
    // Counted twice, its people would weigh twice.
    const key = `${id} ${longitude} ${latitude}`
    const before = rowOfPlace.get(key)
    if (before !== undefined) report(row.number, 'longitude, latitude', `la misma posición que en la fila ${before}`, `the same position as in row ${before}`)
    else rowOfPlace.set(key, row.number)
    return problems.length > told ? [] : [{ territory_id: id, name, longitude, latitude, population, source }]
  })
}
