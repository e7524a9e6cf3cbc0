import { mergeArcs } from 'topojson-client'
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification'

/** What dissolving needs to know of a territory. */
export interface NestedTerritory {
  readonly id: string
  readonly level: number
  readonly parentId: string | null
}

/** The areas of a wider level (0 to 2), each put together from the leaves inside it over the same arcs, sorted by id. */
export function dissolveLevel(leaves: readonly GeometryObject[], level: number, territories: readonly NestedTerritory[], topology: Topology): GeometryCollection {
  const parents = new Map(territories.map(({ id, parentId }) => [id, parentId]))
  const levels = new Map(territories.map((territory) => [territory.id, territory.level]))
  const members = new Map<string, GeometryObject[]>()
  for (const geometry of leaves) {
    let id = String(geometry.id)
    while ((levels.get(id) ?? 0) > level) id = parents.get(id) ?? ''
    const list = members.get(id)
    if (list) list.push(geometry)
    else members.set(id, [geometry])
  }
  const geometries = [...members].toSorted(([a], [b]) => compareIds(a, b)).map(([id, parts]) => dissolve(id, parts as (Polygon | MultiPolygon)[], topology))
  return { type: 'GeometryCollection', geometries }
}

function dissolve(id: string, parts: (Polygon | MultiPolygon)[], topology: Topology): GeometryObject {
  const only = parts[0]
  if (parts.length === 1 && only) return { ...only, id }
  const merged = mergeArcs(topology, parts)
  const [first] = merged.arcs
  return merged.arcs.length === 1 && first ? { type: 'Polygon', id, arcs: first } : { type: 'MultiPolygon', id, arcs: merged.arcs }
}

/** By code unit: the same order on every machine. */
export function compareIds(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
