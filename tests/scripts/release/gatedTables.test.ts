import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSources } from '../../../scripts/catalog/checkSources.ts'
import { readGatedDatasets } from '../../../scripts/catalog/gatedDatasets.ts'
import { readPublishedDatasets } from '../../../scripts/catalog/readPublishedDatasets.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { readGatedRelease } from '../../../scripts/release/gated/gatedRelease.ts'
import { type PackedTable, packTables } from '../../../scripts/release/gated/packTables.ts'
import { nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { gazetteerTables } from '../../../scripts/release/publishedTables.ts'
import { assertStorageVersion } from '../../../scripts/release/storageVersion.ts'
import { writeDatabase } from '../../../scripts/release/writeDatabase.ts'
import { sourceTree, type SourceTree } from '../catalog/sourceTree.ts'
import { DESCRIPTION, TABLES, writeGatedDataset } from './gatedFixture.ts'

let tree: SourceTree
let folder: string
beforeEach(() => {
  tree = sourceTree()
  folder = mkdtempSync(join(tmpdir(), 'arraigo-gated-'))
  writeGatedDataset(tree.root)
})
afterEach(() => {
  tree.dispose()
  rmSync(folder, { recursive: true })
})

async function pack(outputFolder = folder): Promise<PackedTable[]> {
  const gazetteer = join(folder, 'gazetteer.duckdb')
  await writeDatabase(gazetteer, gazetteerTables(readTerritories(tree.root)))
  const [dataset] = readGatedDatasets(tree.root)
  if (!dataset) throw new Error('no dataset')
  mkdirSync(outputFolder, { recursive: true })
  return packTables({ dataset, release: readGatedRelease(tree.root, 'aid'), gazetteer, outputFolder })
}

async function rowsOf(table: string, columns: string, tail = ''): Promise<unknown[][]> {
  const connector = await nodeConnector({ [table]: join(folder, `${table}.duckdb`) })
  const database = table.replaceAll('-', '_')
  const rows = await connector.answer<object>({ name: 'rows', sql: `SELECT ${columns} FROM ${database}.observations ${tail}`, parameters: [], tables: [table], shelf: null })
  connector.close()
  return rows.map((row) => Object.values(row))
}

/** Spoils one published table, with a certificate that fits: what a gate with a fault would publish. */
const spoil = (name: string, from: string, to: string) => {
  const text = TABLES[name] ?? ''
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  writeGatedDataset(tree.root, { tables: { [name]: text.replace(from, to) } })
}

describe('published tables become table files', () => {
  it('with one row for each cell of the numerator, in the order in which rows are asked for', async () => {
    expect((await pack()).map(({ table, rows }) => [table, rows])).toEqual([['aid-coverage', 8], ['aid-completion', 5], ['aid-offers', 10]])
    const columns = 'measure, territory_id, level, country, period, period_kind, service, sex, numerator, numerator_status, denominator, denominator_status'
    expect(await rowsOf('aid-coverage', columns)).toEqual([
      ['coverage', 'HN16', 1, 'HND', '2025', 'year', 'all', 'all', 22, 'reported', 40, 'reported'],
      ['coverage', 'HN1606', 2, 'HND', '2025', 'year', 'all', 'all', null, 'suppressed', 30, 'reported'],
      ['coverage', 'HN1607', 2, 'HND', '2025', 'year', 'all', 'all', 0, 'reported', 10, 'reported'],
      ['coverage', 'HN1606', 2, 'HND', '2025-Q1', 'quarter', 'all', 'all', 5, 'reported', 9, 'reported'],
      ['coverage', 'HN1606', 2, 'HND', '2026', 'year', 'all', 'all', null, 'not-reported', 12, 'provisional'],
      ['coverage', 'HN1607', 2, 'HND', '2025', 'year', 'all', 'f', null, 'suppressed', null, 'suppressed'],
      ['coverage', 'HN1606', 2, 'HND', '2025', 'year', 'social', 'all', 15, 'estimated', 25, 'estimated'],
    ])
  })

  it('with the denominator from whichever table holds it, and none where a measure has none', async () => {
    await pack()
    expect(await rowsOf('aid-completion', 'territory_id, period, numerator, numerator_status, denominator, denominator_status')).toEqual([
      ['HN16', '2025', 11, 'reported', 22, 'reported'],
      ['HN1606', '2025', null, 'suppressed', null, 'suppressed'],
      ['HN1607', '2025', null, 'not-applicable', 0, 'reported'],
      ['HN1606', '2026', null, 'not-reported', null, 'not-reported'],
    ])
    const persons = `WHERE measure = 'persons' AND period = '2026'`
    expect(await rowsOf('aid-offers', 'numerator, denominator, denominator_status', persons)).toEqual([[12, null, 'not-applicable']])
  })

  it('with the reports missing of those expected, of measures that come from reports', async () => {
    await pack()
    const where = `WHERE sex = 'all' AND service = 'all' ORDER BY territory_id, period`
    expect(await rowsOf('aid-coverage', 'territory_id, period, missing_reports, expected_reports', where)).toEqual([
      ['HN16', '2025', 1, 4],
      ['HN1606', '2025', 1, 2],
      ['HN1606', '2025-Q1', 0, 1],
      ['HN1606', '2026', 1, 1],
      ['HN1607', '2025', 0, 2],
    ])
    expect(await rowsOf('aid-offers', 'measure, numerator, missing_reports, expected_reports', `WHERE measure = 'offers'`)).toEqual([
      ['offers', 3, 0, 2],
      ['offers', 1, 0, 2],
    ])
  })

  it('with what the description says of unfinished periods, the first note of the numerator', async () => {
    await pack()
    expect(await rowsOf('aid-coverage', 'DISTINCT period, note', 'WHERE note IS NOT NULL ORDER BY ALL')).toEqual([
      ['2025', 'Redondeado para proteger a las personas. | Rounded to protect people.'],
      ['2026', 'Abierto | Open'],
    ])
    expect(await rowsOf('aid-completion', 'period, note', 'WHERE note IS NOT NULL')).toEqual([['2026', 'Pronto | Early']])
    expect(await rowsOf('aid-coverage', 'DISTINCT provider, source_id, value')).toEqual([['Registro', 'register', null]])
  })

  it('the same bytes each time, which the page’s engine can open', async () => {
    const tables = await pack()
    const again = await pack(join(folder, 'again'))
    for (const [place, { path }] of tables.entries()) {
      assertStorageVersion(path)
      expect(readFileSync(path).equals(readFileSync(again[place]?.path ?? ''))).toBe(true)
    }
  })
})

describe('published tables are refused', () => {
  it.each([
    ['that show a number they hide', 'years', ',,suppressed\n', ',22,suppressed\n', /served: a number beside a status/],
    ['that hide a number they show', 'years', ',22,reported', ',,reported', /served: a number beside a status/],
    ['with a status nobody knows', 'years', '22,reported', '22,shown', /served: a number beside a status/],
    ['with fewer persons than the rules allow', 'years', ',22,', ',4,', /served: a count of fewer persons/],
    ['with fewer outcomes than the rules allow', 'outcomes', ',11,', ',10,', /completed: a count of fewer persons/],
    ['with two figures of one cell', 'quarters', 'HN1606,2025-Q1,', 'HN16,2025,', /two figures of one cell/],
    ['with a territory that is none', 'years', 'HN1606,2026', 'HN1699,2026', /not in the gazetteer/],
    ['with a code that is none', 'years', ',social,', ',sociable,', /not in the lists/],
    ['with a period that is none', 'quarters', '2025-Q1', '2025-Q5', /not a period/],
    ['without a denominator', 'outcomes', 'HN1607,2025', 'HN0801,2025', /aid-completion: no published table holds the denominator/],
    ['without a count', 'outcomes', 'completed,completed_status', 'finished,finished_status', /no published table holds the count completed/],
  ])('%s', async (_, table, from, to, message) => {
    spoil(table, from, to)
    await expect(pack()).rejects.toThrow(message)
  })

  it('without telling the number that must not be told', async () => {
    spoil('years', ',22,', ',4,')
    await expect(pack()).rejects.not.toThrow(/"served"|:4[,}]/)
  })

  it.each([
    ['that an attack opened', { attacks: [{ id: 'margins', found: 2 }] }, /the attack margins disclosed 2 cells/],
    ['of another dataset', { dataset: 'help' }, /of another dataset: help/],
    ['of another release', { release: 'before' }, /is not 0123456789/],
    ['whose certificate leaves a file out', { files: {} }, /certificate\.json, files: does not name years\.csv\.gz/],
  ])('%s', (_, certificate, message) => {
    writeGatedDataset(tree.root, { certificate })
    expect(() => readGatedRelease(tree.root, 'aid')).toThrow(message)
  })

  it('where a file is not the one the certificate names, or gone', () => {
    const file = join(tree.root, 'datasets/aid/tables/0123456789/years.csv.gz')
    appendFileSync(file, ' ')
    expect(() => readGatedRelease(tree.root, 'aid')).toThrow('data/datasets/aid/tables/0123456789/years.csv.gz: not the file the certificate names')
    rmSync(file)
    expect(() => readGatedRelease(tree.root, 'aid')).toThrow(/years\.csv\.gz: the file does not exist/)
  })

  it('where the columns are others than the description says', () => {
    const header = TABLES['years']?.split('\n')[0] ?? ''
    const swapped = header.replace('need,need_status,served,served_status', 'served,served_status,need,need_status')
    writeGatedDataset(tree.root, { columns: { years: swapped } })
    expect(() => readGatedRelease(tree.root, 'aid')).toThrow(`years.csv.gz, row 1: the columns are not ${swapped}`)
  })

  it('where there are none, naming the command that makes them', () => {
    tree.remove('datasets/aid/tables/manifest.json')
    expect(() => readGatedRelease(tree.root, 'aid')).toThrow('data/datasets/aid/tables/manifest.json: no tables are published yet; make them with npm run release -- aid')
  })
})

