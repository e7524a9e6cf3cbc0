import { PolygonLayer } from '@deck.gl/layers'
import { geodesicCircle } from '../../domain/projection/geodesic.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'
import { channels } from '../style/colour.ts'
import type { MapPalette } from '../style/palette.ts'

/** Rings at true distance around points; empty for a distance of 0. */
export function catchmentRings(points: readonly { longitude: number; latitude: number }[], kilometres: number): LonLat[][] {
  if (kilometres === 0) return []
  return points.map(({ longitude, latitude }) => geodesicCircle([longitude, latitude], kilometres * 1000))
}

/** Catchments as faint discs: where several reach, the tint adds up. */
export function catchmentLayer(
  points: readonly { longitude: number; latitude: number }[],
  kilometres: number,
  palette: MapPalette,
  beforeId: string,
): PolygonLayer<LonLat[], { beforeId: string }> {
  const [red, green, blue] = channels(palette.focus)
  return new PolygonLayer<LonLat[], { beforeId: string }>({
    id: 'catchments',
    data: catchmentRings(points, kilometres),
    getPolygon: (ring) => ring.map(([longitude, latitude]) => [longitude, latitude]),
    getFillColor: [red, green, blue, palette.theme === 'dark' ? 26 : 20],
    getLineColor: [red, green, blue, 150],
    getLineWidth: 1,
    lineWidthUnits: 'pixels',
    pickable: false,
    beforeId,
  })
}
