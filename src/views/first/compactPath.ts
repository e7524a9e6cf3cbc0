import type { MultiPolygon, Polygon, Position } from 'geojson'
import { type Bounds, type LonLat, worldPoint } from '../../domain/projection/mercator.ts'

/** Pixels of a drawing of fixed width: whole numbers, which pack well. */
export interface Grid {
  readonly width: number
  readonly height: number
  at(place: LonLat): readonly [x: number, y: number]
}

/** A grid over bounds, `width` units wide, in the projection of the live map. */
export function gridOver([west, south, east, north]: Bounds, width: number): Grid {
  const topLeft = worldPoint([west, north])
  const bottomRight = worldPoint([east, south])
  const scale = width / (bottomRight.x - topLeft.x)
  return {
    width,
    height: (bottomRight.y - topLeft.y) * scale,
    at(place) {
      const world = worldPoint(place)
      return [Math.round((world.x - topLeft.x) * scale), Math.round((world.y - topLeft.y) * scale)]
    },
  }
}

/** Closed rings of an area as relative SVG path data. */
export function compactArea({ coordinates, type }: Polygon | MultiPolygon, grid: Grid): string {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  return polygons.flatMap((rings) => rings.map((ring) => closed(compactLine(ring, grid)))).join('')
}

/** A line as relative SVG path data; points on the same unit, or on the way to the next, are left out. Empty for a line of one point. */
export function compactLine(line: readonly Position[], grid: Grid): string {
  const points: (readonly [number, number])[] = []
  for (const [longitude = 0, latitude = 0] of line) {
    const point = grid.at([longitude, latitude])
    const last = points.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    const before = points.at(-2)
    if (last && before && isOnTheWay(before, last, point)) points.pop()
    points.push(point)
  }
  const [first, ...rest] = points
  if (!first || rest.length === 0) return ''
  let [x, y] = first
  let path = `M${x} ${y}l`
  for (const [index, [toX, toY]] of rest.entries()) {
    path += `${index === 0 ? '' : joined(toX - x)}${toX - x}${joined(toY - y)}${toY - y}`
    ;[x, y] = [toX, toY]
  }
  return path
}

const joined = (number: number) => (number < 0 ? '' : ' ')
const closed = (path: string) => (path === '' ? '' : `${path}z`)

function isOnTheWay([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], [x3, y3]: readonly [number, number]): boolean {
  return (x2 - x1) * (y3 - y2) === (x3 - x2) * (y2 - y1) && (x2 - x1) * (x3 - x2) >= 0 && (y2 - y1) * (y3 - y2) >= 0
}
