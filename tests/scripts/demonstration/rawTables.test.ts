import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VARIABLES } from '../../../scripts/demonstration/countVariables.ts'
import { readInputs } from '../../../scripts/demonstration/inputs.ts'
import { QUARTERS } from '../../../scripts/demonstration/quarters.ts'
import { type RawTable, writeRawTables } from '../../../scripts/demonstration/writeRawTables.ts'
import { ECONOMIC_SERVICES, SERVICE_CODES, SERVICES, SOCIAL_SERVICES } from '../../../src/catalog/service.ts'
import { smallWorld } from './smallWorld.ts'

type Row = Record<string, string>

const folder = mkdtempSync(join(tmpdir(), 'demonstration-raw-'))
const world = smallWorld()
const steps = new Map<string, [number, number]>()
let written: RawTable[]
let rows: Record<string, Row[]>
beforeAll(async () => {
  written = await writeRawTables(folder, world, (file, done, total) => steps.set(file, [done, total]))
  rows = Object.fromEntries(written.map(({ path }) => [path.slice(folder.length + 1, -4), readRows(path)]))
})
afterAll(() => rmSync(folder, { recursive: true }))

function readRows(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
}
const counts = () => rows['demonstration'] ?? []
const keyOf = (row: Row, ...columns: string[]) => columns.map((column) => row[column]).join()
const sum = (of: readonly Row[], column: string) => of.reduce((before, row) => before + Number(row[column]), 0)

describe('the raw tables', () => {
  it('are four, complete, and told as they grow', () => {
    expect(readdirSync(folder).sort()).toEqual(['catchments.csv', 'demonstration.csv', 'reports.csv', 'services-offered.csv'])
    for (const { path, rows: told } of written) expect(rows[path.slice(folder.length + 1, -4)]).toHaveLength(told)
    expect([...steps]).toEqual([
      ['demonstration.csv', [12, 12]],
      ['reports.csv', [12, 12]],
      ['catchments.csv', [56, 56]],
      ['services-offered.csv', [20, 20]],
    ])
  })

  it('are the columns, codes and marks that the description says', () => {
    const { resources } = JSON.parse(readFileSync('data/datasets/demonstration/datapackage.json', 'utf8')) as {
      resources: { path: string; schema: { primaryKey: string[]; missingValues: string[]; fields: { name: string; type: string; constraints: { enum?: unknown[]; minimum?: number } }[] } }[]
    }
    for (const { path, schema } of resources.filter((resource) => resource.path.startsWith('raw/'))) {
      const table = rows[path.slice(4, -4)] ?? []
      expect(Object.keys(table[0] ?? {}), path).toEqual(schema.fields.map(({ name }) => name))
      expect(new Set(table.map((row) => keyOf(row, ...schema.primaryKey))).size, path).toBe(table.length)
      for (const { name, type, constraints } of schema.fields) {
        const codes = constraints.enum?.map(String)
        const fits = (text: string) => (codes ? codes.includes(text) : type !== 'integer' || (/^\d+$/.test(text) && Number(text) >= (constraints.minimum ?? 0)))
        const wrong = table.map((row) => row[name] ?? '').filter((text) => !schema.missingValues.includes(text) && !fits(text))
        expect(wrong.slice(0, 3), `${path} ${name}`).toEqual([])
      }
    }
  })

  it('say NA where a service has no such stage, NY where it is too early everywhere, NR where no report came in', () => {
    const reported = new Map((rows['reports'] ?? []).map((row) => [keyOf(row, 'territory_id', 'period'), row['reported']]))
    const uncertified = ['soft-skills', 'psychosocial-support', 'community-engagement', 'leadership-participation']
    const early: Record<string, string[]> = { retained6: ['2026-Q2', '2026-Q3'], retained12: ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] }
    const marks = new Set<string>()
    for (const row of counts()) {
      for (const [stage, variable] of VARIABLES.entries()) {
        const silent = variable !== 'need' && reported.get(keyOf(row, 'territory_id', 'period')) === '0'
        const mark = stage >= 3 && uncertified.includes(row['service'] ?? '') ? 'NA' : early[variable]?.includes(row['period'] ?? '') ? 'NY' : silent ? 'NR' : ''
        if (mark) marks.add(mark)
        if (mark ? row[variable] !== mark : !/^\d+$/.test(row[variable] ?? '')) expect.fail(`${variable} of ${JSON.stringify(row)}`)
      }
    }
    expect([...marks].sort()).toEqual(['NA', 'NR', 'NY'])
  })

  it('hold every person in need once, whatever she needs', () => {
    for (const { country, year, persons } of world.parameters.national_totals) {
      const prefix = { GTM: 'GT', HND: 'HN', SLV: 'SV' }[country as 'SLV']
      const own = counts().filter((row) => row['service'] === 'all' && row['territory_id']?.startsWith(prefix) && row['period']?.startsWith(`${year}-`))
      expect(sum(own, 'need')).toBe(persons)
    }
  })

  it('put every place into the ring of the nearest seat that offered the service in the year', () => {
    const offered = new Map((rows['services-offered'] ?? []).map((row) => [keyOf(row, 'territory_id', 'service', 'period'), Number(row['offered'])]))
    const seats = world.tree.leaves.flatMap((leaf) => world.tree.territories[leaf] ?? [])
    const rings = new Set<string>()
    for (const row of rows['catchments'] ?? []) {
      const own = seats.find(({ id }) => id === row['territory_id'])
      const offering = seats.filter(({ id }) => offered.get([id, row['service'], row['period']].join()))
      const nearest = Math.min(Infinity, ...offering.map((seat) => kilometres(own?.longitude ?? 0, seat.longitude ?? 0)))
      expect(row['ring'], JSON.stringify(row)).toBe([10, 30, 50].find((limit) => nearest <= limit)?.toString() ?? 'beyond')
      rings.add(row['ring'] ?? '')
    }
    expect(rows['catchments']).toHaveLength(12 * 14 * 4)
    expect([...rings].sort()).toEqual(['10', '30', '50', 'beyond'])
  })

  it('count services offered, of those a code stands for; in a year all its quarters, in a territory all its places', () => {
    const table = rows['services-offered'] ?? []
    expect(table).toHaveLength(world.tree.territories.length * SERVICE_CODES.length * 19)
    const sizes: Record<string, number> = { all: SERVICES.length, social: SOCIAL_SERVICES.length, economic: ECONOMIC_SERVICES.length }
    expect(table.every((row) => Number(row['of']) === (sizes[row['service'] ?? ''] ?? 1) && Number(row['offered']) <= Number(row['of']))).toBe(true)
    const offered = new Map(table.map((row) => [keyOf(row, 'territory_id', 'service', 'period'), Number(row['offered'])]))
    for (const row of table.filter(({ territory_id: id, period }) => id === 'GTM' && period === '2025')) {
      const places = ['GT0901', 'GT0902', 'GT0903', 'GT0904'].flatMap((id) => QUARTERS.slice(8, 12).map((quarter) => offered.get([id, row['service'], quarter].join()) ?? 0))
      expect(Number(row['offered'])).toBeGreaterThanOrEqual(Math.max(...places))
      if (!(String(row['service']) in sizes)) expect(Number(row['offered'])).toBe(Math.max(...places))
    }
    // Nobody is served by what is not offered.
    const served = counts().filter((row) => Number(row['served']) > 0)
    expect(served.length).toBeGreaterThan(100)
    expect(served.every((row) => (offered.get(keyOf(row, 'territory_id', 'service', 'period')) ?? 0) > 0)).toBe(true)
  })
})

