import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSources } from '../../../../../scripts/catalog/checkSources.ts'
import { readGatedDatasets } from '../../../../../scripts/catalog/gatedDatasets.ts'
import { readIndicators } from '../../../../../scripts/catalog/readIndicators.ts'
import { readPublishedDatasets } from '../../../../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../../../../scripts/catalog/readTerritories.ts'
import { SourceProblems } from '../../../../../scripts/catalog/problem.ts'
import { attackFolder } from '../../../../../scripts/gate/attack/attackFolder.ts'
import { publishPackage } from '../../../../../scripts/gate/publish/package/publishPackage.ts'
import { assertProtected } from '../../../../../scripts/release/assertProtected.ts'
import { readGatedRelease } from '../../../../../scripts/release/gated/gatedRelease.ts'
import { packTables } from '../../../../../scripts/release/gated/packTables.ts'
import { indicatorAvailability } from '../../../../../scripts/release/indicatorAvailability.ts'
import { nodeConnector } from '../../../../../scripts/release/nodeConnector.ts'
import { gazetteerTables, publishedTables } from '../../../../../scripts/release/publishedTables.ts'
import { writeDatabase } from '../../../../../scripts/release/writeDatabase.ts'
import { mapQuery, NO_FILTERS } from '../../../../../src/catalog/observation-queries.ts'
import { publicationPackage } from '../../../../../src/intake/package/publicationPackage.ts'
import { peopleLines, peopleRequest, PLACES, rateRequest, SECRET } from '../../../../intake/package/ownTables.ts'
import { wholeRelease } from '../releasedFolder.ts'
import { changed, type PackageFolder, packageFolder } from './packageFolder.ts'

let folder: PackageFolder
beforeEach(() => {
  folder = packageFolder()
})
afterEach(() => folder.dispose())

const take = (file: string, replace = false) => publishPackage({ dataFolder: folder.dataFolder, file, replace, processes: 0 })

/** The table files the build makes, and what asks them. */
async function connect(table: string, write: (outputFolder: string, gazetteer: string) => Promise<unknown>) {
  const outputFolder = join(folder.dataFolder, '..', 'tables')
  mkdirSync(outputFolder, { recursive: true })
  const gazetteer = join(outputFolder, 'gazetteer.duckdb')
  await writeDatabase(gazetteer, gazetteerTables(readTerritories(folder.dataFolder)))
  await write(outputFolder, gazetteer)
  return nodeConnector({ gazetteer, [table]: join(outputFolder, `${table}.duckdb`) }, 1)
}

