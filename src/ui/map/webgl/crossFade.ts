import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Level } from '../../../catalog/level.ts'
import { areaBeforeLayer, areaLayer } from '../../../layers/style/areaLayers.ts'

/**
 * Lets the new colours of a level appear over the old ones. Feature-state itself cannot move smoothly, and setting it
 * in every frame would upload every colour again; the opacity of two whole layers is a single number each.
 */
export function crossFade(map: MapLibreMap, level: Level, milliseconds: number): void {
  const before = areaBeforeLayer(level)
  const now = areaLayer(level)
  if (milliseconds === 0) return
  opacity(map, before, 1, 0)
  opacity(map, now, 0, 0)
  map.once('render', () => {
    if (!map.getLayer(now)) return
    opacity(map, now, 1, milliseconds)
  })
}

/** Takes the old colours out of the picture; they would cost a drawing pass in every frame. */
export function endCrossFades(map: MapLibreMap, levels: readonly Level[]): void {
  for (const level of levels) {
    const before = areaBeforeLayer(level)
    if (map.getLayer(before) && map.getPaintProperty(before, 'fill-opacity') !== 0) opacity(map, before, 0, 0)
  }
}

function opacity(map: MapLibreMap, layer: string, value: number, milliseconds: number): void {
  map.setPaintProperty(layer, 'fill-opacity-transition' as never, { duration: milliseconds, delay: 0 } as never)
  map.setPaintProperty(layer, 'fill-opacity', value)
}
