import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'

const WIDE = { country: ['country'], department: ['country', 'department'] } as const

/** The areas of a level and the wider ones of the shapes of a release, with the arcs they are made of and no others. */
export function wideShapes(shapes: Topology, level: keyof typeof WIDE): Topology {
  const numbers = new Map<number, number>()
  const arcs: Topology['arcs'] = []
  const renumbered = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc
    let number = numbers.get(old)
    if (number === undefined) {
      number = arcs.length
      numbers.set(old, number)
      arcs.push(shapes.arcs[old] ?? [])
    }
    return arc < 0 ? ~number : number
  }
  const geometry = (area: GeometryObject): GeometryObject => {
    if (area.type === 'Polygon') return { ...area, arcs: area.arcs.map((ring) => ring.map(renumbered)) }
    if (area.type === 'MultiPolygon') return { ...area, arcs: area.arcs.map((polygon) => polygon.map((ring) => ring.map(renumbered))) }
    return area
  }
  const objects = WIDE[level].flatMap((name): [string, GeometryCollection][] => {
    const object = shapes.objects[name]
    return object?.type === 'GeometryCollection' ? [[name, { type: 'GeometryCollection', geometries: (object as GeometryCollection).geometries.map(geometry) }]] : []
  })
  return { ...shapes, objects: Object.fromEntries(objects), arcs }
}