describe('the description of a gated dataset', () => {
  const edit = (more: object) => tree.write('datasets/aid/datapackage.json', JSON.stringify({ ...DESCRIPTION, ...more }))

  it('is no fault, needs no raw counts, and is passed over among published ones', () => {
    expect(checkSources(tree.root)).toEqual([])
    edit({ kind: 'published' })
    expect(readPublishedDatasets(tree.root).map(({ dataset }) => dataset.id)).toEqual(['returns'])
    expect(readGatedDatasets(tree.root).map(({ dataset }) => [dataset.id, dataset.kind, dataset.tables])).toEqual([
      ['aid', 'published', ['aid-coverage', 'aid-completion', 'aid-offers']],
    ])
  })

  it.each([
    ['a measure of a count nobody publishes', { measures: [{ id: 'coverage', table: 'aid-coverage', numerator: 'helped' }] }, 'measures.0.numerator'],
    ['a mark of a count nobody publishes', { marks: [{ counts: ['helped'], periods: ['2026'] }] }, 'marks.0.counts'],
    ['a mark of no period', { marks: [{ counts: ['need'], periods: ['June'] }] }, 'marks.0.periods.0'],
    ['a source nobody names', { source: 'hearsay' }, 'source'],
    ['the name of another folder', { name: 'help' }, 'name'],
  ])('is a fault with %s', (_, more, field) => {
    edit(more)
    expect(checkSources(tree.root)).toMatchObject([{ file: 'data/datasets/aid/datapackage.json', field }])
  })

  it('is a fault with rules that hide nothing', () => {
    tree.edit('datasets/aid/protection.json', '"group":"outcome"', '"group":"outcome","threshold":1')
    expect(checkSources(tree.root)).toMatchObject([{ file: 'data/datasets/aid/protection.json', field: 'counts.completed.threshold' }])
  })
})
