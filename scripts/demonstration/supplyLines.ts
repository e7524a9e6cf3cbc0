import { SERVICE_CODES } from '../../src/catalog/service.ts'
import { RING_CODES, SERVICE_MASKS, accessRings, offeredInYear, seatDistances } from './accessRings.ts'
import { QUARTERS, YEARS, quartersOfYear } from './quarters.ts'
import type { ServiceSupply } from './serviceSupply.ts'
import type { TerritoryTree } from './territoryTree.ts'

type Supplies = ReadonlyMap<number, ServiceSupply>

export const REPORTS_HEADER = 'territory_id,period,reported'
export const CATCHMENTS_HEADER = 'territory_id,service,period,ring'
/** Batches that `catchmentLines` gives. */
export const CATCHMENT_BATCHES = YEARS.length * SERVICE_CODES.length
export const OFFERS_HEADER = 'territory_id,service,period,offered,of'

/** For each lowest-level territory its lines of the table of reports: one a quarter, 1 where the report came in. */
export function* reportLines(tree: TerritoryTree, supplies: Supplies): Generator<string[]> {
  for (const leaf of tree.leaves) {
    const { reported } = supplies.get(leaf) ?? { reported: [] }
    yield QUARTERS.map((quarter, place) => `${tree.territories[leaf]?.id},${quarter},${reported[place] ?? 0}`)
  }
}

/**
 * For each year and service its lines of the table of catchments: every lowest-level territory with the ring, around the
 * seats of those that offered the service some time in that year, in which its own seat lies.
 */
export function* catchmentLines(tree: TerritoryTree, supplies: Supplies): Generator<string[]> {
  const kilometres = seatDistances(tree)
  for (const [place, year] of YEARS.entries()) {
    const offered = offeredInYear(supplies, place)
    for (const [service, code] of SERVICE_CODES.entries()) {
      const rings = accessRings(tree, offered, SERVICE_MASKS[service] ?? 0, kilometres)
      yield tree.leaves.map((leaf) => `${tree.territories[leaf]?.id},${code},${year},${RING_CODES[rings.get(leaf) ?? -1]}`)
    }
  }
}

/**
 * For each territory of any level its lines of the table of offers: different services offered somewhere in it in a
 * quarter or year, of those the service code stands for. Known from the providers, whether they report or not.
 */
export function* offerLines(tree: TerritoryTree, supplies: Supplies): Generator<string[]> {
  const periods = [
    ...QUARTERS.map((name, quarter) => ({ name, quarters: [quarter] })),
    ...YEARS.map((year) => ({ name: String(year), quarters: quartersOfYear(year) })),
  ]
  for (const [place, { id }] of tree.territories.entries()) {
    const lines: string[] = []
    for (const { name, quarters } of periods) {
      let offered = 0
      for (const leaf of tree.leavesOf[place] ?? []) {
        for (const quarter of quarters) offered |= supplies.get(leaf)?.offered[quarter] ?? 0
      }
      for (const [service, code] of SERVICE_CODES.entries()) {
        const mask = SERVICE_MASKS[service] ?? 0
        lines.push(`${id},${code},${name},${bits(offered & mask)},${bits(mask)}`)
      }
    }
    yield lines
  }
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
