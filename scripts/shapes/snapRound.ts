import { signedArea, type MultiPolygon, type Point, type Ring } from '../../src/domain/shapes/planar.ts'

/** Grid units a side of one bucket of the index. Speed only: about one point a bucket for 900 areas on our grid. */
const BUCKET = 256

/**
 * Puts polygons on the integer grid so that they share edges exactly.
 *
 * Snap rounding: every corner moves to the nearest grid point, and every edge that passes through the unit square
 * around such a point is led through it. So a corner that lies on a neighbour's edge (a T-junction) becomes a corner
 * of both, and no two edges cross unless they crossed by more than the grid. Input in grid units, not yet whole;
 * output has the inside on the left of every ring.
 * Method: Hobby, Practical segment intersection with finite precision output (1999). Polygons may come out with
 * parts of no width; `traceRings` removes them.
 */
export function snapRound(shapes: readonly MultiPolygon[]): MultiPolygon[] {
  const hot = new HotPixels()
  for (const shape of shapes) for (const point of shape.flat(2)) hot.add(point)
  return shapes.map((shape) => shape.map((polygon) => polygon.map((ring, index) => route(insideLeft(ring, index === 0), hot))))
}

/** Outer rings counter-clockwise, holes clockwise. Before snapping: a sliver may turn over when its corners move. */
function insideLeft(ring: Ring, isOuter: boolean): Ring {
  return signedArea(ring) > 0 === isOuter ? ring : ring.toReversed()
}

/** A ring led through all hot grid points, whole numbers, without repeats in a row. */
function route(ring: readonly Point[], hot: HotPixels): Point[] {
  const routed: Point[] = []
  for (let index = 0; index + 1 < ring.length; index += 1) {
    for (const point of hot.along(ring[index]!, ring[index + 1]!)) {
      const last = routed.at(-1)
      if (!last || last[0] !== point[0] || last[1] !== point[1]) routed.push(point)
    }
  }
  return routed
}

/** Grid points that hold a corner, found by place. */
class HotPixels {
  private readonly buckets = new Map<string, Map<string, Point>>()

  add(point: Point): void {
    const x = Math.round(point[0])
    const y = Math.round(point[1])
    const bucket = `${Math.floor(x / BUCKET)} ${Math.floor(y / BUCKET)}`
    const points = this.buckets.get(bucket)
    const key = `${x} ${y}`
    if (!points) this.buckets.set(bucket, new Map([[key, [x, y]]]))
    else points.set(key, [x, y])
  }

  /** Hot grid points whose unit square a segment passes, from its start to its end. */
  along(from: Point, to: Point): Point[] {
    const dx = to[0] - from[0]
    const dy = to[1] - from[1]
    const length = dx * dx + dy * dy
    const passed: { share: number; point: Point }[] = []
    const column = (x: number) => Math.floor(x / BUCKET)
    const west = column(Math.min(from[0], to[0]) - 1)
    const east = column(Math.max(from[0], to[0]) + 1)
    for (let i = west; i <= east; i += 1) {
      // Only the rows the segment reaches within this column of buckets.
      const [low, high] = rangeWithin(from, to, i * BUCKET - 1, (i + 1) * BUCKET + 1)
      for (let j = column(low - 1); j <= column(high + 1); j += 1) {
        for (const point of this.buckets.get(`${i} ${j}`)?.values() ?? []) {
          if (!passesSquare(from, to, point)) continue
          const share = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
          passed.push({ share, point })
        }
      }
    }
    return passed
      .sort((a, b) => a.share - b.share || a.point[0] - b.point[0] || a.point[1] - b.point[1])
      .map(({ point }) => point)
  }
}

/** Lowest and highest y of the part of a segment that lies between two x. */
function rangeWithin(from: Point, to: Point, west: number, east: number): [number, number] {
  const dx = to[0] - from[0]
  const at = (x: number) => from[1] + ((to[1] - from[1]) * (x - from[0])) / dx
  if (dx === 0) return [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
  const left = Math.max(Math.min(from[0], to[0]), west)
  const right = Math.min(Math.max(from[0], to[0]), east)
  if (left > right) return [Infinity, -Infinity]
  const ends = [at(left), at(right)]
  return [Math.min(...ends), Math.max(...ends)]
}

/** Whether a segment passes the square of side 1 around a grid point (Liang and Barsky's clipping). */
function passesSquare(from: Point, to: Point, [x, y]: Point): boolean {
  let enter = 0
  let leave = 1
  const clip = (start: number, direction: number, low: number, high: number): boolean => {
    if (direction === 0) return start >= low && start < high
    const first = (low - start) / direction
    const second = (high - start) / direction
    enter = Math.max(enter, Math.min(first, second))
    leave = Math.min(leave, Math.max(first, second))
    return enter <= leave
  }
  return clip(from[0], to[0] - from[0], x - 0.5, x + 0.5) && clip(from[1], to[1] - from[1], y - 0.5, y + 0.5)
}
