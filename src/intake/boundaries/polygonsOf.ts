import type { Geometry } from 'geojson'
import type { MultiPolygon } from '../../domain/shapes/planar.ts'
import { joined, type Piece } from './bothLanguages.ts'
import { BoundaryFileError } from './boundaryFeature.ts'

/**
 * The polygons of a GeoJSON geometry; null for none, points and lines.
 * Throws a BoundaryFileError that names the place where rings are not rings of degrees.
 */
export function polygonsOf(geometry: Geometry | null, where: Piece): MultiPolygon | null {
  if (!geometry) return null
  if (geometry.type === 'GeometryCollection') {
    const parts = geometry.geometries.flatMap((part) => polygonsOf(part, where) ?? [])
    return parts.length > 0 ? parts : null
  }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!Array.isArray(polygons) || !polygons.every(Array.isArray)) throw unusable(where, 'sin coordenadas', 'no coordinates')
  for (const ring of polygons.flat()) {
    if (!Array.isArray(ring) || ring.length < 4) throw unusable(where, 'un anillo de menos de 4 puntos', 'a ring of fewer than 4 points')
    for (const point of ring) {
      const [longitude, latitude] = Array.isArray(point) ? point : []
      if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
        const written = JSON.stringify(point)
        throw unusable(where, `un punto es ${written} en vez de dos números`, `a point is ${written} instead of two numbers`)
      }
      if (Math.abs(longitude!) > 180 || Math.abs(latitude!) > 90) {
        throw unusable(
          where,
          `${longitude}, ${latitude} no son una longitud y una latitud; reproyecte el archivo a WGS 84 (EPSG:4326)`,
          `${longitude}, ${latitude} is not a longitude and latitude; reproject the file to WGS 84 (EPSG:4326)`,
        )
      }
    }
    const [first, last] = [ring[0]!, ring.at(-1)!]
    if (first[0] !== last[0] || first[1] !== last[1]) throw unusable(where, 'un anillo no está cerrado', 'a ring is not closed')
  }
  // Heights, where given, are dropped.
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude!, latitude!] as const)))
}

function unusable(where: Piece, es: string, en: string): BoundaryFileError {
  return new BoundaryFileError(joined([where, ': ', { es, en }]))
}
