import { type DemonstrationCounts, addReport, emptyCounts, rollUp } from './demonstrationCounts.ts'
import { generateReports } from './generateReports.ts'
import { type DemonstrationParameters, readParameters } from './parameters.ts'
import { populationWeights, readPopulation } from './populationWeights.ts'
import type { ServiceSupply } from './serviceSupply.ts'
import { type TerritoryTree, readTerritoryTree } from './territoryTree.ts'

/** Tells how far a long step is, from 0 to `total`. */
export type Progress = (step: string, done: number, total: number) => void

export interface Inputs {
  readonly tree: TerritoryTree
  readonly parameters: DemonstrationParameters
  readonly population: Float64Array
}

export interface Demonstration extends Inputs {
  readonly counts: DemonstrationCounts
  readonly supplies: ReadonlyMap<number, ServiceSupply>
}

/** Reads gazetteer, population and parameters from a data folder. */
export async function readInputs(dataFolder = 'data'): Promise<Inputs> {
  const tree = await readTerritoryTree(`${dataFolder}/territories/territories.csv`)
  const parameters = await readParameters(`${dataFolder}/datasets/demonstration/parameters.json`)
  const published = await readPopulation(`${dataFolder}/datasets/population`)
  return { tree, parameters, population: populationWeights(tree, published, parameters.seed) }
}

/** Runs the whole demonstration in memory: every report counted and summed up, nothing hidden yet. */
export function simulateDemonstration(inputs: Inputs, onProgress: Progress = () => undefined): Demonstration {
  const { tree, parameters, population } = inputs
  const counts = emptyCounts(tree)
  const supplies = new Map<number, ServiceSupply>()
  for (const { leaf, supply, quarters } of generateReports(tree, parameters, population)) {
    supplies.set(leaf, supply)
    for (const report of quarters) addReport(counts, report)
    onProgress('territories', supplies.size, tree.leaves.length)
  }
  rollUp(counts, tree)
  return { ...inputs, counts, supplies }
}
