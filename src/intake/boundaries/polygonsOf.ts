import type { Geometry } from 'geojson'
import type { MultiPolygon } from '../../domain/shapes/planar.ts'
import { BoundaryFileError } from './boundaryFeature.ts'

/**
 * The polygons of a GeoJSON geometry; null for none, points and lines.
 * Throws a BoundaryFileError that names the place where rings are not rings of degrees.
 */
export function polygonsOf(geometry: Geometry | null, where: string): MultiPolygon | null {
  if (!geometry) return null
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.flatMap((part) => polygonsOf(part, where) ?? [])
    return parts.length > 0 ? parts : null
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!Array.isArray(polygons) || !polygons.every(Array.isArray)) throw new BoundaryFileError(`${where}: no coordinates`)
  for (const ring of polygons.flat()) {
    if (!Array.isArray(ring) || ring.length < 4) throw new BoundaryFileError(`${where}: a ring of fewer than 4 points`)
    for (const point of ring) {
      const [longitude, latitude] = Array.isArray(point) ? point : []
      if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
        throw new BoundaryFileError(`${where}: a point is ${JSON.stringify(point)} instead of two numbers`)
      }
      if (Math.abs(longitude!) > 180 || Math.abs(latitude!) > 90) {
        throw new BoundaryFileError(
          `${where}: ${longitude}, ${latitude} is not a longitude and latitude; reproject the file to WGS 84 (EPSG:4326)`,
        )
      }
    }
    const [first, last] = [ring[0]!, ring.at(-1)!]
    if (first[0] !== last[0] || first[1] !== last[1]) throw new BoundaryFileError(`${where}: a ring is not closed`)
  }
  // Heights, where given, are dropped.
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude!, latitude!] as const)))
}
