import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { orThrow, reporter } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'
import { type CellDimension, cellSpace, type CellSpace } from '../cells/cellSpace.ts'
import { CELL_STATUSES, type Cells, NOT_REPORTED, REPORTED, type RoundedRate, SUPPRESSED } from '../cells/cells.ts'
import { membershipsOf } from '../cells/memberships.ts'
import type { Memberships } from '../cells/relations.ts'
import { nextLonger } from '../raw/rawSpace.ts'
import { inferKnowledge } from './inferKnowledge.ts'
import { printedRate, rateColumns } from './rateColumns.ts'
import { type Knowledge, type ReleasedPackage, releasedPackage, type ReleasedResource } from './releasedPackage.ts'

export type PackageRow = Readonly<Record<string, string>>

/** A folder of published tables, read as anybody could who has it. */
export interface PublishedPackage {
  readonly name: string
  readonly cells: Cells
  readonly knowledge: Knowledge
  readonly memberships: Memberships
  /** The same members, for cells of another space. */
  membershipsIn(space: CellSpace): Memberships
}

/** A resource with counts, and its rows. */
type CountTable = Pick<ReleasedResource, 'schema'> & { readonly rows: readonly PackageRow[] }

/** What people write in place of a number they keep back. */
const HIDDEN = /^(suppressed|supr(imido)?|\*+|c|s|x|<\s*\d+|\.\.)$/i
const TOP = 'all'

/**
 * Reads `datapackage.json` and every table it names. What a foreign package does not say of itself (which columns are counts,
 * what adds up to what) is inferred, see `inferKnowledge`. Throws SourceProblems where a file is missing or cannot be read.
 */
export function readPackage(folder: string, threshold?: number): PublishedPackage {
  const description = orThrow((problems) => {
    const report = reporter(problems, join(folder, 'datapackage.json'))
    if (!existsSync(join(folder, 'datapackage.json'))) report(null, null, 'no existe el archivo', 'the file does not exist')
    else return readJson(join(folder, 'datapackage.json'), releasedPackage, report)
    return null
  }) as ReleasedPackage
  const rows = new Map(description.resources.map((resource) => [resource.name, readRows(join(folder, resource.path))]))
  const tables = description.resources.filter(({ role }) => role === undefined || role === 'counts').map((resource) => ({ ...resource, rows: rows.get(resource.name) ?? [] }))
  const knowledge = description.knowledge ?? inferKnowledge(tables.map((table) => table.rows), threshold)
  const cells = cellsOf(tables, knowledge, rows)
  const members = knowledge.memberships.map(({ name, resource, code }) => ({ name, code, rows: rows.get(resource) ?? [] }))
  const membershipsIn = (space: CellSpace): Memberships => membershipsOf(space, members)
  return { name: description.name, cells, knowledge, memberships: membershipsIn(cells.space), membershipsIn }
}

function readRows(path: string): PackageRow[] {
  const bytes = orThrow((problems) => {
    if (existsSync(path)) return readFileSync(path)
    reporter(problems, path)(null, null, 'no existe el archivo', 'the file does not exist')
    return Buffer.alloc(0)
  })
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  return Papa.parse<PackageRow>(content, { header: true, skipEmptyLines: true, comments: '#' }).data
}

/** The different cells of all tables. A cell of which one table tells the number is known, whatever others say of it. */
function cellsOf(tables: readonly CountTable[], knowledge: Knowledge, resources: ReadonlyMap<string, readonly PackageRow[]>): Cells {
  const counts = Object.keys(knowledge.counts)
  const dimensions = Object.entries(knowledge.dimensions).map(([name, told]): CellDimension => {
    const used = new Set(tables.flatMap(({ rows }) => (rows[0] && name in rows[0] ? rows.map((row) => row[name] ?? '') : [TOP])))
    // All of a tree, so that what lies in what is known where tables of another release speak of the rest.
    const tree = told.kind === 'tree' ? (resources.get(told.resource) ?? []).map((row) => row[told.code] ?? '') : []
    const codes = [...new Set([...used, ...tree, ...(told.kind === 'sum' || told.kind === 'union' ? Object.entries(told.totals).flat(2) : [])])].sort()
    const placeOf = new Map(codes.map((code, place) => [code, place]))
    const parts = new Map<number, number[]>()
    const add = (total: string, part: string) => {
      const [above, below] = [placeOf.get(total), placeOf.get(part)]
      if (above !== undefined && below !== undefined) parts.set(above, [...(parts.get(above) ?? []), below])
    }
    if (told.kind === 'tree') for (const row of resources.get(told.resource) ?? []) add(row[told.parent] ?? '', row[told.code] ?? '')
    else if (told.kind === 'period') for (const code of codes) add(nextLonger(code, codes) ?? '', code)
    else for (const [total, of] of Object.entries(told.totals)) for (const part of of) add(total, part)
    const kind = told.kind === 'union' ? 'union' : 'sum'
    return { name, kind, role: told.kind === 'tree' ? 'tree' : told.kind === 'period' ? 'period' : 'other', codes, parts }
  })
  const space = cellSpace(counts, dimensions)
  const places = dimensions.map(({ codes }) => new Map(codes.map((code, place) => [code, place])))
  const keys: number[] = []
  const values: number[] = []
  const statuses: number[] = []
  const placeOf = new Map<number, number>()
  const rates: RoundedRate[] = []
  for (const table of tables) {
    const printed = rateColumns(table, table.rows, counts)
    for (const row of table.rows) {
      const base = dimensions.reduce((sum, { name }, at) => sum + (places[at]?.get(row[name] ?? TOP) ?? 0) * (space.steps[at] ?? 1), 0)
      for (const { column, numerator, denominator, factor, decimals } of printed) {
        const rate = printedRate(row[column], decimals)
        const [above, below] = [counts.indexOf(numerator), counts.indexOf(denominator)]
        if (rate === null || above < 0 || below < 0) continue
        // Rounded to the nearest: half a last decimal less or more. Doubled, so that all are whole numbers.
        const times = 2 * factor * 10 ** decimals
        rates.push({ numerator: base + above * space.countStep, denominator: base + below * space.countStep, times, low: Math.max(2 * rate - 1, 0), high: 2 * rate + 1 })
      }
      for (const [at, count] of counts.entries()) {
        if (!(count in row)) continue
        const { value, status } = cellOf(row[count] ?? '', row[`${count}_status`])
        const key = base + at * space.countStep
        const known = placeOf.get(key)
        if (known === undefined) {
          placeOf.set(key, keys.length)
          keys.push(key)
          values.push(value)
          statuses.push(status)
        } else if (statuses[known] === SUPPRESSED && status !== SUPPRESSED) {
          values[known] = value
          statuses[known] = status
        }
      }
    }
  }
  return { space, keys: Float64Array.from(keys), placeOf, values: Float64Array.from(values), statuses: Uint8Array.from(statuses), rates }
}

function cellOf(written: string, status: string | undefined): { value: number; status: number } {
  const named = CELL_STATUSES.indexOf(status as (typeof CELL_STATUSES)[number])
  const value = written.trim() === '' ? Number.NaN : Number(written)
  if (named >= 0) return { value, status: named }
  if (!Number.isNaN(value)) return { value, status: REPORTED }
  return { value, status: HIDDEN.test(written.trim()) ? SUPPRESSED : NOT_REPORTED }
}
