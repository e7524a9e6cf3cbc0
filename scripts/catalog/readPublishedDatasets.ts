import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../src/catalog/dataset.ts'
import { datasetContext } from './datasetContext.ts'
import { datasetOf, type PublishedPackage, publishedPackage } from './datasetPackage.ts'
import type { ObservationRecord } from './observationRecord.ts'
import { isGated } from './gatedDatasets.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { readJson } from './readJson.ts'
import { readObservations } from './readObservations.ts'
import { readResults, type ResultRow } from './readResults.ts'
import { readServicePoints, type ServicePointRow } from './readServicePoints.ts'
import { readSources, type SourceRow } from './readSources.ts'
import { loadTerritories } from './readTerritories.ts'
import { foldersIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

/** A dataset without rules of protection, its rows ready to load into the tables of the released file `table`. */
export interface PublishedDataset {
  readonly dataset: Dataset
  readonly table: string
  /** Ids, titles and units of what its observations measure. */
  readonly measures: PublishedPackage['measures']
  readonly observations: readonly ObservationRecord[]
  readonly servicePoints: readonly ServicePointRow[]
  readonly results: readonly ResultRow[]
  readonly sources: readonly SourceRow[]
}

/** What is said of a dataset, without its rows. */
export type DescribedDataset = Pick<PublishedDataset, 'dataset' | 'table' | 'measures'>

/** As `readPublishedDatasets`, but reads no rows. Throws SourceProblems that name file and field of everything wrong with the descriptions. */
export function readDescriptions(root = PROJECT_DATA): DescribedDataset[] {
  return orThrow((problems) => loadDescriptions(root, problems))
}

/** As `readDescriptions`, but adds problems to a list. */
export function loadDescriptions(root: string, problems: Problem[]): DescribedDataset[] {
  return describedFolders(root, problems).map(({ description }) => ({ dataset: datasetOf(description), table: description.tables[0], measures: description.measures }))
}

/**
 * All datasets under `root/datasets`, by id; those with rules of protection are passed over.
 * Throws SourceProblems that name file, row and field of everything wrong.
 */
export function readPublishedDatasets(root = PROJECT_DATA): PublishedDataset[] {
  return orThrow((problems) => loadPublishedDatasets(root, loadTerritories(root, problems), problems))
}

/** As `readPublishedDatasets`, but adds problems to a list. */
export function loadPublishedDatasets(
  root: string,
  territories: readonly TerritoryRow[],
  problems: Problem[],
): PublishedDataset[] {
  return describedFolders(root, problems).map(({ folder, description }) => readDataset(root, folder, description, territories, problems))
}

function describedFolders(root: string, problems: Problem[]): { readonly folder: string; readonly description: PublishedPackage }[] {
  const found: { folder: string; description: PublishedPackage }[] = []
  for (const folder of foldersIn(root, 'datasets')) {
    const path = join(root, 'datasets', folder, 'datapackage.json')
    if (!existsSync(path) || isGated(root, folder)) continue
    const report = reporter(problems, shownPath(root, 'datasets', folder, 'datapackage.json'))
    const description = readJson(path, publishedPackage, report)
    if (!description) continue
    if (description.name !== folder) {
      report(null, 'name', `no es el nombre de la carpeta: ${folder}`, `not the name of the folder: ${folder}`)
    }
    found.push({ folder, description })
  }
  return found
}

function readDataset(
  root: string,
  folder: string,
  description: PublishedPackage,
  territories: readonly TerritoryRow[],
  problems: Problem[],
): PublishedDataset {
  const pathOf = (file: string) => join(root, 'datasets', folder, file)
  const reportOf = (file: string) => reporter(problems, shownPath(root, 'datasets', folder, file))
  const resources = (table: string) => description.resources.filter((resource) => resource.table === table)
  const sources = resources('sources').flatMap(({ path }) => readSources(pathOf('.'), path, reportOf(path)))
  const context = datasetContext(description, territories, sources)
  const seen = new Map<string, string>()
  const problemsBefore = problems.length
  const observations = resources('observations').flatMap(({ path, constants }) =>
    readObservations(pathOf(path), constants, context, seen, reportOf(path)),
  )
  // A row left out for a fault of its own is told already.
  if (problems.length === problemsBefore) reportUnusedMeasures(description, observations, reportOf('datapackage.json'))
  return {
    dataset: datasetOf(description),
    table: description.tables[0],
    measures: description.measures,
    observations,
    servicePoints: resources('service_points').flatMap(({ path }) => readServicePoints(pathOf(path), context, reportOf(path))),
    results: resources('results').flatMap(({ path }) => readResults(pathOf(path), context, reportOf(path))),
    sources,
  }
}

function reportUnusedMeasures(description: PublishedPackage, observations: readonly ObservationRecord[], report: Report): void {
  const used = new Set(observations.map((observation) => observation.measure))
  for (const [position, { id }] of description.measures.entries()) {
    if (!used.has(id)) {
      report(null, `measures.${position}.id`, `ninguna fila tiene la medida «${id}»`, `no row has the measure “${id}”`)
    }
  }
}
