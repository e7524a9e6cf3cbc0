import type { Geometry, Position } from 'geojson'
import { IntakeError } from '../../intake-error.ts'

/** How many lists stand inside one another in the coordinates of a shape. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
])
const MOST_DEGREES = { longitude: 180.001, latitude: 90.001 }

/**
 * A shape with nothing but type and coordinates, longitude and latitude alone; null for what is none, or holds fewer points than
 * its type needs. Throws an IntakeError `projection` where coordinates are no degrees.
 */
export function soundGeometry(value: unknown, isNested = false): Geometry | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, coordinates, geometries } = value as { type?: unknown; coordinates?: unknown; geometries?: unknown }
  if (type === 'GeometryCollection' && Array.isArray(geometries) && !isNested) {
    const parts = geometries.map((part) => soundGeometry(part, true))
    return parts.every((part) => part !== null) ? { type, geometries: parts } : null
  }
  const depth = typeof type === 'string' ? DEPTHS.get(type) : undefined
  if (depth === undefined) return null
  const sound = soundCoordinates(coordinates, depth, (type as string).endsWith('Polygon') ? 4 : (type as string).endsWith('LineString') ? 2 : 0)
  return sound === null ? null : ({ type, coordinates: sound } as Geometry)
}

type Coordinates = Position | Coordinates[]

/** `fewest`: points that the innermost list needs. */
function soundCoordinates(value: unknown, depth: number, fewest: number): Coordinates | null {
  if (!Array.isArray(value)) return null
  if (depth === 0) return soundPosition(value)
  if (depth === 1 && value.length < fewest) return null
  const parts: Coordinates[] = []
  for (const part of value) {
    const sound = soundCoordinates(part, depth - 1, fewest)
    if (sound === null) return null
    parts.push(sound)
  }
  return parts
}

function soundPosition([longitude, latitude]: readonly unknown[]): Position | null {
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || !Number.isFinite(longitude) || !Number.isFinite(latitude)) return null
  if (Math.abs(longitude) > MOST_DEGREES.longitude || Math.abs(latitude) > MOST_DEGREES.latitude) {
    throw new IntakeError(
      'projection',
      'las coordenadas no están en grados: el archivo usa una proyección que no se reconoce; guárdelo en WGS 84 (EPSG:4326)',
      'coordinates are not in degrees: the file has a projection that is not recognised; save it in WGS 84 (EPSG:4326)',
    )
  }
  return [longitude, latitude]
}
