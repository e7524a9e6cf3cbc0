import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'
import { TINY_DESCRIPTION, TINY_RULES, writeTinyDataset } from '../checks/badFiles/tinyDataset.ts'

let dataFolder = ''
const own = (file: string) => join(dataFolder, 'datasets/tiny', file)
const publish = () => publishDataset({ dataFolder, dataset: 'tiny', processes: 0 })
const AMOUNT = { column: 'cost', largest: 'cost_largest', second: 'cost_second' }
/** The end of a line whose sum is hidden. */
const HIDDEN = ',,suppressed'
const COLUMNS = ['cost', 'cost_largest', 'cost_second']

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gate-'))
  writeTinyDataset(dataFolder)
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

/** Gives what programmes spent in each place and service: of each sum the largest two contributions beside it. */
function withCosts(costOf: (place: string, service: string) => readonly [number, number, number], rules: object = {}): void {
  for (const name of ['register', 'late']) {
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(own(`raw/${name}.csv`), 'utf8').trim(), { header: true })
    for (const row of data) {
      // All of a quarter's money stands with one sex, age and route.
      const isFirst = row['sex'] === 'f' && row['age'] === '0-17' && row['route'] === 'air'
      const costs = isFirst && row['period'] === '2024-Q1' ? costOf(row['territory_id'] ?? '', row['service'] ?? '') : [0, 0, 0]
      for (const [at, column] of COLUMNS.entries()) row[column] = String(costs[at])
    }
    writeFileSync(own(`raw/${name}.csv`), `${Papa.unparse(data, { columns: [...(meta.fields ?? []), ...COLUMNS], newline: '\n' })}\n`)
  }
  const description = structuredClone(TINY_DESCRIPTION) as { resources: { name: string; schema?: { fields?: object[] } }[] }
  for (const resource of description.resources.slice(0, 2)) resource.schema?.fields?.push(...COLUMNS.map((name) => ({ name, type: 'number', constraints: { minimum: 0 } })))
  writeFileSync(own('datapackage.json'), JSON.stringify(description))
  const table = { name: 'costs', counts: [], amounts: ['cost'], levels: [0, 1, 2], periods: ['year'], splits: [[]] }
  writeFileSync(own('protection.json'), JSON.stringify({ ...TINY_RULES, amounts: [AMOUNT], tables: [...TINY_RULES.tables, table], ...rules }))
}

/** What is published of the costs of all services: number or status, by place. */
function costs(folder: string, service = 'all'): Record<string, string> {
  const { data } = Papa.parse<Record<string, string>>(gunzipSync(readFileSync(join(folder, 'costs.csv.gz'))).toString('utf8').trim(), { header: true })
  return Object.fromEntries(data.filter((row) => row['service'] === service).map((row) => [row['territory_id'] ?? '', row['cost_status'] === 'reported' ? (row['cost'] ?? '') : (row['cost_status'] ?? '')]))
}

/** Four programmes with alike shares. */
const spread = (sum: number): [number, number, number] => [sum, sum * 0.3, sum * 0.3]

describe('amounts of money', () => {
  it('hides sums that one contributor dominates, and others so that nobody finds them by subtraction', async () => {
    // In HN1606 one programme gives nine tenths: its department has one more place, and the country two departments.
    withCosts((place, service) => (service === 'all' ? spread(2000) : place === 'HN1606' ? [1000, 900, 50] : spread(1000)))
    const { folder } = await publish()
    const shown = costs(folder, 'social')
    expect(shown['HN1606']).toBe('suppressed')
    // HN16 less HN1607 would tell it.
    expect([shown['HN1607'], shown['HN16']]).toContain('suppressed')
    expect(Object.values(shown)).toContain('1000')
    const attack = await attackFolder(own('tables'), { processes: 0 })
    expect(attack.disclosed).toEqual([])
  })

  it('is found out where a total gives a hidden amount away', async () => {
    withCosts((place, service) => (service === 'all' ? spread(2000) : place === 'HN1606' ? [1000, 900, 50] : spread(1000)))
    const { folder } = await publish()
    const path = join(folder, 'costs.csv.gz')
    const text = gunzipSync(readFileSync(path)).toString('utf8')
    // Somebody prints again everything but the sum of one place.
    const lines = text.split('\n').map((line) => (line.endsWith(HIDDEN) && !line.startsWith('HN1606') ? `${line.slice(0, -HIDDEN.length)},${truth(line)},reported` : line))
    writeFileSync(path, gzipSync(lines.join('\n')))
    const attack = await attackFolder(folder, { processes: 0 })
    expect(attack.disclosed.map(({ cell, lowest, highest }) => [cell.startsWith('cost, territory_id=HN1606'), lowest, highest])).toContainEqual([true, 1000, 1000])
  })

  it('says in the certificate how wide what is hidden remains, and counts no money as persons', async () => {
    withCosts((place, service) => (service === 'all' ? spread(2_000_000_000) : place === 'HN1606' ? [1_000_000_000, 900_000_000, 50_000_000] : spread(1_000_000_000)))
    const { folder } = await publish()
    const certificate = JSON.parse(readFileSync(join(folder, 'certificate.json'), 'utf8')) as { rules: { counts: object; amounts?: unknown }; totals: { personsLostPercent: number } }
    expect(certificate.rules.amounts).toEqual([{ column: 'cost', share: 0.1 }])
    expect(Object.keys(certificate.rules.counts)).not.toContain('cost')
    expect(certificate.totals.personsLostPercent).toBeLessThan(20)
    expect(readFileSync(join(folder, 'certificate.html'), 'utf8')).toContain('importe: se oculta')
  })

  it('refuses a total that its services do not make', async () => {
    withCosts((_, service) => (service === 'all' ? [2100.5, 600, 600] : spread(1000)))
    await expect(publish()).rejects.toThrow(/2100.5/)
  })

  it('refuses other methods than hiding', async () => {
    withCosts((_, service) => (service === 'all' ? spread(2000) : spread(1000)), { method: 'rounding', base: 20 })
    await expect(publish()).rejects.toThrow(/suppression/)
  })
})

/** The true sum of a published line in these tests: a thousand a place and service, a place or two in an area. */
function truth(line: string): number {
  const [place = '', , service = ''] = line.split(',')
  const places = place === 'HND' ? 3 : place === 'HN16' ? 2 : 1
  return places * (service === 'all' ? 2000 : 1000)
}
