import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { LonLat } from '../../domain/projection/mercator.ts'
import type { MapFrame } from './mapFrame.ts'

/** All rings of a shape, outer and inner. */
export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

export function lonLat([longitude, latitude]: Position): LonLat {
  return [longitude ?? Number.NaN, latitude ?? Number.NaN]
}

/** A shape as SVG path data in pixels of the frame. */
export function outlinePath(geometry: Polygon | MultiPolygon, frame: MapFrame): string {
  return ringsOf(geometry)
    .map((ring) => ringPath(ring.map(lonLat), frame))
    .join('')
}

/** A closed ring in tenths of a pixel; corners that fall on the one before are left out. */
export function ringPath(ring: readonly LonLat[], frame: MapFrame): string {
  const corners = ring.slice(0, -1).map((place) => frame.at(place).map((pixels) => Math.round(pixels * 10) / 10).join(' '))
  const distinct = corners.filter((corner, index) => corner !== corners[index - 1])
  return distinct.length < 3 ? '' : `M${distinct.join('L')}Z`
}
