import { areaOf, contains, signedArea, type MultiPolygon, type Point, type Ring } from '../../src/domain/shapes/planar.ts'

/** Name of a grid point. */
export function nameOf([x, y]: Point): string {
  return `${x} ${y}`
}

/** Names `from>to` of the directed edges of polygons whose rings are closed. */
export function edgesOf(polygons: MultiPolygon): { name: string; reverse: string; length: number }[] {
  return polygons.flat().flatMap((ring) =>
    ring.slice(1).map((to, index) => {
      const from = ring[index]!
      return {
        name: `${nameOf(from)}>${nameOf(to)}`,
        reverse: `${nameOf(to)}>${nameOf(from)}`,
        length: Math.hypot(to[0] - from[0], to[1] - from[1]),
      }
    }),
  )
}

interface Node {
  readonly point: Point
  /** Ends of the edges that leave it, with how often each does. */
  readonly ends: Map<string, { point: Point; times: number }>
}

/**
 * The area that polygons on a grid cover together, as simple rings (outer ones counter-clockwise, holes clockwise).
 *
 * Edges that run both ways have the area on both sides and vanish: so parts of no width go, and neighbours that
 * share an edge become one. Rings must have the inside on their left and must not overlap.
 * The same area gives the same rings in the same order, whatever order the polygons came in.
 */
export function traceRings(polygons: MultiPolygon): MultiPolygon {
  const nodes = new Map<string, Node>()
  for (const ring of polygons.flat()) {
    for (let index = 0; index + 1 < ring.length; index += 1) addEdge(nodes, ring[index]!, ring[index + 1]!)
  }
  const rings: Ring[] = []
  for (const start of [...nodes.keys()].sort()) {
    const node = nodes.get(start)!
    while (node.ends.size > 0) rings.push(...walkFrom(node, nodes))
  }
  return nest(rings)
}

function addEdge(nodes: Map<string, Node>, from: Point, to: Point): void {
  const end = nameOf(to)
  const start = nameOf(from)
  if (start === end) return
  const nodeOf = (name: string, point: Point): Node => {
    const known = nodes.get(name) ?? { point, ends: new Map() }
    nodes.set(name, known)
    return known
  }
  const leaving = nodeOf(start, from)
  const arriving = nodeOf(end, to)
  if (take(arriving, start)) return
  const edge = leaving.ends.get(end)
  if (edge) edge.times += 1
  else leaving.ends.set(end, { point: to, times: 1 })
}

/** Removes one edge that leads from a node to an end; false where there is none. */
function take(node: Node, end: string): boolean {
  const edge = node.ends.get(end)
  if (!edge) return false
  if (edge.times > 1) edge.times -= 1
  else node.ends.delete(end)
  return true
}

/** Follows the area on its left until no edge is left, and cuts a ring off wherever the walk meets itself. */
function walkFrom(start: Node, nodes: ReadonlyMap<string, Node>): Ring[] {
  const rings: Ring[] = []
  const walk: Point[] = [start.point]
  for (;;) {
    const here = walk.at(-1)!
    const node = nodes.get(nameOf(here))!
    const next = sharpestLeft(
      walk.at(-2),
      here,
      [...node.ends.values()].map((edge) => edge.point),
    )
    if (!next) {
      if (walk.length > 1) throw new Error(`the border ends at ${nameOf(here)}`)
      return rings
    }
    take(node, nameOf(next))
    const met = walk.findIndex((point) => point[0] === next[0] && point[1] === next[1])
    if (met < 0) walk.push(next)
    else rings.push([...walk.slice(met), next])
    if (met >= 0) walk.length = met + 1
    if (met === 0) return rings
  }
}

/** Of the edges that leave a point, the one next to the edge it was reached by, clockwise. */
function sharpestLeft(before: Point | undefined, here: Point, ends: readonly Point[]): Point | undefined {
  const back = before ? Math.atan2(before[1] - here[1], before[0] - here[0]) : 0
  const turn = ([x, y]: Point): number => {
    const angle = back - Math.atan2(y - here[1], x - here[0])
    return angle <= 1e-12 ? angle + 2 * Math.PI : angle
  }
  return ends.toSorted((a, b) => turn(a) - turn(b) || a[0] - b[0] || a[1] - b[1])[0]
}

/** Gives each hole to the smallest ring around it. */
function nest(rings: readonly Ring[]): MultiPolygon {
  const outer = rings
    .filter((ring) => signedArea(ring) > 0)
    .map((ring): Ring[] => [ring])
    .toSorted((a, b) => areaOf([a]) - areaOf([b]))
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const [a, b] = hole as [Point, Point]
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    const around = outer.find(([ring]) => contains([[ring!]], middle))
    if (!around) throw new Error(`a hole at ${nameOf(a)} lies in no area`)
    around.push(hole)
  }
  return outer.reverse()
}
