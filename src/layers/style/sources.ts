import type { FeatureCollection } from 'geojson'
import type { SourceSpecification } from 'maplibre-gl'
import { LEVELS, type Level } from '../../catalog/level.ts'

export const SOURCE = { land: 'land', borders: 'borders', labels: 'labels', selection: 'selection', places: 'places', catchments: 'catchments' } as const

/** Source that holds the areas of a level; ids are territory ids, so that colours can be set by feature-state. */
export function areaSource(level: Level): string {
  return `areas-${level}`
}

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

/**
 * Sources of the style. They start empty: a level's areas are handed over when it is first shown, because
 * preparing four levels at once would delay the first picture.
 */
export function mapSources(): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {}
  for (const level of LEVELS) {
    sources[areaSource(level)] = { type: 'geojson', data: NOTHING, promoteId: 'id', tolerance: 0.25 }
  }
  for (const name of Object.values(SOURCE)) sources[name] = { type: 'geojson', data: NOTHING, tolerance: 0.25 }
  return sources
}
