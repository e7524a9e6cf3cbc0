import type { FeatureCollection, MultiLineString } from 'geojson'
import type { Topology } from 'topojson-specification'
import { LEVELS, type Level } from '../../catalog/level.ts'
import { allBorders, innerBorders } from './shapes.ts'

/**
 * Borders of all levels, one feature a level. Countries with their coast, the levels below with the lines
 * between areas only: a coast drawn three times would be three times as strong.
 */
export function borderFeatures(topology: Topology): FeatureCollection<MultiLineString, { level: Level }> {
  return {
    type: 'FeatureCollection',
    features: LEVELS.map((level) => ({
      type: 'Feature',
      properties: { level },
      geometry: level === 'country' ? allBorders(topology, level) : innerBorders(topology, level),
    })),
  }
}
