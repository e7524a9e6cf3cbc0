import { distance } from '@turf/turf'
import { ECONOMIC_SERVICES, SERVICES, SERVICE_CODES, SOCIAL_SERVICES } from '../../src/catalog/service.ts'
import { YEARS, quartersOfYear } from './quarters.ts'
import type { ServiceSupply } from './serviceSupply.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** Kilometres within which a seat counts as reached, narrow to wide. */
export const ACCESS_DISTANCES = [10, 30, 50] as const
/** Names of the rings between them, and of what lies farther. */
export const RING_CODES = [...ACCESS_DISTANCES.map(String), 'beyond']

/** Bits of the services a service code stands for. */
export const SERVICE_MASKS: readonly number[] = SERVICE_CODES.map((code) => {
  const groups: Record<string, readonly string[]> = { all: SERVICES, social: SOCIAL_SERVICES, economic: ECONOMIC_SERVICES }
  const members = groups[code] ?? [code]
  return SERVICES.reduce((mask, service, bit) => (members.includes(service) ? mask | (1 << bit) : mask), 0)
})

/** Services each leaf offered at some time in a year, as bits, by its number in the tree. */
export function offeredInYear(supplies: ReadonlyMap<number, ServiceSupply>, year: number): Map<number, number> {
  const quarters = quartersOfYear(YEARS[year] ?? 0)
  return new Map(
    [...supplies].map(([leaf, { offered }]) => [leaf, quarters.reduce((mask, quarter) => mask | (offered[quarter] ?? 0), 0)]),
  )
}

/**
 * For each leaf, the ring in which the nearest seat of a leaf that offers one of the services lies: 0 within
 * 10 km, 1 within 30, 2 within 50, 3 farther or nowhere. Great-circle distances between seats, in kilometres,
 * not roads: the real way is longer.
 */
export function accessRings(
  tree: TerritoryTree,
  offered: ReadonlyMap<number, number>,
  services: number,
  kilometres: Float32Array,
): Map<number, number> {
  const providers = tree.leaves.flatMap((leaf, row) => ((offered.get(leaf) ?? 0) & services ? [row] : []))
  return new Map(
    tree.leaves.map((leaf, row) => {
      let nearest = Infinity
      for (const provider of providers) nearest = Math.min(nearest, kilometres[row * tree.leaves.length + provider] ?? Infinity)
      const ring = ACCESS_DISTANCES.findIndex((limit) => nearest <= limit)
      return [leaf, ring < 0 ? ACCESS_DISTANCES.length : ring]
    }),
  )
}

/** Kilometres between the seats of all leaves, row by row in their order. Throws an Error where one has no seat. */
export function seatDistances(tree: TerritoryTree): Float32Array {
  const seats = tree.leaves.map((leaf) => {
    const territory = tree.territories[leaf]
    if (territory?.longitude == null || territory.latitude == null) throw new Error(`${territory?.id}: no seat`)
    return [territory.longitude, territory.latitude]
  })
  const kilometres = new Float32Array(seats.length * seats.length)
  for (const [row, from] of seats.entries()) {
    for (let column = row + 1; column < seats.length; column += 1) {
      const between = distance(from, seats[column] ?? from)
      kilometres[row * seats.length + column] = between
      kilometres[column * seats.length + row] = between
    }
  }
  return kilometres
}
