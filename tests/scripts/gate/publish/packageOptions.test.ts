import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'
import { TINY_DESCRIPTION, TINY_RULES, writeTinyDataset } from '../checks/badFiles/tinyDataset.ts'

let dataFolder = ''
const own = (file: string) => join(dataFolder, 'datasets/tiny', file)
const publish = () => publishDataset({ dataFolder, dataset: 'tiny', processes: 0 })
const linesOf = (folder: string, table: string) => gunzipSync(readFileSync(join(folder, `${table}.csv.gz`))).toString('utf8').trim().split('\n')
const withRules = (rules: object) => writeFileSync(own('protection.json'), JSON.stringify({ ...TINY_RULES, ...rules }))

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gate-'))
  writeTinyDataset(dataFolder)
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

describe('HXL tags', () => {
  const hxl = { territory_id: '#loc+code', period: '#date', need: '#inneed', served: '#reached +service' }

  it('stand under the header of each table, and the package is read and attacked as without them', async () => {
    const bare = await attackFolder((await publish()).folder, { processes: 0 })
    rmSync(own('tables'), { recursive: true })
    withRules({ hxl })
    const { folder } = await publish()
    const [header, tags, first] = linesOf(folder, 'years')
    expect(header).toMatch(/^territory_id,period,service,sex,age,route,need,need_status,served,served_status/)
    expect(tags).toMatch(/^#loc\+code,#date,,,,,#inneed,#inneed\+status,#reached \+service,#reached \+service\+status,,$/)
    expect(first).toMatch(/^GTM,2024,/)
    const tagged = await attackFolder(folder, { processes: 0 })
    expect({ ...tagged, folder: '' }).toEqual({ ...bare, folder: '' })
  })

  it('are refused without one for the first column, and where they are none', async () => {
    withRules({ hxl: { need: '#inneed' } })
    await expect(publish()).rejects.toThrow(/territory_id/)
    withRules({ hxl: { territory_id: 'loc' } })
    await expect(publish()).rejects.toThrow(/hxl/)
  })
})

describe('figures an authority has printed', () => {
  /** A column with a figure in some rows; the first row is split by sex, age and route, and one is added that is not. */
  function withPrinted(inSplitRow: string, inTotal: string): void {
    const [header, ...rows] = readFileSync(own('raw/register.csv'), 'utf8').trim().split('\n')
    const total = `GT0101,2024-Q1,all,all,all,all,${sumOf(rows)},${inTotal}`
    writeFileSync(own('raw/register.csv'), `${[`${header},igm`, ...rows.map((row, at) => `${row},${at === 0 ? inSplitRow : ''}`), total].join('\n')}\n`)
    const description = JSON.parse(JSON.stringify(TINY_DESCRIPTION)) as { resources: { schema?: { fields?: object[] } }[] }
    description.resources[0]?.schema?.fields?.push({ name: 'igm', type: 'number' })
    writeFileSync(own('datapackage.json'), JSON.stringify(description))
    withRules({ printed: 'igm' })
  }
  const sumOf = (rows: readonly string[]) => {
    const own = rows.filter((row) => row.startsWith('GT0101,2024-Q1,all,')).map((row) => row.split(',').slice(6, 9).map(Number))
    return [0, 1, 2].map((at) => own.reduce((sum, row) => sum + (row[at] ?? 0), 0)).join(',')
  }

  it('are repeated as printed in a table of their own, and are in no other', async () => {
    withPrinted('', '1234.5')
    const { folder } = await publish()
    expect(linesOf(folder, 'printed')).toEqual(['territory_id,period,service,sex,age,route,value', 'GT0101,2024-Q1,all,all,all,all,1234.5'])
    for (const table of ['years', 'access']) expect(linesOf(folder, table).join('\n')).not.toContain('1234.5')
    expect((await attackFolder(folder, { processes: 0 })).disclosed).toEqual([])
  })

  it('are refused in a row that is split', async () => {
    withPrinted('77', '1234')
    await expect(publish()).rejects.toThrow(/split by nothing/)
  })
})