describe('a package of counts of people', () => {
  it('passes the gate as it is, and its indicator answers on the tables of the build', async () => {
    const taken = await take(folder.archive(publicationPackage(peopleRequest())))
    expect(taken).toMatchObject({ id: 'atenciones-piloto', indicators: ['atenciones-piloto-atendidas'], replaced: false, release: { isNew: true } })
    const tables = join(folder.dataFolder, 'datasets/atenciones-piloto/tables')
    expect(wholeRelease(tables)).toBe(taken.release?.release)
    expect(readdirSync(folder.dataFolder).filter((name) => name.startsWith('.'))).toEqual([])
    const text = gunzipSync(readFileSync(join(taken.release?.folder ?? '', 'figures.csv.gz'))).toString('utf8')
    const [header = '', ...lines] = text.trim().split('\n')
    const columns = header.split(',')
    const statuses = new Set<string>()
    for (const line of lines) {
      const cells = line.split(',')
      for (const count of ['personas_atendidas', 'personas_que_necesitan']) {
        const value = cells[columns.indexOf(count)] ?? ''
        statuses.add(cells[columns.indexOf(`${count}_status`)] ?? '')
        expect(value === '' || Number(value) === 0 || Number(value) >= 5, line).toBe(true)
      }
    }
    expect([...statuses].sort()).toEqual(['not-reported', 'reported', 'suppressed'])
    expect((await attackFolder(tables, { processes: 0 })).disclosed).toEqual([])

    expect(checkSources(folder.dataFolder)).toEqual([])
    const dataset = readGatedDatasets(folder.dataFolder).find(({ dataset: { id } }) => id === taken.id)
    if (!dataset) throw new Error('no dataset')
    const connector = await connect(taken.id, (outputFolder, gazetteer) => packTables({ dataset, release: readGatedRelease(folder.dataFolder, taken.id), gazetteer, outputFolder }))
    try {
      await assertProtected(connector, taken.id)
      const indicator = readIndicators(folder.dataFolder).find(({ id }) => id === 'atenciones-piloto-atendidas')
      if (!indicator) throw new Error('no indicator')
      const availability = await indicatorAvailability(connector, indicator)
      expect(availability).toMatchObject({ levels: ['country', 'department', 'municipality'], periods: ['2025-Q1', '2025-Q2'], dimensions: { sex: ['all', 'f', 'm'], age: ['all'] } })
      const rows = await connector.answer(mapQuery(indicator, { level: 'municipality', period: '2025-Q2', filters: NO_FILTERS, target: 0.5 }))
      const byPlace = new Map(rows.map((row) => [row.territory, row]))
      // Of the raw rows: women and men of the first place in the second quarter.
      const wanted = peopleLines().filter((line) => line.startsWith(`${PLACES[0]},2025-Q2`)).map((line) => line.split(',').slice(3, 5).map(Number))
      const [served, need] = [0, 1].map((side) => wanted.reduce((sum, row) => sum + (row[side] ?? 0), 0))
      expect(byPlace.get(PLACES[0] ?? '')).toMatchObject({ numerator: served, denominator: need })
      expect(byPlace.get(PLACES[5] ?? '')?.value ?? null).toBeNull()
      expect(byPlace.get(PLACES[3] ?? '')?.value ?? null).toBeNull()
    } finally {
      connector.close()
    }
  })

  it('writes nothing that names the person of a column nobody mapped', async () => {
    await take(folder.archive(publicationPackage(peopleRequest())))
    expect(Object.values(folder.snapshot()).join('\n')).not.toContain(SECRET)
  })

  it('is taken back as a whole where the gate refuses it', async () => {
    const before = folder.snapshot()
    const files = changed(peopleRequest(), 'datasets/atenciones-piloto/raw/counts.csv', (text) => text.replace(/,f,\d+,/, ',f,900,'))
    const error: unknown = await take(folder.archive(files)).then(() => null, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceProblems)
    expect((error as SourceProblems).problems[0]).toMatchObject({ file: 'data/datasets/atenciones-piloto/raw/counts.csv', row: 2, field: 'personas_atendidas' })
    expect(folder.snapshot()).toEqual(before)
  })

  it('replaces only what came of a package, only when asked to, and keeps the earlier release for the gate', async () => {
    const first = await take(folder.archive(publicationPackage(peopleRequest())))
    const before = folder.snapshot()
    const next = peopleLines().map((line) => line.replace(new RegExp(`^(${PLACES[0]},2025-Q1,Mujer),\\d+,\\d+`), '$1,60,120'))
    const file = folder.archive(publicationPackage(peopleRequest(next)))
    await expect(take(file)).rejects.toThrow('--replace')
    expect(folder.snapshot()).toEqual(before)
    const second = await take(file, true)
    expect(second).toMatchObject({ replaced: true, release: { isNew: true } })
    expect(second.release?.release).not.toBe(first.release?.release)
    const manifest = JSON.parse(readFileSync(join(folder.dataFolder, 'datasets/atenciones-piloto/tables/manifest.json'), 'utf8')) as { releases: unknown[] }
    expect(manifest.releases).toHaveLength(2)
  })
})

describe('a package of printed figures', () => {
  it('is a published dataset whose indicator answers on the tables of the build', async () => {
    const taken = await take(folder.archive(publicationPackage(rateRequest())))
    expect(taken).toEqual({ id: 'tasa-piloto', indicators: ['tasa-piloto-tasa'], replaced: false, release: null })
    const dataset = readPublishedDatasets(folder.dataFolder).find(({ table }) => table === 'tasa-piloto')
    if (!dataset) throw new Error('no dataset')
    expect(dataset.observations).toHaveLength(340)
    const connector = await connect('tasa-piloto', (outputFolder) => writeDatabase(join(outputFolder, 'tasa-piloto.duckdb'), publishedTables(dataset)))
    try {
      const indicator = readIndicators(folder.dataFolder).find(({ id }) => id === 'tasa-piloto-tasa')
      if (!indicator) throw new Error('no indicator')
      expect(await indicatorAvailability(connector, indicator)).toMatchObject({ levels: ['municipality'], periods: ['2024'] })
      const rows = await connector.answer(mapQuery(indicator, { level: 'municipality', period: '2024', filters: NO_FILTERS, target: 0.5 }))
      const values = rows.filter(({ value }) => value !== null)
      expect(values).toHaveLength(340)
      expect(values.reduce((most, { value }) => Math.max(most, value ?? 0), 0)).toBe(4.9)
    } finally {
      connector.close()
    }
  })

  it('is taken back where the sources do not hold', async () => {
    const before = folder.snapshot()
    const files = changed(rateRequest(), 'datasets/tasa-piloto/observations.csv', (text) => text.replace(',GT0101,', ',GT9999,'))
    await expect(take(folder.archive(files))).rejects.toThrow('GT9999')
    expect(folder.snapshot()).toEqual(before)
    expect(existsSync(join(folder.dataFolder, 'datasets/tasa-piloto'))).toBe(false)
  })
})
