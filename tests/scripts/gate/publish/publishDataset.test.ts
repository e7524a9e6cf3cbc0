import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { CannotProtect } from '../../../../scripts/gate/publish/hideCells.ts'
import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'
import { TINY_RULES, writeTinyDataset } from '../checks/badFiles/tinyDataset.ts'
import { filesOf, wholeRelease } from './releasedFolder.ts'

let dataFolder = ''
const tables = () => join(dataFolder, 'datasets/tiny/tables')
const register = () => join(dataFolder, 'datasets/tiny/raw/register.csv')
const rules = () => join(dataFolder, 'datasets/tiny/protection.json')
const publish = () => publishDataset({ dataFolder, dataset: 'tiny', processes: 0 })

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gate-'))
  writeTinyDataset(dataFolder)
  spread()
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

/** Two women in each of three places, so that there is something to hide; their last reports did not come in. */
function spread(): void {
  const few = /^(HN1606|HN1607|GT0101),/
  const [header, ...rows] = readFileSync(register(), 'utf8').trim().split('\n')
  const fewer = rows.map((row) => (few.test(row) ? [...row.split(',').slice(0, 6), row.includes('2024-Q1') && row.includes(',f,0-17,air,') ? 2 : 0, 0, 0].join(',') : row))
  writeFileSync(register(), `${[header, ...fewer].join('\n')}\n`)
  const late = join(dataFolder, 'datasets/tiny/raw/late.csv')
  const [lateHeader, ...lateRows] = readFileSync(late, 'utf8').trim().split('\n')
  writeFileSync(late, `${[lateHeader, ...lateRows.filter((row) => !/^(HN1606|HN1607|GT0101)/.test(row))].join('\n')}\n`)
  const reports = join(dataFolder, 'datasets/tiny/raw/reports.csv')
  writeFileSync(reports, readFileSync(reports, 'utf8').replaceAll(/^((HN1606|HN1607|GT0101),2024-Q3),1$/gm, '$1,0'))
}

describe('publishing a dataset', () => {
  it('writes whole tables with a certificate, and nothing in them is disclosed', async () => {
    const published = await publish()
    expect(wholeRelease(tables())).toBe(published.release)
    const attack = await attackFolder(tables(), { processes: 0 })
    expect(attack.cells).toBeGreaterThan(0)
    expect(attack.disclosed).toEqual([])
    const text = gunzipSync(readFileSync(join(published.folder, 'years.csv.gz'))).toString('utf8')
    for (const line of text.trim().split('\n').slice(1)) {
      const cells = line.split(',')
      for (const [at, threshold] of [[6, 5], [8, 5], [10, 11]] as const) {
        const value = cells[at] ?? ''
        if (cells[at + 1] === 'suppressed') expect(value).toBe('')
        else if (value !== '') expect(Number(value) === 0 || Number(value) >= threshold, line).toBe(true)
      }
    }
  })

  it('gives the same bytes for the same raw tables, and then makes no new release', async () => {
    const first = await publish()
    const before = filesOf(tables())
    const second = await publish()
    expect(second).toMatchObject({ release: first.release, isNew: false })
    expect(filesOf(tables())).toEqual(before)
  })

  it('keeps hidden what an earlier release hid, and both together tell nothing more', async () => {
    const first = await publish()
    // Many more people came: what was hidden could be told now, and would tell what the first release hid.
    writeFileSync(register(), readFileSync(register(), 'utf8').replaceAll(/^(SV0821,2024-Q1,.*),(\d+),(\d+),(\d+)$/gm, (_, key: string, need: string, served: string, completed: string) => [key, Number(need) + 9, served, completed].join(',')))
    const second = await publish()
    expect(second.release).not.toBe(first.release)
    const attack = await attackFolder(tables(), { processes: 0 })
    expect(attack.earlier).toHaveLength(1)
    expect(attack.toldBefore).toBe(0)
    expect(attack.disclosed).toEqual([])
  })

  it('refuses what cannot be protected, says which table to coarsen, and leaves the release before', async () => {
    const low = { group: 'service', threshold: 2 }
    writeFileSync(rules(), JSON.stringify({ ...TINY_RULES, complements: [], counts: { ...TINY_RULES.counts, need: low, within_30: { ...TINY_RULES.counts.within_30, threshold: 2 } } }))
    await publish()
    const before = filesOf(tables())
    // Two women of two persons: the two were told before, and that there is no man is no secret.
    const [years, access] = TINY_RULES.tables
    writeFileSync(rules(), JSON.stringify({ ...TINY_RULES, tables: [{ ...years, splits: [[], ['sex']] }, access] }))
    const refused = await publish().then(() => null, (error: unknown) => error)
    expect(refused).toBeInstanceOf(CannotProtect)
    expect((refused as Error).message).toContain('tables.years')
    expect((refused as Error).message).toContain('sex')
    expect(filesOf(tables())).toEqual(before)
  })
})
