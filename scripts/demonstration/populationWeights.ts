import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import type { TerritoryTree } from './territoryTree.ts'

const TABLES = ['departments.csv', 'municipalities.csv']

/** Latest published population (both sexes) of each territory that has one, from the dataset `population`. */
export async function readPopulation(folder = 'data/datasets/population'): Promise<Map<string, number>> {
  const latest = new Map<string, { period: string; persons: number }>()
  for (const table of TABLES) {
    const text = await readFile(`${folder}/${table}`, 'utf8')
    for (const row of Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data) {
      const { territory_id: id = '', period = '', sex, numerator } = row
      if (sex !== 'all' || !numerator || period <= (latest.get(id)?.period ?? '')) continue
      latest.set(id, { period, persons: Number(numerator) })
    }
  }
  return new Map([...latest].map(([id, { persons }]) => [id, persons]))
}

/**
 * Persons living in each territory, by its number in the tree: the published figure where there is one;
 * else its share of what its parent's published parts leave over, by number of municipalities.
 * Districts have no figure: within a municipality they follow the rank-size rule (Zipf), the seat first
 * and the others in an order drawn from the seed.
 */
export function populationWeights(tree: TerritoryTree, published: ReadonlyMap<string, number>, seed: number): Float64Array {
  const persons = new Float64Array(tree.territories.length)
  for (const [place, territory] of tree.territories.entries()) {
    const children = tree.children[place] ?? []
    if (territory.level === 0) {
      const known = published.get(territory.id)
      persons[place] = known ?? children.reduce((sum, child) => sum + (published.get(tree.territories[child]?.id ?? '') ?? 0), 0)
    }
    const total = persons[place] ?? 0
    if (territory.level === 2) shareByRank(tree, place, total, seed, persons)
    else shareAmongChildren(tree, children, total, published, persons)
  }
  return persons
}

function shareAmongChildren(
  tree: TerritoryTree,
  children: readonly number[],
  total: number,
  published: ReadonlyMap<string, number>,
  persons: Float64Array,
): void {
  const unknown: number[] = []
  let rest = total
  for (const child of children) {
    const figure = published.get(tree.territories[child]?.id ?? '')
    if (figure === undefined) unknown.push(child)
    else {
      persons[child] = figure
      rest -= figure
    }
  }
  const municipalities = unknown.map((child) => (tree.territories[child]?.level === 1 ? (tree.children[child]?.length ?? 0) : 1))
  const sum = municipalities.reduce((left, right) => left + right, 0)
  for (const [index, child] of unknown.entries()) persons[child] = (Math.max(rest, 0) * (municipalities[index] ?? 0)) / sum
}

function shareByRank(tree: TerritoryTree, municipality: number, total: number, seed: number, persons: Float64Array): void {
  const seat = tree.territories[municipality]
  const random = namedStream(seed, `districts of ${seat?.id}`)
  const ranked = (tree.children[municipality] ?? [])
    .map((district) => {
      const territory = tree.territories[district]
      const isSeat = territory?.longitude === seat?.longitude && territory?.latitude === seat?.latitude
      return { district, draw: isSeat ? -1 : random.uniform() }
    })
    .sort((left, right) => left.draw - right.draw)
  const sum = ranked.reduce((before, _, rank) => before + 1 / (rank + 1), 0)
  for (const [rank, { district }] of ranked.entries()) persons[district] = total / (rank + 1) / sum
}
