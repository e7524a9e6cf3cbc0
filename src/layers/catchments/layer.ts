import { SolidPolygonLayer } from '@deck.gl/layers'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { channels } from '../style/colour.ts'
import type { MapPalette } from '../style/palette.ts'
import { catchmentRings } from './rings.ts'

const OPACITY = { light: 22, dark: 28 } as const

/** Catchments as faint discs: where several reach, the tint adds up. */
export function catchmentLayer(
  points: readonly { longitude: number; latitude: number }[],
  kilometres: number,
  palette: MapPalette,
  beforeId: string,
): SolidPolygonLayer<LonLat[], { beforeId: string }> {
  return new SolidPolygonLayer<LonLat[], { beforeId: string }>({
    id: 'catchments',
    data: catchmentRings(points, kilometres),
    getPolygon: (ring) => ring.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
    getFillColor: [...channels(palette.focus), OPACITY[palette.theme]],
    pickable: false,
    beforeId,
  })
}
