import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { type AreaState, nextAreaStates } from '../../../layers/areas/areaStates.ts'
import type { MapShapes } from '../../../layers/areas/mapShapes.ts'
import { layerChanges } from '../../../layers/style/layerChanges.ts'
import { type MapLook, mapLayers } from '../../../layers/style/mapStyle.ts'
import { groundColour } from '../../../layers/style/palette.ts'
import { areaSource, SOURCE } from '../../../layers/style/sources.ts'
import type { AreaPaint } from '../TerritoryMapProps.ts'
import { crossFade } from './crossFade.ts'

/** All a map shows, apart from the symbols of deck.gl. */
export interface Content {
  readonly shapes: MapShapes
  readonly look: MapLook
  readonly areas: ReadonlyMap<string, AreaPaint>
  readonly labels: FeatureCollection
  readonly places: FeatureCollection
  readonly catchments: FeatureCollection
  readonly selection: FeatureCollection
  readonly hovered: string | null
}

/**
 * Keeps a map at its content and sends it only what differs from what it holds.
 * `forget` says that the map holds nothing any more (a new style, a restored context), so all is sent again.
 */
export function contentKeeper(map: MapLibreMap, initialLayers: readonly LayerSpecification[], fadeMilliseconds: () => number) {
  let layers = initialLayers
  let sent: Partial<Content> = {}
  const held = new Map<string, Map<string, AreaState>>()
  const loaded = new Map<string, FeatureCollection>()

  function load(source: string, data: FeatureCollection): void {
    if (loaded.get(source) === data) return
    void map.getSource<GeoJSONSource>(source)?.setData(data)
    loaded.set(source, data)
  }

  function applyLook(look: MapLook): void {
    const next = mapLayers(look)
    for (const change of layerChanges(layers, next)) {
      // Sea and land are not there over a hosted style.
      if (!map.getLayer(change.layer)) continue
      if (change.kind === 'zoom-range') map.setLayerZoomRange(change.layer, change.minzoom, change.maxzoom)
      else if (change.kind === 'paint') map.setPaintProperty(change.layer, change.property as never, change.value as never)
      else map.setLayoutProperty(change.layer, change.property as never, change.value as never)
    }
    layers = next
  }

  function applyAreas(content: Content, fades: boolean): void {
    const source = areaSource(content.look.level)
    const ground = groundColour(content.look.palette)
    const { states, changed, recoloured } = nextAreaStates(held.get(source) ?? new Map(), content.areas, ground)
    for (const [id, state] of changed) map.setFeatureState({ source, id }, { ...state })
    held.set(source, states)
    if (recoloured && fades) crossFade(map, content.look.level, fadeMilliseconds())
  }

  function applyHovered(content: Content): void {
    const earlier = sent.hovered ?? null
    if (earlier !== null && sent.look) map.setFeatureState({ source: areaSource(sent.look.level), id: earlier }, { hovered: false })
    if (content.hovered !== null) {
      map.setFeatureState({ source: areaSource(content.look.level), id: content.hovered }, { hovered: true })
    }
  }

  return {
    apply(content: Content): void {
      const sameLevel = sent.look?.level === content.look.level
      const sameTheme = sent.look?.palette.theme === content.look.palette.theme
      load(SOURCE.land, content.shapes.land())
      load(areaSource(content.look.level), content.shapes.areas(content.look.level))
      load(SOURCE.borders, content.shapes.borders())
      load(SOURCE.labels, content.labels)
      load(SOURCE.places, content.places)
      load(SOURCE.catchments, content.catchments)
      load(SOURCE.selection, content.selection)
      if (sent.look !== content.look) applyLook(content.look)
      if (sent.areas !== content.areas || !sameLevel || !sameTheme) applyAreas(content, sameLevel && sameTheme)
      if (sent.hovered !== content.hovered || !sameLevel) applyHovered(content)
      sent = content
    },
    forget(): void {
      sent = {}
      held.clear()
      loaded.clear()
    },
  }
}
