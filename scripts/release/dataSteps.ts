import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { LocalizedText } from '../../src/catalog/indicator.ts'
import type { Catalog } from '../../src/catalog/release.ts'
import { territoryQuery } from '../../src/catalog/gazetteer-queries.ts'
import { shelfQueries } from '../../src/views/explore/shelfQueries.ts'
import { checkSources } from '../catalog/checkSources.ts'
import { SourceProblems } from '../catalog/problem.ts'
import { readIndicators } from '../catalog/readIndicators.ts'
import { readProgrammes } from '../catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../catalog/readPublishedDatasets.ts'
import { readTerritories } from '../catalog/readTerritories.ts'
import { buildDemonstrationTables } from '../demonstration/buildDemonstrationTables.ts'
import { codeClosure } from '../pipeline/codeClosure.ts'
import { filesBelow } from '../pipeline/fingerprint.ts'
import type { Step } from '../pipeline/step.ts'
import { throttled } from '../pipeline/throttled.ts'
import { buildShapes } from '../shapes/buildShapes.ts'
import { assembleRelease } from './assembleRelease.ts'
import { assertProtected } from './assertProtected.ts'
import { buildCatalog } from './buildCatalog.ts'
import { countRows } from './countRows.ts'
import { nodeConnector } from './nodeConnector.ts'
import { gazetteerTables, programmeContent, publishedTables } from './publishedTables.ts'
import { replaceFolder } from './replaceFolder.ts'
import { fillShelves } from './shelves.ts'
import { assertStorageVersion } from './storageVersion.ts'
import { readSyntheticDatasets } from './syntheticDatasets.ts'
import { emptyFolder, readJsonFile, tableFiles, WORK } from './workFiles.ts'
import { type TableContent, writeDatabase } from './writeDatabase.ts'

/** What the shapes step leaves for the manifest. */
interface ShapesOrigin {
  readonly kind: 'schematic' | 'legal'
  readonly credit: LocalizedText
  readonly areas: string
  readonly land: string
}

const LOCK = 'package-lock.json'

