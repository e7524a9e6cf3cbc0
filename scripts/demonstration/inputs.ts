import { type DemonstrationParameters, readParameters } from './parameters.ts'
import { populationWeights, readPopulation } from './populationWeights.ts'
import { type TerritoryTree, readTerritoryTree } from './territoryTree.ts'

/** What the demonstration is made from. */
export interface Inputs {
  readonly tree: TerritoryTree
  readonly parameters: DemonstrationParameters
  readonly population: Float64Array
}

/** Reads gazetteer, population and parameters from a data folder. Throws an Error that names the row or field that does not fit. */
export async function readInputs(dataFolder = 'data'): Promise<Inputs> {
  const tree = await readTerritoryTree(`${dataFolder}/territories/territories.csv`)
  const parameters = await readParameters(`${dataFolder}/datasets/demonstration/parameters.json`)
  const published = await readPopulation(`${dataFolder}/datasets/population`)
  return { tree, parameters, population: populationWeights(tree, published, parameters.seed) }
}
