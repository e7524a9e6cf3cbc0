import { readFileSync } from 'node:fs'
import { type DemonstrationParameters, parseParameters } from '../../../scripts/demonstration/parameters.ts'
import { populationWeights } from '../../../scripts/demonstration/populationWeights.ts'
import type { Inputs } from '../../../scripts/demonstration/inputs.ts'
import { type TreeTerritory, territoryTree } from '../../../scripts/demonstration/territoryTree.ts'

export function realParameters(): DemonstrationParameters {
  return parseParameters(readFileSync('data/datasets/demonstration/parameters.json', 'utf8'))
}

/** One department a country, with a programme place in each: everything the generator does, in a fraction of the time. */
export function smallWorld(): Inputs {
  const parameters = realParameters()
  const small: DemonstrationParameters = {
    ...parameters,
    national_totals: parameters.national_totals.map((total) => ({ ...total, persons: Math.round(total.persons / 40) })),
    department_shares: [],
  }
  type Country = TreeTerritory['country']
  function place(id: string, level: number, country: Country, parent: string | null, seat: number): TreeTerritory {
    return { id, level, country, parent, longitude: level < 2 ? null : -90 + seat / 7, latitude: level < 2 ? null : 14 }
  }
  const tree = territoryTree([
    ...(['GTM', 'HND', 'SLV'] as const).map((country) => place(country, 0, country, null, 0)),
    place('GT09', 1, 'GTM', 'GTM', 0),
    ...['GT0901', 'GT0902', 'GT0903', 'GT0904'].map((id, seat) => place(id, 2, 'GTM', 'GT09', seat)),
    place('HN06', 1, 'HND', 'HND', 0),
    ...['HN0601', 'HN0602', 'HN0603'].map((id, seat) => place(id, 2, 'HND', 'HN06', seat + 5)),
    place('SV06', 1, 'SLV', 'SLV', 0),
    place('SV06001', 2, 'SLV', 'SV06', 11),
    place('SV06002', 2, 'SLV', 'SV06', 14),
    ...['SV0801', 'SV0802', 'SV0803'].map((id, seat) => place(id, 3, 'SLV', 'SV06001', seat + 10)),
    ...['SV0821', 'SV0810'].map((id, seat) => place(id, 3, 'SLV', 'SV06002', seat + 14)),
  ])
  const published = new Map([
    ['GT09', 100_000],
    ['GT0901', 60_000],
    ['GT0902', 20_000],
    ['HN06', 90_000],
    ['HN0601', 50_000],
    ['SV06', 70_000],
  ])
  return { tree, parameters: small, population: populationWeights(tree, published, small.seed) }
}