/** The steps from the files under `data/` to a release at `target`, a path relative to `root`. */
export function dataSteps(root: string, target: string): Step[] {
  const at = (path: string) => join(root, path)
  const data = at('data')
  const code = (...entries: string[]) => [LOCK, 'scripts/release/dataSteps.ts', ...codeClosure(root, entries)]
  // Raw counts, which `npm run data:demo` leaves there for a person to look at, are nothing a release is made of.
  const datasets = filesBelow(at('data/datasets'))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => !file.includes('/raw/'))
  const tables = () => tableFiles([at(WORK.published), at(WORK.demonstration)])

  const check: Step = {
    name: 'check sources',
    inputs: ['data/territories', ...datasets, 'data/indicators', 'data/programmes'],
    code: code('scripts/catalog/checkSources.ts'),
    outputs: [],
    async run() {
      const problems = checkSources(data)
      if (problems.length > 0) throw new SourceProblems(problems)
    },
  }

  const shapes: Step = {
    name: 'shapes',
    inputs: ['data/territories', 'data/boundaries'],
    code: code('scripts/shapes/buildShapes.ts'),
    outputs: [WORK.shapes],
    async run(report) {
      const tell = throttled(report)
      const built = await buildShapes({
        outputFolder: emptyFolder(at(WORK.shapes)),
        territoriesFolder: at('data/territories'),
        boundariesFolder: at('data/boundaries'),
        onProgress: (done, total, what) => tell(`${done} of ${total}: ${what}`),
      })
      const origin: ShapesOrigin = { kind: built.kind, credit: built.credit, areas: 'shapes.topojson', land: 'land.topojson' }
      writeFileSync(at(`${WORK.shapes}/origin.json`), JSON.stringify(origin))
    },
  }

  const published: Step = {
    name: 'published tables',
    inputs: ['data/territories', ...datasets, 'data/programmes'],
    code: code('scripts/catalog/readPublishedDatasets.ts', 'scripts/catalog/readProgrammes.ts', 'scripts/release/publishedTables.ts', 'scripts/release/writeDatabase.ts'),
    outputs: [WORK.published],
    async run(report) {
      const folder = emptyFolder(at(WORK.published))
      const write = async (id: string, content: readonly TableContent[]) => {
        report(`${id}: ${await writeDatabase(join(folder, `${id}.duckdb`), content)} rows`)
      }
      await write('gazetteer', gazetteerTables(readTerritories(data)))
      for (const dataset of readPublishedDatasets(data)) await write(dataset.table, publishedTables(dataset))
      await write('programmes', programmeContent(readProgrammes(data)))
    },
  }

  const demonstration: Step = {
    name: 'demonstration tables',
    inputs: ['data/territories', ...datasets],
    code: code('scripts/demonstration/buildDemonstrationTables.ts'),
    outputs: [WORK.demonstration],
    async run(report) {
      const tell = throttled(report)
      await buildDemonstrationTables({
        outputFolder: emptyFolder(at(WORK.demonstration)),
        dataFolder: data,
        onProgress: (what, done, total) => tell(`${what}: ${done} of ${total}`),
      })
    },
  }

  const catalog: Step = {
    name: 'catalog',
    inputs: ['data/indicators', ...datasets, WORK.published, WORK.demonstration],
    code: code('scripts/release/buildCatalog.ts', 'scripts/release/assertProtected.ts', 'scripts/release/countRows.ts', 'scripts/catalog/readIndicators.ts', 'scripts/release/syntheticDatasets.ts'),
    outputs: [WORK.catalog],
    async run(report) {
      const files = tables()
      const connector = await nodeConnector(files)
      try {
        const rows: Record<string, number> = {}
        for (const [id, file] of Object.entries(files)) {
          assertStorageVersion(file)
          await assertProtected(connector, id)
          rows[id] = await countRows(connector, id)
        }
        const made = Object.keys(tableFiles([at(WORK.demonstration)]))
        const described = [
          ...readPublishedDatasets(data).map(({ dataset }) => dataset),
          ...readSyntheticDatasets(data).map((dataset) => ({ ...dataset, tables: made.filter((id) => id.startsWith(`${dataset.id}-`)) })),
        ]
        const built = await buildCatalog(connector, readIndicators(data), described)
        const [engine] = await connector.ask<{ version: string }>('SELECT version() AS version')
        const folder = emptyFolder(at(WORK.catalog))
        writeFileSync(join(folder, 'catalog.json'), JSON.stringify(built))
        writeFileSync(join(folder, 'tables.json'), JSON.stringify({ rows, engineVersion: engine?.version.replace(/^v/, '') }))
        report(`${built.indicators.length} indicators, ${described.length} datasets, ${Object.keys(files).length} tables`)
      } finally {
        connector.close()
      }
    },
  }

  const shelves: Step = {
    name: 'ready answers',
    inputs: [WORK.catalog, WORK.published, WORK.demonstration],
    code: code('src/views/explore/shelfQueries.ts', 'scripts/release/shelves.ts', 'scripts/release/nodeConnector.ts'),
    outputs: [WORK.shelves],
    async run(report) {
      const connector = await nodeConnector(tables())
      try {
        const parts = readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`))
        const rows = await connector.answer(territoryQuery())
        const questions = shelfQueries({ ...parts, release: '' }, new Map(rows.map((row) => [row.id, row])))
        const tell = throttled(report)
        const filled = await fillShelves(connector, questions, (done, of) => tell(`${done} of ${of} questions`))
        const folder = emptyFolder(at(WORK.shelves))
        for (const [name, shelf] of filled) {
          const file = join(folder, `${name}.json`)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, JSON.stringify(shelf))
        }
        report(`${questions.length} answers on ${filled.size} shelves`)
      } finally {
        connector.close()
      }
    },
  }

  const release: Step = {
    name: 'release',
    inputs: [WORK.shapes, WORK.published, WORK.demonstration, WORK.catalog, WORK.shelves],
    code: code('scripts/release/assembleRelease.ts', 'scripts/release/replaceFolder.ts'),
    outputs: [target],
    async run(report) {
      const origin = readJsonFile<ShapesOrigin>(at(`${WORK.shapes}/origin.json`))
      const { rows, engineVersion } = readJsonFile<{ rows: Record<string, number>; engineVersion: string }>(at(`${WORK.catalog}/tables.json`))
      const shelfFolder = at(WORK.shelves)
      const shelfFiles = filesBelow(shelfFolder).map((file) => file.slice(shelfFolder.length + 1).replaceAll('\\', '/'))
      await replaceFolder(at(target), at(WORK.fresh), async (folder) => {
        const parts = {
          catalog: readJsonFile<Omit<Catalog, 'release'>>(at(`${WORK.catalog}/catalog.json`)),
          tables: Object.fromEntries(Object.entries(tables()).map(([id, file]) => [id, { file, rows: rows[id] ?? 0 }])),
          shelves: new Map(shelfFiles.map((file) => [file.replace(/\.json$/, ''), at(`${WORK.shelves}/${file}`)])),
          shapes: { ...origin, areas: at(`${WORK.shapes}/${origin.areas}`), land: at(`${WORK.shapes}/${origin.land}`) },
          engineVersion,
        }
        assembleRelease(folder, parts, report)
      })
    },
  }

  return [check, shapes, published, demonstration, catalog, shelves, release]
}
