import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import type { PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'
import { greatCircleKilometres } from '../../../src/domain/spatial/greatCircleKilometres.ts'

/**
 * The municipalities of some countries, each a place of demand and a candidate, their people in need in 2025 (demonstration) and the kilometres between their seats along the
 * sphere; nothing exists yet. A municipality whose need is suppressed or not reported counts as nobody here.
 */
export function regionProblem(root: string, countries: readonly string[]): PlacementProblem {
  const places = Papa.parse<Record<string, string>>(readFileSync(join(root, 'data/territories/territories.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data
    .filter((row) => row['level'] === '2' && countries.includes(row['iso3'] ?? '') && row['seat_lon'] !== '')
  const tables = join(root, 'data/datasets/demonstration/tables')
  const { current } = JSON.parse(readFileSync(join(tables, 'manifest.json'), 'utf8')) as { current: string }
  const needs = new Map<string, number>()
  for (const row of Papa.parse<Record<string, string>>(gunzipSync(readFileSync(join(tables, current, 'need-places.csv.gz'))).toString('utf8'), { header: true, skipEmptyLines: true }).data) {
    if (row['period'] === '2025' && ['service', 'sex', 'age', 'route'].every((dimension) => row[dimension] === 'all') && row['need'] !== '') needs.set(row['territory_id'] ?? '', Number(row['need']))
  }
  const seats = places.map((row): [number, number] => [Number(row['seat_lon']), Number(row['seat_lat'])])
  return {
    weights: places.map((row) => needs.get(row['id'] ?? '') ?? 0),
    distances: seats.map((from) => Float64Array.from(seats, (to) => greatCircleKilometres(from, to))),
    existing: new Float64Array(seats.length).fill(Number.POSITIVE_INFINITY),
  }
}
