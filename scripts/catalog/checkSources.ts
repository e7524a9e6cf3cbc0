import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parametersSchema } from '../demonstration/parameters.ts'
import { loadGatedDatasets } from './gatedDatasets.ts'
import { type Problem, reporter } from './problem.ts'
import { loadIndicators } from './readIndicators.ts'
import { readJson } from './readJson.ts'
import { loadProgrammes } from './readProgrammes.ts'
import { loadPublishedDatasets } from './readPublishedDatasets.ts'
import { loadSettlements } from './readSettlements.ts'
import { loadStories } from './readStories.ts'
import { loadTerritories } from './readTerritories.ts'
import { loadTravel } from './readTravel.ts'
import { PROJECT_DATA, shownPath } from './sourceFolder.ts'

/**
 * Everything wrong with the territories, settlements and travel, datasets and their rules of protection, indicators, programmes, stories and the
 * demonstration's parameters under `root`; an empty list means that a release can be built. Reads only, and no raw counts.
 */
export function checkSources(root = PROJECT_DATA): Problem[] {
  const problems: Problem[] = []
  const territories = loadTerritories(root, problems)
  const datasets = loadPublishedDatasets(root, territories, problems)
  loadGatedDatasets(root, problems)
  loadIndicators(root, datasets, problems)
  loadProgrammes(root, territories, problems)
  loadStories(root, problems)
  loadSettlements(root, territories, problems)
  loadTravel(root, territories, problems)
  const parameters = ['datasets', 'demonstration', 'parameters.json']
  const path = join(root, ...parameters)
  if (existsSync(path)) readJson(path, parametersSchema, reporter(problems, shownPath(root, ...parameters)))
  return problems
}
