import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../src/catalog/dataset.ts'
import { type Protection, protectionSchema } from '../gate/rules/protection.ts'
import { type GatedPackage, gatedPackage } from './gatedPackage.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { readJson } from './readJson.ts'
import { readSources, type SourceRow, VERIFICATIONS } from './readSources.ts'
import { foldersIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'

/** A dataset with rules of protection: what people edit of it. Its counts stand in tables the gate has published. */
export interface GatedDataset {
  readonly dataset: Dataset
  readonly description: GatedPackage
  readonly protection: Protection
  readonly sources: readonly SourceRow[]
}

/** Whether a folder of `root/datasets` has rules of protection, so that nothing of it is read but published tables. */
export function isGated(root: string, folder: string): boolean {
  return existsSync(join(root, 'datasets', folder, 'protection.json'))
}

/** All datasets with rules of protection, by id. Throws SourceProblems that name file and field of everything wrong. */
export function readGatedDatasets(root = PROJECT_DATA): GatedDataset[] {
  return orThrow((problems) => loadGatedDatasets(root, problems))
}

/** As `readGatedDatasets`, but adds problems to a list; a dataset with problems is left out. */
export function loadGatedDatasets(root: string, problems: Problem[]): GatedDataset[] {
  return foldersIn(root, 'datasets').flatMap((folder) => {
    if (!isGated(root, folder)) return []
    const before = problems.length
    const pathOf = (file: string) => join(root, 'datasets', folder, file)
    const reportOf = (file: string) => reporter(problems, shownPath(root, 'datasets', folder, file))
    const report = reportOf('datapackage.json')
    if (!existsSync(pathOf('datapackage.json'))) {
      report(null, null, 'no existe el archivo', 'the file does not exist')
      return []
    }
    const description = readJson(pathOf('datapackage.json'), gatedPackage, report)
    const protection = readJson(pathOf('protection.json'), protectionSchema, reportOf('protection.json'))
    if (!description || !protection) return []
    const sources = description.resources.filter(({ name }) => name === 'sources').flatMap(({ path }) => {
      return readSources(pathOf('.'), path, reportOf(path), [...VERIFICATIONS, 'synthetic'])
    })
    checkNames(folder, description, protection, sources, report)
    return problems.length > before ? [] : [{ dataset: datasetOf(description), description, protection, sources }]
  })
}

function checkNames(folder: string, description: GatedPackage, protection: Protection, sources: readonly SourceRow[], report: Report): void {
  if (description.name !== folder) {
    report(null, 'name', `no es el nombre de la carpeta: ${folder}`, `not the name of the folder: ${folder}`)
  }
  if (!sources.some(({ source_id }) => source_id === description.source)) {
    report(null, 'source', `la fuente «${description.source}» no está en sources.csv`, `the source “${description.source}” is not in sources.csv`)
  }
  const open = description.resources.filter(({ name }) => protection.open.includes(name))
  const known = new Set([...Object.keys(protection.counts), ...open.flatMap(({ schema }) => schema?.fields.map(({ name }) => name) ?? [])])
  const check = (name: string | undefined, field: string) => {
    if (name === undefined || known.has(name)) return
    report(null, field, `protection.json no nombra ningún conteo «${name}»`, `protection.json names no count “${name}”`)
  }
  for (const [place, { numerator, denominator }] of description.measures.entries()) {
    check(numerator, `measures.${place}.numerator`)
    check(denominator, `measures.${place}.denominator`)
  }
  for (const [place, { resource, table }] of description.openTables.entries()) {
    if (!protection.open.includes(resource)) {
      report(null, `openTables.${place}.resource`, `protection.json no lo nombra en open: «${resource}»`, `protection.json does not name it in open: “${resource}”`)
    }
    if (!description.measures.some((measure) => measure.table === table)) {
      report(null, `openTables.${place}.table`, `ninguna medida va a la tabla «${table}»`, `no measure goes to the table “${table}”`)
    }
  }
  for (const [place, { counts }] of description.marks.entries()) for (const name of counts) check(name, `marks.${place}.counts`)
}

/** The dataset as the page's catalog tells it. */
function datasetOf({ name, kind, titles, descriptions, credit, updated, licenses, measures }: GatedPackage): Dataset {
  return {
    id: name,
    kind,
    title: titles,
    description: descriptions,
    licence: { name: licenses[0]?.name ?? '', url: licenses[0]?.path ?? null },
    credit,
    tables: [...new Set(measures.map(({ table }) => table))],
    updated,
  }
}
