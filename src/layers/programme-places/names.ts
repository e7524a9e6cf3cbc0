import type { FeatureCollection, Point } from 'geojson'
import type { ProgrammePlace } from './place.ts'

interface Located {
  readonly longitude: number
  readonly latitude: number
}

/**
 * Names of programme places as points, and the other symbols as points without a name, so that no label is set
 * on any symbol. Earlier places keep their name where two would meet.
 */
export function placeNameFeatures(
  places: readonly ProgrammePlace[],
  others: readonly Located[],
): FeatureCollection<Point, { name: string; rank: number }> {
  const symbols = [...places, ...others.map((other) => ({ ...other, name: '' }))]
  return {
    type: 'FeatureCollection',
    features: symbols.map(({ name, longitude, latitude }, rank) => ({
      type: 'Feature',
      properties: { name, rank },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  }
}
