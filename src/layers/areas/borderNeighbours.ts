import { neighbors } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { Level } from '../../catalog/level.ts'
import type { NeighbourLists } from '../../domain/spatial/spatialWeights.ts'
import { SHAPE_OBJECTS } from './shapes.ts'

/**
 * The territories that share a border line with each territory of a level, by id; a shared corner is no border, an area
 * without a neighbour has an empty list, and several parts of one territory count as one. Empty where the level has no
 * shapes. Where areas are schematic, so are their neighbours.
 */
export function borderNeighbours(topology: Topology, level: Level): NeighbourLists {
  const object = topology.objects[SHAPE_OBJECTS[level]]
  const geometries = object?.type === 'GeometryCollection' ? (object.geometries as GeometryObject[]) : []
  const ids = geometries.map(({ id }) => String(id ?? ''))
  const lists = new Map<string, string[]>()
  for (const [position, found] of neighbors(geometries).entries()) {
    const id = ids[position] ?? ''
    const list = lists.get(id) ?? []
    for (const other of found) {
      const neighbour = ids[other] ?? ''
      if (neighbour !== id && !list.includes(neighbour)) list.push(neighbour)
    }
    lists.set(id, list)
  }
  return lists
}