describe('writeRawTables', () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    const again = await writeRawTables(join(folder, 'again'), smallWorld())
    expect(again.map(({ hash }) => hash)).toEqual(written.map(({ hash }) => hash))
    const other = await writeRawTables(join(folder, 'other'), { ...world, parameters: { ...world.parameters, seed: 1 } })
    expect(other.filter(({ hash }, place) => hash === written[place]?.hash)).toEqual([])
  })

  it('leaves what stood there when it fails', async () => {
    const place = join(folder, 'failing')
    await writeRawTables(place, world)
    const before = readFileSync(join(place, 'demonstration.csv'), 'utf8')
    const territories = world.tree.territories.map((territory) => ({ ...territory, longitude: null }))
    const broken = { ...world, tree: { ...world.tree, territories }, parameters: { ...world.parameters, seed: 1 } }
    await expect(writeRawTables(place, broken)).rejects.toThrow(/no seat/)
    expect(readFileSync(join(place, 'demonstration.csv'), 'utf8')).toBe(before)
    await expect(writeRawTables(join(place, 'demonstration.csv'), world)).rejects.toThrow()
  })

  it('writes a department as it stands in the whole table', async () => {
    const inputs = await readInputs()
    const [both] = await writeRawTables(join(folder, 'both'), inputs, undefined, new Set(['SV04', 'HN11']))
    const [alone] = await writeRawTables(join(folder, 'alone'), inputs, undefined, new Set(['HN11']))
    const lines = (table: RawTable | undefined) => readFileSync(table?.path ?? '', 'utf8').trimEnd().split('\n').slice(1)
    expect(lines(alone)).toEqual(lines(both).filter((line) => line.startsWith('HN11')))
    const reports = readRows(join(folder, 'both/reports.csv'))
    expect(reports).toHaveLength(13_500)
    const missing = reports.filter((row) => row['reported'] === '0').length / reports.length
    expect(missing).toBeGreaterThan(0.03)
    expect(missing).toBeLessThan(0.05)
    expect(existsSync(join(folder, 'both/demonstration.csv.part'))).toBe(false)
  })
})

/** Between two seats of the small world, which all lie on one parallel. */
function kilometres(from: number, to: number): number {
  const half = Math.cos((14 * Math.PI) / 180) * Math.sin((((to - from) / 2) * Math.PI) / 180)
  return 2 * 6371.0088 * Math.asin(Math.abs(half))
}
