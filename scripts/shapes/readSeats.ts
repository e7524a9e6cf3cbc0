import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { SeatedTerritory } from '../../src/intake/boundaries/seatedTerritory.ts'

interface Row {
  id: string
  level: string
  name: string
  iso3: string
  parent_id: string
  cod_pcode: string
  national_code: string
  seat_lon: string
  seat_lat: string
}

/**
 * All territories of a territories table, in the order of the file.
 * Throws with file and row where a row has no id, an unknown parent, or a leaf has no seat.
 */
export async function readSeats(path: string): Promise<SeatedTerritory[]> {
  const parsed = Papa.parse<Row>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true })
  const problem = parsed.errors[0]
  if (problem) throw new Error(`${path}, row ${(problem.row ?? 0) + 2}: ${problem.message}`)
  const rows = new Map(parsed.data.map((row) => [row.id, row]))
  const parents = new Set(parsed.data.map((row) => row.parent_id))

  return parsed.data.map((row, index) => {
    const where = `${path}, row ${index + 2}`
    if (!row.id) throw new Error(`${where}: no id`)
    if (row.parent_id && !rows.has(row.parent_id)) throw new Error(`${where}: unknown parent ${row.parent_id}`)
    const level = Number(row.level)
    const isLeaf = level >= 2 && !parents.has(row.id)
    const longitude = row.seat_lon === '' ? null : Number(row.seat_lon)
    const latitude = row.seat_lat === '' ? null : Number(row.seat_lat)
    if (isLeaf && !(Number.isFinite(longitude ?? NaN) && Number.isFinite(latitude ?? NaN))) {
      throw new Error(`${where}: ${row.id} ${row.name} has no seat`)
    }
    return {
      id: row.id,
      level,
      name: row.name,
      iso3: row.iso3,
      parentId: row.parent_id,
      codPcode: row.cod_pcode,
      nationalCode: row.national_code,
      longitude,
      latitude,
      isLeaf,
      departmentId: ancestorAt(rows, row, 1),
    }
  })
}

/** Id of the territory of this level on the way from a row up to its country; null above that level. */
function ancestorAt(rows: ReadonlyMap<string, Row>, row: Row, level: number): string | null {
  let current: Row | undefined = row
  while (current && Number(current.level) > level) current = rows.get(current.parent_id)
  return current && Number(current.level) === level ? current.id : null
}
