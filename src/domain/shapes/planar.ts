/** Longitude and latitude, or units of a grid: see where it is used. */
export type Point = readonly [number, number]
/** Closed: the last point repeats the first. */
export type Ring = readonly Point[]
/** Outer ring, then holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]

/** Area enclosed by a closed ring in its own square units, positive where it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1, y1] = ring[index]!
    const [x2, y2] = ring[index + 1]!
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

/** Area of polygons less their holes, in their own square units. */
export function areaOf(polygons: MultiPolygon): number {
  let sum = 0
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      sum += index === 0 ? Math.abs(signedArea(ring)) : -Math.abs(signedArea(ring))
    })
  }
  return sum
}

/** Whether a point lies inside polygons (even-odd rule); on an edge either answer may come. */
export function contains(polygons: MultiPolygon, [x, y]: Point): boolean {
  let inside = false
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 0; index + 1 < ring.length; index += 1) {
        const [x1, y1] = ring[index]!
        const [x2, y2] = ring[index + 1]!
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
      }
    }
  }
  return inside
}

/** The point of a segment that is nearest to another point. */
export function nearestOnSegment([px, py]: Point, [x1, y1]: Point, [x2, y2]: Point): Point {
  const dx = x2 - x1
  const dy = y2 - y1
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length))
  return [x1 + share * dx, y1 + share * dy]
}

/** The point on the boundary of polygons that is nearest to another point. Throws where there is no boundary. */
export function nearestOnBoundary(polygons: MultiPolygon, point: Point): Point {
  let best: Point | null = null
  let bestDistance = Infinity
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 0; index + 1 < ring.length; index += 1) {
        const candidate = nearestOnSegment(point, ring[index]!, ring[index + 1]!)
        const distance = Math.hypot(candidate[0] - point[0], candidate[1] - point[1])
        if (distance < bestDistance) {
          bestDistance = distance
          best = candidate
        }
      }
    }
  }
  if (!best) throw new Error('polygons without a boundary')
  return best
}

/** Polygons with every point put through a function. */
export function mapPoints(polygons: MultiPolygon, change: (point: Point) => Point): Point[][][] {
  return polygons.map((polygon) => polygon.map((ring) => ring.map((point) => change(point))))
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The smallest box around polygons. */
export function boxOf(polygons: MultiPolygon): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of polygons.flat(2)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}
