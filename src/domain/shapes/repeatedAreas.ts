import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'

/** Most municipalities are lowest areas themselves; written out twice they would make every visitor fetch a tenth more. */
const REPEATING = 'municipality'
const REPEATED = 'leaf'

/** The shapes with municipalities that equal the lowest area of their id left without a geometry of their own, as they are stored. */
export function withoutRepeats(topology: Topology): Topology {
  return mapped(topology, (area, lowest) => (lowest && JSON.stringify(lowest) === JSON.stringify(area) ? { type: null, id: area.id ?? '' } : area))
}

/** The shapes with every municipality's own geometry, from shapes as they are stored; others as they are. */
export function withRepeats(topology: Topology): Topology {
  return mapped(topology, (area, lowest) => (area.type === null && lowest ? lowest : area))
}

function mapped(topology: Topology, area: (area: GeometryObject, lowest: GeometryObject | undefined) => GeometryObject): Topology {
  const [repeating, repeated] = [areasOf(topology, REPEATING), areasOf(topology, REPEATED)]
  if (!repeating || !repeated) return topology
  const lowest = new Map(repeated.map((found) => [found.id, found]))
  const geometries = repeating.map((found) => area(found, lowest.get(found.id)))
  return { ...topology, objects: { ...topology.objects, [REPEATING]: { type: 'GeometryCollection', geometries } } }
}

function areasOf({ objects }: Topology, name: string): readonly GeometryObject[] | null {
  const object = objects[name]
  return object?.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : null
}
