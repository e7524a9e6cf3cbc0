import type { Territory } from '../../catalog/territory.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'

/** Depth from which a territory has a seat that stands for it; wider ones are named in their middle. */
const SEATED_DEPTH = 2

/** The seat of a municipality or district; a point well inside a wider territory. null for one without either. */
export function placeOfTerritory({ id, level, longitude, latitude }: Territory, shapes: MapShapes): LonLat | null {
  return level >= SEATED_DEPTH && longitude !== null && latitude !== null ? [longitude, latitude] : shapes.inside(id)
}
