import type { MultiLineString, Position } from 'geojson'
import { worldPoint } from '../../domain/projection/mercator.ts'
import type { AreaFeature } from './shapes.ts'

/** Side of the whole world in the units of these paths: about 20 m a unit in Central America. */
export const PATH_WORLD = 2 ** 21

/** An area as SVG path data in Mercator units of `PATH_WORLD`. */
export function areaPath({ geometry }: AreaFeature): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) => rings.map((ring) => `${linePath(ring)}Z`)).join('')
}

/** Lines as SVG path data in the same units. */
export function linesPath({ coordinates }: MultiLineString): string {
  return coordinates.map(linePath).join('')
}

/** Points that fall on the same unit are left out. */
function linePath(line: readonly Position[]): string {
  let path = ''
  let lastX = Number.NaN
  let lastY = Number.NaN
  for (const [longitude = 0, latitude = 0] of line) {
    const world = worldPoint([longitude, latitude])
    const x = Math.round(world.x * PATH_WORLD)
    const y = Math.round(world.y * PATH_WORLD)
    if (x === lastX && y === lastY) continue
    path += path === '' ? `M${x} ${y}` : `L${x} ${y}`
    lastX = x
    lastY = y
  }
  return path
}
