import type { LineLayerSpecification } from 'maplibre-gl'
import { LEVELS, type Level } from '../../catalog/level.ts'
import type { MapPalette } from './palette.ts'
import { SOURCE } from './sources.ts'

/** Coast and borders of the land around: the coast fine, borders dashed, so that neither passes for the region's own. */
export function landLines(palette: MapPalette): LineLayerSpecification[] {
  return [
    {
      id: 'neighbour-coast',
      type: 'line',
      source: SOURCE.land,
      filter: ['==', ['get', 'kind'], 'coast'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.inkFaint, 'line-opacity': 0.35, 'line-width': 0.6 },
    },
    {
      id: 'neighbour-borders',
      type: 'line',
      source: SOURCE.land,
      filter: ['==', ['get', 'kind'], 'borders'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.inkFaint, 'line-opacity': 0.6, 'line-width': 0.9, 'line-dasharray': [4, 3] },
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

/** Edges of catchments. */
export function catchmentLine(palette: MapPalette): LineLayerSpecification {
  return {
    id: 'catchment-line',
    type: 'line',
    source: SOURCE.catchments,
    paint: { 'line-color': palette.focus, 'line-opacity': 0.7, 'line-width': 1 },
  }
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
      return { 'line-color': palette.ink, 'line-opacity': 0.8, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1, 9, 2] }
    case 'department':
      return level === 'department'
        ? { 'line-color': palette.paper, 'line-opacity': 0.9, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.7, 9, 1.4] }
        : { 'line-color': palette.ink, 'line-opacity': 0.55, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 9, 1.3] }
    case 'municipality':
    case 'district':
      return { 'line-color': palette.paper, 'line-opacity': 0.75, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.3, 9, 1] }
  }
}
