import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { worldPoint } from '../../../src/domain/projection/mercator.ts'
import { withRepeats } from '../../../src/domain/shapes/repeatedAreas.ts'
import type { AreaPaths } from './page/views.ts'

/** Side of the world in units of the paths: as in the still map of the product. */
const WORLD = 2 ** 21

/** The areas of all municipalities of the release in `data`, in the order of their ids, and the box around them. Throws where there are none. */
export function areaPaths(data: string): AreaPaths {
  const folder = join(data, 'shapes')
  const file = readdirSync(folder).find((name) => name.startsWith('areas.'))
  if (!file) throw new Error('no shapes are built: run the build first')
  const topology = withRepeats(JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8')) as Topology)
  const municipalities = topology.objects['municipality']
  if (municipalities?.type !== 'GeometryCollection') throw new Error('the shapes hold no municipalities')
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const found = feature(topology, municipalities as GeometryCollection).features.flatMap(({ id, geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [[String(id), pathOf(geometry, box)] as const] : [],
  )
  const paths = found.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
  return { box: `${box.left} ${box.top} ${box.right - box.left} ${box.bottom - box.top}`, paths }
}

function pathOf(geometry: Polygon | MultiPolygon, box: Record<'left' | 'top' | 'right' | 'bottom', number>): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map(([longitude = 0, latitude = 0]) => {
        const world = worldPoint([longitude, latitude])
        const [x, y] = [Math.round(world.x * WORLD), Math.round(world.y * WORLD)]
        Object.assign(box, { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x), bottom: Math.max(box.bottom, y) })
        return `${x} ${y}`
      })
      return `M${points.join('L')}Z`
    })
    .join('')
}
