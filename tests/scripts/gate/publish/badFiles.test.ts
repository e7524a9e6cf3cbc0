import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceProblems } from '../../../../scripts/catalog/problem.ts'
import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'
import { BAD_FILES } from '../checks/badFiles/badFiles.ts'
import { writeTinyDataset } from '../checks/badFiles/tinyDataset.ts'
import { filesOf } from './releasedFolder.ts'

let dataFolder = ''
beforeAll(async () => {
  // Messages name files as the project's own folder does.
  dataFolder = join(mkdtempSync(join(tmpdir(), 'gate-bad-')), 'data')
  writeTinyDataset(dataFolder)
  await publishDataset({ dataFolder, dataset: 'tiny', processes: 0 })
})
afterAll(() => rmSync(dirname(dataFolder), { recursive: true, force: true }))

describe('a release from bad input', () => {
  it('has at least 60 kinds of it', () => expect(BAD_FILES.length).toBeGreaterThanOrEqual(60))

  it.each(BAD_FILES.map((bad) => [bad.name, bad] as const))('%s: is refused with a message, and the release before stands byte for byte', async (_, { spoil, es, en }) => {
    const tables = join(dataFolder, 'datasets/tiny/tables')
    const before = filesOf(tables)
    expect(Object.keys(before).length).toBeGreaterThan(4)
    await spoil(join(dataFolder, 'datasets/tiny'))
    const refused = await publishDataset({ dataFolder, dataset: 'tiny', processes: 0 }).then(() => null, (error: unknown) => error)
    expect(refused).toBeInstanceOf(SourceProblems)
    const messages = (refused as SourceProblems).problems.map(({ message }) => message)
    expect(messages.some((message) => message.es.includes(es) && message.en.includes(en))).toBe(true)
    expect(filesOf(tables)).toEqual(before)
    for (const folder of ['raw', 'datapackage.json', 'protection.json', 'sources.csv']) rmSync(join(dataFolder, 'datasets/tiny', folder), { recursive: true, force: true })
    writeTinyDataset(dataFolder)
  })
})
