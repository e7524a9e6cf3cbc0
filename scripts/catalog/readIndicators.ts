import { join } from 'node:path'
import { type IndicatorDefinition, indicatorDefinition } from '../../src/catalog/indicator.ts'
import { DIMENSION_CODES, DIMENSIONS } from '../../src/catalog/service.ts'
import { gatedMeasures } from './gatedMeasures.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { readJson } from './readJson.ts'
import { type DescribedDataset, loadDescriptions, loadPublishedDatasets } from './readPublishedDatasets.ts'
import { loadTerritories } from './readTerritories.ts'
import { jsonFilesIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'

/**
 * All indicators under `root/indicators`, in the order in which they are offered.
 * Throws SourceProblems: a file that does not fit the schema, or a table or measure that no dataset publishes.
 */
export function readIndicators(root = PROJECT_DATA): IndicatorDefinition[] {
  return orThrow((problems) => loadIndicators(root, loadPublishedDatasets(root, loadTerritories(root, problems), problems), problems))
}

/** The same without reading a row of any dataset, for a step after they have been checked. Throws SourceProblems where a definition does not hold. */
export function readDefinitions(root = PROJECT_DATA): IndicatorDefinition[] {
  return orThrow((problems) => loadIndicators(root, loadDescriptions(root, problems), problems))
}

/** As `readIndicators`, but adds problems to a list. */
export function loadIndicators(root: string, datasets: readonly DescribedDataset[], problems: Problem[]): IndicatorDefinition[] {
  const published = publishedMeasures(root, datasets)
  const indicators: IndicatorDefinition[] = []
  for (const file of jsonFilesIn(root, 'indicators')) {
    const report = reporter(problems, shownPath(root, 'indicators', file))
    const indicator = readJson(join(root, 'indicators', file), indicatorDefinition, report)
    if (!indicator) continue
    if (`${indicator.id}.json` !== file) {
      report(null, 'id', `no es el nombre del archivo: ${indicator.id}`, `not the name of the file: ${indicator.id}`)
    }
    checkReference(indicator, 'observations', published, report)
    checkReference(indicator, 'denominatorObservations', published, report)
    for (const dimension of DIMENSIONS) {
      const code = indicator.fixed[dimension]
      if (code === undefined || DIMENSION_CODES[dimension].includes(code)) continue
      report(null, `fixed.${dimension}`, `código desconocido: «${code}»`, `unknown code: “${code}”`)
    }
    indicators.push(indicator)
  }
  return indicators.sort((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1))
}

function checkReference(
  indicator: IndicatorDefinition,
  field: 'observations' | 'denominatorObservations',
  published: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const reference = indicator[field]
  if (!reference) return
  const { table, measure } = reference
  const measures = published.get(table)
  if (!measures) {
    report(
      null,
      `${field}.table`,
      `ningún conjunto de datos publica la tabla «${table}»`,
      `no dataset publishes the table “${table}”`,
    )
  } else if (!measures.has(measure)) {
    report(
      null,
      `${field}.measure`,
      `la tabla ${table} no tiene la medida «${measure}»`,
      `the table ${table} has no measure “${measure}”`,
    )
  }
}

/** Measures that the datasets declare, by table. */
function publishedMeasures(root: string, datasets: readonly DescribedDataset[]): Map<string, Set<string>> {
  const measures = new Map<string, Set<string>>()
  for (const dataset of datasets) {
    measures.set(
      dataset.table,
      new Set([...(measures.get(dataset.table) ?? []), ...dataset.measures.map((measure) => measure.id)]),
    )
  }
  for (const [table, measure] of gatedMeasures(root)) {
    measures.set(table, new Set([...(measures.get(table) ?? []), measure]))
  }
  return measures
}
