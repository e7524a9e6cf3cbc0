import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { LEVELS, type Level } from '../../catalog/level.ts'
import { areaFills, hoverOutline } from './areaLayers.ts'
import { FONT, type FontFiles } from './fonts.ts'
import { labelLayers } from './labelLayers.ts'
import { borderLines, catchmentLine, landLines, selectionLines } from './lineLayers.ts'
import type { MapPalette } from './palette.ts'
import { mapSources, SOURCE } from './sources.ts'

/** Everything the look of the map depends on; colours of areas come by feature-state and are not in here. */
export interface MapLook {
  readonly level: Level
  readonly palette: MapPalette
  /** Whether programme places are shown, and with them their names. */
  readonly showPlaces: boolean
}

const GROUND_LAYERS = ['sea', 'land']

/** The whole style: nothing in it points outside the app. */
export function mapStyle(look: MapLook, fonts: FontFiles): StyleSpecification {
  return {
    version: 8,
    name: 'arraigo',
    'font-faces': Object.fromEntries(Object.values(FONT).map((name) => [name, fonts[name]])),
    sources: mapSources(),
    layers: mapLayers(look),
  }
}

/** Layers from the ground up; always the same ids in the same order, so that a change of look is a change of properties. */
export function mapLayers({ level, palette, showPlaces }: MapLook): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: SOURCE.land,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.land },
    },
    ...landLines(palette),
    ...LEVELS.flatMap((drawn) => areaFills(drawn, drawn === level, palette)),
    ...borderLines(level, palette),
    catchmentLine(palette),
    ...LEVELS.map((drawn) => hoverOutline(drawn, drawn === level, palette)),
    ...selectionLines(palette),
    ...labelLayers(level, palette, showPlaces),
  ]
}

/**
 * A hosted style with the map's own layers on top of it; its sea and land take the place of ours.
 * Ids of the map's sources and layers win over equal ones of the hosted style.
 */
export function overHostedStyle(hosted: StyleSpecification, own: StyleSpecification): StyleSpecification {
  const ownLayers = own.layers.filter((layer) => !GROUND_LAYERS.includes(layer.id))
  const ownIds = new Set(ownLayers.map((layer) => layer.id))
  return {
    ...hosted,
    'font-faces': { ...hosted['font-faces'], ...own['font-faces'] },
    sources: { ...hosted.sources, ...own.sources },
    layers: [...hosted.layers.filter((layer) => !ownIds.has(layer.id)), ...ownLayers],
  }
}
