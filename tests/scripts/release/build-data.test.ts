import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { SourceProblems } from '../../../scripts/catalog/problem.ts'
import { codeClosure } from '../../../scripts/pipeline/codeClosure.ts'
import { runSteps } from '../../../scripts/pipeline/step.ts'
import { buildData } from '../../../scripts/release/buildData.ts'
import { placesOf } from '../../../scripts/release/places.ts'
import { publishedStep } from '../../../scripts/release/steps/publishedStep.ts'
import { releaseStep } from '../../../scripts/release/steps/releaseStep.ts'
import { assertStorageVersion } from '../../../scripts/release/storageVersion.ts'
import { WORK } from '../../../scripts/release/workFiles.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
let root: string
let lines: string[]
const quiet = () => undefined

/** A copy of the project whose data a test may spoil; code and libraries are the project's own. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arraigo-project-'))
  lines = []
  for (const name of ['scripts', 'src', 'package-lock.json']) symlinkSync(join(PROJECT, name), join(root, name))
  cpSync(join(PROJECT, 'data'), join(root, 'data'), { recursive: true, filter: (path) => !/[\\/](raw|boundaries)$/.test(path) })
  mkdirSync(join(root, 'public/data'), { recursive: true })
  writeFileSync(join(root, 'public/data/manifest.json'), 'the release before')
})
const releaseBefore = () => [readdirSync(join(root, 'public/data')), readFileSync(join(root, 'public/data/manifest.json'), 'utf8')]

describe('npm run data', () => {
  it('names file, row and field of what does not hold, and writes nothing', async () => {
    const file = join(root, 'data/datasets/returns/returns.csv')
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n')
    const columns = rows[0]?.split(',') ?? []
    const bad = columns.map((column) => ({ measure: 'returned-migrants', territory_id: 'HN99', period: '2024', numerator: '-5' })[column] ?? '')
    appendFileSync(file, `${bad.join(',')}\n`)
    const error: unknown = await buildData({ root, log: (line) => lines.push(line) }).then(() => null, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceProblems)
    const problems = (error as SourceProblems).problems.filter((problem) => problem.row === rows.length + 1)
    expect(problems.map((problem) => problem.field)).toEqual(expect.arrayContaining(['territory_id', 'numerator', 'source_id']))
    for (const problem of problems) expect(problem.file).toBe('data/datasets/returns/returns.csv')
    expect(releaseBefore()).toEqual([['manifest.json'], 'the release before'])
    expect(existsSync(join(root, WORK.published))).toBe(false)
    expect(lines).toEqual([expect.stringMatching(/^\[1\/\d+\] check sources \.\.\.$/)])
  })

  it('keeps the release before whole when putting the new one together fails', async () => {
    const places = placesOf(root, 'public/data')
    await publishedStep(places).run(quiet)
    mkdirSync(join(root, WORK.catalog), { recursive: true })
    mkdirSync(join(root, WORK.shapes), { recursive: true })
    mkdirSync(join(root, WORK.places), { recursive: true })
    writeFileSync(join(root, WORK.catalog, 'catalog.json'), JSON.stringify({ indicators: [], datasets: [], defaults: {} }))
    writeFileSync(join(root, WORK.catalog, 'tables.json'), JSON.stringify({ rows: {}, engineVersion: '1.4.3' }))
    // The shapes are missing: the tables are written by then, into the new folder.
    writeFileSync(join(root, WORK.shapes, 'origin.json'), JSON.stringify({ kind: 'schematic', credit: {}, areas: 'gone', land: 'gone' }))
    await expect(releaseStep(places).run(quiet)).rejects.toThrow(/ENOENT/)
    expect(releaseBefore()).toEqual([['manifest.json'], 'the release before'])
    expect(readdirSync(join(root, WORK.fresh))).toEqual([])
  })

  it('writes table files the page’s engine can open, the same bytes twice', async () => {
    const places = placesOf(root, 'public/data')
    await publishedStep(places).run(quiet)
    const first = Object.entries(places.tables()).map(([id, file]) => [id, readFileSync(file)] as const)
    expect(first.map(([id]) => id)).toEqual(['context', 'demonstration-programmes', 'gazetteer', 'outcomes', 'population', 'programmes', 'returns', 'service-points'])
    for (const file of Object.values(places.tables())) expect(() => assertStorageVersion(file)).not.toThrow()
    await publishedStep(places).run(quiet)
    for (const [id, bytes] of first) expect(bytes.equals(readFileSync(places.tables()[id] ?? '')), id).toBe(true)
  })

  it('does not repeat a step because raw counts lie about, but does when a dataset changed', async () => {
    const pipeline = { root, stateFolder: join(root, WORK.steps), log: quiet }
    const step = () => [publishedStep(placesOf(root, 'public/data'))]
    expect(await runSteps(pipeline, step())).toEqual(['published tables'])
    mkdirSync(join(root, 'data/datasets/demonstration/raw'))
    writeFileSync(join(root, 'data/datasets/demonstration/raw/counts.csv'), 'raw')
    expect(await runSteps(pipeline, step())).toEqual([])
    rmSync(join(root, 'data/programmes/pire.json'))
    expect(await runSteps(pipeline, step())).toEqual(['published tables'])
  })
})

describe('the code of a step', () => {
  it('is everything it imports from this project', () => {
    const code = codeClosure(PROJECT, ['scripts/release/steps/publishedStep.ts'])
    expect(code).toEqual(expect.arrayContaining(['scripts/release/writeDatabase.ts', 'scripts/catalog/readTable.ts', 'src/catalog/level.ts']))
    expect(code).not.toContain('scripts/release/steps/answersStep.ts')
    expect(codeClosure(PROJECT, ['scripts/release/steps/answersStep.ts'])).toContain('src/catalog/observation-sql.ts')
  })
})
