import type { FeatureCollection, LineString } from 'geojson'
import { geodesicCircle } from '../../domain/projection/geodesic.ts'
import type { LonLat } from '../../domain/projection/mercator.ts'

interface Located {
  readonly longitude: number
  readonly latitude: number
}

/** Rings at true distance around points, on the ellipsoid; none for a distance of 0. */
export function catchmentRings(points: readonly Located[], kilometres: number): LonLat[][] {
  if (kilometres === 0) return []
  return points.map(({ longitude, latitude }) => geodesicCircle([longitude, latitude], kilometres * 1000))
}

/** The same rings as lines for the map style, whose lines are smooth where deck.gl's are jagged. */
export function catchmentLines(points: readonly Located[], kilometres: number): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: catchmentRings(points, kilometres).map((ring) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: ring.map((place) => [...place]) },
    })),
  }
}
