import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Level } from '../../catalog/level.ts'
import { FONT, type FontName } from './fonts.ts'
import type { MapPalette } from './palette.ts'
import { SOURCE } from './sources.ts'

/** Lowest of the label layers: whatever is drawn by others goes beneath it. */
export const FIRST_LABEL_LAYER = 'label-area'
/** Name of the clear image that keeps labels off the symbols of places. */
export const CLEAR_IMAGE = 'clear'

/** Below this zoom names of places would hide the region; their symbols are always there. */
const PLACE_NAME_ZOOM = 5.3

/**
 * Labels from the least to the most important: MapLibre places the topmost layer first and drops what would meet it.
 * Names of areas appear with the zoom, larger places first.
 */
export function labelLayers(level: Level, palette: MapPalette, showPlaces: boolean): SymbolLayerSpecification[] {
  const text = (font: FontName, colour: string): SymbolLayerSpecification['paint'] & object => ({
    'text-color': colour,
    'text-halo-color': font === FONT.italic ? palette.sea : palette.paper,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.3,
  })
  return [
    {
      id: FIRST_LABEL_LAYER,
      type: 'symbol',
      source: SOURCE.labels,
      filter: areaLabelFilter(),
      layout: {
        visibility: level === 'municipality' || level === 'district' ? 'visible' : 'none',
        'text-field': ['get', 'name'],
        'text-font': [FONT.medium],
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10.5, 10, 13],
        'text-max-width': 7,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: text(FONT.medium, palette.ink),
    },
    {
      id: 'label-department',
      type: 'symbol',
      source: SOURCE.labels,
      minzoom: level === 'department' ? 5.8 : 7.2,
      maxzoom: level === 'department' ? 24 : 9.4,
      filter: ['==', ['get', 'kind'], 'department'],
      layout: {
        visibility: level === 'country' ? 'none' : 'visible',
        'text-field': ['get', 'name'],
        'text-font': [FONT.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10, 9, 13],
        'text-max-width': 7,
        'text-padding': 6,
        'text-letter-spacing': 0.03,
      },
      paint: { ...text(FONT.strong, palette.ink), 'text-opacity': 0.86 },
    },
    {
      id: 'label-surroundings',
      type: 'symbol',
      source: SOURCE.labels,
      filter: ['in', ['get', 'kind'], ['literal', ['sea', 'neighbour']]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT.italic],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4.5, 11, 7, 14],
        'text-max-width': 8,
        'text-letter-spacing': 0.03,
        'text-padding': 8,
      },
      paint: {
        'text-color': palette.inkSoft,
        'text-halo-color': ['case', ['==', ['get', 'kind'], 'sea'], palette.sea, palette.land],
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'label-place',
      type: 'symbol',
      source: SOURCE.places,
      minzoom: PLACE_NAME_ZOOM,
      layout: {
        visibility: showPlaces ? 'visible' : 'none',
        'text-field': ['get', 'name'],
        'text-font': [FONT.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 5.5, 10.5, 9, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 2,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: text(FONT.strong, palette.ink),
    },
    {
      id: 'label-country',
      type: 'symbol',
      source: SOURCE.labels,
      maxzoom: 8.2,
      filter: ['==', ['get', 'kind'], 'country'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT.strong],
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.16,
        'text-size': ['interpolate', ['linear'], ['zoom'], 4.6, 9.5, 6, 12, 8, 17],
        'text-max-width': 20,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-padding': 4,
      },
      paint: { ...text(FONT.strong, palette.ink), 'text-opacity': 0.86, 'text-halo-width': 2 },
    },
    {
      id: 'place-obstacle',
      type: 'symbol',
      source: SOURCE.places,
      layout: { 'icon-image': CLEAR_IMAGE, 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ]
}

/** Ranks a label needs to appear at a zoom: a few large places first, all of them when they have room. */
function areaLabelFilter(): FilterSpecification {
  const rankBelow: ExpressionSpecification = ['step', ['zoom'], 0, 7, 60, 8, 300, 9, 100_000]
  return ['all', ['==', ['get', 'kind'], 'area'], ['<', ['get', 'rank'], rankBelow]]
}
