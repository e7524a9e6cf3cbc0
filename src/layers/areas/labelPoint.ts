import type { Position } from 'geojson'
import type { LonLat } from '../../domain/projection/mercator.ts'

interface Cell {
  readonly x: number
  readonly y: number
  readonly half: number
  /** Distance to the outline, negative outside. */
  readonly distance: number
}

/**
 * The point of the largest polygon that lies farthest from its outline, to about a hundredth of its width.
 * Quadtree search after V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016.
 * Throws a RangeError where there is no polygon.
 */
export function labelPoint(polygons: readonly (readonly Position[][])[]): LonLat {
  const largest = polygons.reduce<{ rings: readonly Position[][]; area: number } | null>((best, rings) => {
    const area = Math.abs(ringArea(rings[0] ?? []))
    return best && best.area >= area ? best : { rings, area }
  }, null)
  const outline = largest?.rings[0]
  if (!largest || !outline || outline.length < 4) throw new RangeError('no polygon to label')

  const xs = outline.map(([x = 0]) => x)
  const ys = outline.map(([, y = 0]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.min(east - west, north - south)
  if (side === 0) return [west, south]
  const cellAt = (x: number, y: number, half: number): Cell => ({ x, y, half, distance: distanceInside(largest.rings, x, y) })

  const queue: Cell[] = []
  for (let x = west; x < east; x += side) {
    for (let y = south; y < north; y += side) queue.push(cellAt(x + side / 2, y + side / 2, side / 2))
  }
  let best = cellAt((west + east) / 2, (south + north) / 2, 0)
  const precision = Math.max(east - west, north - south) / 100
  while (queue.length > 0) {
    queue.sort((one, other) => one.distance + one.half - (other.distance + other.half))
    const cell = queue.pop()
    if (!cell) break
    if (cell.distance > best.distance) best = cell
    if (cell.distance + cell.half * Math.SQRT2 - best.distance <= precision) continue
    const half = cell.half / 2
    for (const [dx, dy] of [[-half, -half], [half, -half], [-half, half], [half, half]] as const) {
      queue.push(cellAt(cell.x + dx, cell.y + dy, half))
    }
  }
  return [best.x, best.y]
}

function ringArea(ring: readonly Position[]): number {
  let twice = 0
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? []
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? []
    twice += x1 * y2 - x2 * y1
  }
  return twice / 2
}

function distanceInside(rings: readonly Position[][], x: number, y: number): number {
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    for (let index = 0; index < ring.length - 1; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index] ?? []
      const [x2 = 0, y2 = 0] = ring[index + 1] ?? []
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
      nearest = Math.min(nearest, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)))
    }
  }
  return inside ? nearest : -nearest
}
