import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Level } from '../../catalog/level.ts'
import { FONT, type FontName } from './fonts.ts'
import type { MapPalette } from './palette.ts'
import { SOURCE } from './sources.ts'

/** Lowest of the label layers: whatever is drawn by others goes beneath it. */
export const FIRST_LABEL_LAYER = 'label-area'
/** Name of the clear image that keeps labels off the symbols of places. */
export const CLEAR_IMAGE = 'clear'

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
      minzoom: level === 'department' ? 6.4 : 7.2,
      maxzoom: level === 'department' ? 24 : 9.4,
      filter: ['==', ['get', 'kind'], 'department'],
      layout: {
        visibility: level === 'country' ? 'none' : 'visible',
        'text-field': ['get', 'name'],
        'text-font': [FONT.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.4, 10.5, 9, 13],
        'text-max-width': 7,
        'text-padding': 6,
        'text-letter-spacing': 0.03,
      },
      paint: text(FONT.strong, palette.inkSoft),
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
        'text-padding': 4,
      },
      paint: { ...text(FONT.strong, palette.inkSoft), 'text-halo-width': 1.8 },
    },
    {
      id: 'label-place',
      type: 'symbol',
      source: SOURCE.places,
      layout: {
        visibility: showPlaces ? 'visible' : 'none',
        'icon-image': CLEAR_IMAGE,
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'text-field': placeName(),
        'text-font': [FONT.strong],
        'text-size': ['interpolate', ['linear'], ['zoom'], 5.5, 10.5, 9, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
        'text-radial-offset': 0.75,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: text(FONT.strong, palette.ink),
    },
  ]
}

/** Ranks a label needs to appear at a zoom: a few large places first, all of them when they have room. */
function areaLabelFilter(): FilterSpecification {
  const rankBelow: ExpressionSpecification = ['step', ['zoom'], 0, 7, 25, 8, 90, 9, 300, 10, 100_000]
  return ['all', ['==', ['get', 'kind'], 'area'], ['<', ['get', 'rank'], rankBelow]]
}

/** Names of places only from a zoom at which they have room; their symbols are always there. */
function placeName(): DataDrivenPropertyValueSpecification<string> {
  return ['step', ['zoom'], '', 5.4, ['get', 'name']]
}
