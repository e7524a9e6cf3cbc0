import type { Problem } from './problem.ts'
import { loadIndicators } from './readIndicators.ts'
import { loadProgrammes } from './readProgrammes.ts'
import { loadPublishedDatasets } from './readPublishedDatasets.ts'
import { loadTerritories } from './readTerritories.ts'
import { PROJECT_DATA } from './sourceFolder.ts'

/**
 * Everything wrong with the territories, datasets, indicators and programmes under `root`; an empty list means that a
 * release can be built. Reads only.
 */
export function checkSources(root = PROJECT_DATA): Problem[] {
  const problems: Problem[] = []
  const territories = loadTerritories(root, problems)
  const datasets = loadPublishedDatasets(root, territories, problems)
  loadIndicators(root, datasets, problems)
  loadProgrammes(root, territories, problems)
  return problems
}
