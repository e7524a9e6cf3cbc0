import type { LineLayerSpecification } from 'maplibre-gl'
import { LEVELS, type Level } from '../../catalog/level.ts'
import type { MapPalette } from './palette.ts'
import { SOURCE } from './sources.ts'

/** Coast and borders of the land around. */
export function landLines(palette: MapPalette): LineLayerSpecification[] {
  return [
    {
      id: 'neighbour-borders',
      type: 'line',
      source: SOURCE.land,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.inkFaint, 'line-opacity': 0.4, 'line-width': 0.75 },
    },
  ]
}

/** Thin light lines between areas, stronger ones between departments, the strongest around countries. */
export function borderLines(level: Level, palette: MapPalette): LineLayerSpecification[] {
  return LEVELS.toReversed().map((drawn): LineLayerSpecification => {
    const deeper = LEVELS.indexOf(drawn) > LEVELS.indexOf(level)
    return {
      id: `border-${drawn}`,
      type: 'line',
      source: SOURCE.borders,
      filter: ['==', ['get', 'level'], drawn],
      layout: {
        visibility: deeper || (drawn === 'municipality' && level === 'district') ? 'none' : 'visible',
        'line-join': 'round',
      },
      paint: borderPaint(drawn, level, palette),
    }
  })
}

/** Selected areas: a dark line in a light halo, above every other line. */
export function selectionLines(palette: MapPalette): LineLayerSpecification[] {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
  return [
    {
      id: 'selection-halo',
      type: 'line',
      source: SOURCE.selection,
      layout,
      paint: { 'line-color': palette.paper, 'line-opacity': 0.9, 'line-width': 5.5 },
    },
    { id: 'selection-line', type: 'line', source: SOURCE.selection, layout, paint: { 'line-color': palette.ink, 'line-width': 2.5 } },
  ]
}

function borderPaint(drawn: Level, level: Level, palette: MapPalette): LineLayerSpecification['paint'] {
  switch (drawn) {
    case 'country':
      return { 'line-color': palette.ink, 'line-opacity': 0.7, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 9, 1.8] }
    case 'department':
      return level === 'department'
        ? { 'line-color': palette.paper, 'line-opacity': 0.9, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.7, 9, 1.4] }
        : { 'line-color': palette.ink, 'line-opacity': 0.38, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.45, 9, 1.1] }
    case 'municipality':
    case 'district':
      return { 'line-color': palette.paper, 'line-opacity': 0.75, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.3, 9, 1] }
  }
}
