import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { coveredAddress } from '../../../workers/startWorker.ts'
import type { Bounds } from '../../../domain/projection/mercator.ts'
import type { View } from '../../../domain/projection/viewport.ts'
import { hatchOfImageName } from '../../../layers/style/areaLayers.ts'
import { HATCHES } from '../../../layers/hatches/hatch.ts'
import { hatchImage } from '../../../layers/hatches/image.ts'
import { CLEAR_IMAGE } from '../../../layers/style/labelLayers.ts'
import { overHostedStyle } from '../../../layers/style/mapStyle.ts'
import { HOSTED_BASEMAP_STYLE } from '../basemap.ts'
import { leastZoom, MAX_ZOOM, reachOf } from '../limits.ts'

const PATTERN_RATIO = 2
const CLEAR_SIDE = 12

/**
 * A MapLibre map of this style. Keys, buttons and credit are the frame's business and switched off here.
 * Throws where the browser gives no WebGL 2.
 */
export function createMap(container: HTMLElement, style: StyleSpecification, view: View, region: Bounds | null, absenceColour: () => string): MapLibreMap {
  // Without an address for its worker the map never becomes idle once it has been bundled.
  setWorkerUrl(coveredAddress(workerUrl))
  const [west, south, east, north] = reachOf(region)
  const map = new MapLibreMap({
    container,
    style: HOSTED_BASEMAP_STYLE === null ? style : undefined,
    center: [view.longitude, view.latitude],
    zoom: view.zoom,
    minZoom: leastZoom(region),
    maxZoom: MAX_ZOOM,
    // Bounds around the whole world leave MapLibre no matrix to look through.
    ...(east - west < 360 ? { maxBounds: [west, south, east, north] as [number, number, number, number] } : {}),
    renderWorldCopies: false,
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    trackResize: false,
    validateStyle: false,
    fadeDuration: 150,
  })
  map.touchZoomRotate.disableRotation()
  map.getCanvas().tabIndex = -1
  map.getCanvas().setAttribute('aria-hidden', 'true')
  map.getCanvas().removeAttribute('role')
  map.getCanvas().removeAttribute('aria-label')
  // Patterns are drawn when first asked for; so they come back by themselves after a change of theme or a lost context.
  map.setMissingStyleImageResolver((name) => addImage(map, name, absenceColour()))
  if (HOSTED_BASEMAP_STYLE !== null) {
    map.setStyle(HOSTED_BASEMAP_STYLE, { transformStyle: (_, hosted) => overHostedStyle(hosted, style) })
  }
  return map
}

function addImage(map: MapLibreMap, name: string, absenceColour: string): void {
  if (map.hasImage(name)) return
  const hatch = hatchOfImageName(name)
  if (hatch) map.addImage(name, hatchImage(HATCHES[hatch.absence], absenceColour, PATTERN_RATIO), { pixelRatio: PATTERN_RATIO })
  if (name === CLEAR_IMAGE) {
    map.addImage(name, { width: CLEAR_SIDE, height: CLEAR_SIDE, data: new Uint8ClampedArray(CLEAR_SIDE * CLEAR_SIDE * 4) })
  }
}
