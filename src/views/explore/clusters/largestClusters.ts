import type { SpatialWeights } from '../../../domain/spatial/spatialWeights.ts'
import type { ClusterKind, JudgedPlace } from './judgePlaces.ts'

/** Kinds whose places gather; a place among its unlike stands alone. */
const GATHERING: readonly string[] = ['high-high', 'low-low', 'hot', 'cold'] satisfies ClusterKind[]

/** Places of one kind, each a neighbour of another of them. */
export interface Cluster {
  readonly kind: 'high-high' | 'low-low' | 'hot' | 'cold'
  /** In the order of the places. */
  readonly ids: readonly string[]
}

/**
 * The connected clusters with the most places, in the order of their first place; empty where there is none.
 * Two places are connected where one names the other as a neighbour.
 */
export function largestClusters(places: readonly Pick<JudgedPlace, 'id' | 'kind'>[], weights: SpatialWeights): readonly Cluster[] {
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]))
  const links = connections(weights)
  const seen = new Set<string>()
  const found: Cluster[] = []
  for (const { id, kind } of places) {
    if (!GATHERING.includes(kind) || seen.has(id)) continue
    const reached = new Set([id])
    seen.add(id)
    for (const member of reached) {
      for (const next of links.get(member) ?? []) {
        if (kinds.get(next) !== kind || seen.has(next)) continue
        seen.add(next)
        reached.add(next)
      }
    }
    const ids = places.flatMap((place) => (reached.has(place.id) ? [place.id] : []))
    found.push({ kind: kind as Cluster['kind'], ids })
  }
  const most = found.reduce((size, { ids }) => Math.max(size, ids.length), 0)
  return found.filter(({ ids }) => ids.length === most)
}

function connections({ ids, starts, neighbours }: SpatialWeights): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const [position, id] of ids.entries()) {
    for (const neighbour of neighbours.subarray(starts[position] ?? 0, starts[position + 1] ?? 0)) {
      const other = ids[neighbour] ?? ''
      links.get(id)?.add(other)
      links.get(other)?.add(id)
    }
  }
  return links
}
