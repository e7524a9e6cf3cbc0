import type { Map as MapLibreMap } from 'maplibre-gl'
import { LEVELS } from '../../../catalog/level.ts'
import type { Size } from '../../../domain/projection/mercator.ts'
import { sameView, type View } from '../../../domain/projection/viewport.ts'
import { areaLayer } from '../../../layers/style/areaLayers.ts'
import { mapLayers, mapStyle } from '../../../layers/style/mapStyle.ts'
import type { PointerReport } from '../surface.ts'
import { type Content, contentKeeper } from './content.ts'
import { createMap } from './createMap.ts'
import { endCrossFades } from './crossFade.ts'
import { FONT_FILES } from './fontFiles.ts'
import { mapPicture } from './picture.ts'
import { reportPointer } from './pointer.ts'
import { type Symbols, symbolKeeper } from './symbols.ts'

export interface MapEvents {
  readonly onPointer: (report: PointerReport) => void
  readonly onMove: (view: View) => void
  readonly onRest: (view: View, byPerson: boolean) => void
  /** Everything there is to show has been drawn. */
  readonly onDrawn: () => void
  readonly onContextLost: () => void
  /** The worker that prepares what is drawn did not come: nothing ever will be. */
  readonly onWorkerMissing: () => void
  readonly onSymbolsFailed: (error: unknown) => void
}
export interface MapController {
  show(content: Content, symbols: Symbols): void
  moveTo(view: View, milliseconds: number): void
  /** The element now has this size. */
  resize(size: Size): void
  picture(): Promise<Blob>
  remove(): void
}

/** MapLibre tells of a worker without its script by these words alone. */
const NO_WORKER = /^Worker failed to load/

/** Marks movements that the app started, so that they are not taken for a person's. */
const BY_APP = { byApp: true }

/** One map in one element, for as long as the element lives. Throws where there is no WebGL 2. */
export function mapController(
  container: HTMLElement,
  start: { content: Content; symbols: Symbols; view: View },
  events: MapEvents,
  fadeMilliseconds: () => number,
): MapController {
  let { content, symbols } = start
  const map = createMap(container, mapStyle(content.look, FONT_FILES), start.view, content.shapes.region(), () => content.look.palette.absence)
  const keeper = contentKeeper(map, mapLayers(content.look), fadeMilliseconds)
  const deck = symbolKeeper(map, events.onSymbolsFailed)
  const endReports = reportPointer(map, () => areaLayer(content.look.level), events.onPointer)
  let styled = false
  let drawn = false
  let drawnSize: Size = { width: container.clientWidth, height: container.clientHeight }

  map.on('style.load', () => {
    styled = true
    keeper.forget()
    keeper.apply(content)
    deck.show(symbols)
    map.once('idle', () => {
      if (!styled) return
      drawn = true
      events.onDrawn()
      deck.start()
    })
  })
  // Heard on its way down to the canvas and stopped there: the map is built anew, so MapLibre need not mend this one.
  const contextLost = (event?: Event): void => {
    event?.stopPropagation()
    if (!styled) return
    styled = false
    events.onContextLost()
  }
  container.addEventListener('webglcontextlost', contextLost, { capture: true })
  map.on('webglcontextlost', () => contextLost())
  map.on('idle', () => {
    if (styled) endCrossFades(map, LEVELS)
  })
  map.on('error', ({ error }) => {
    console.error('map:', error)
    if (!drawn && NO_WORKER.test(error.message)) events.onWorkerMissing()
  })
  map.on('move', () => events.onMove(viewOf(map)))
  map.on('moveend', (event) => events.onRest(viewOf(map), !('byApp' in event)))

  return {
    show(nextContent, nextSymbols) {
      const symbolsChanged = nextSymbols !== symbols
      content = nextContent
      symbols = nextSymbols
      if (!styled) return
      keeper.apply(content)
      if (symbolsChanged) deck.show(symbols)
    },
    moveTo(view, milliseconds) {
      if (sameView(viewOf(map), view)) return
      const target = { center: [view.longitude, view.latitude] as [number, number], zoom: view.zoom }
      if (milliseconds === 0) map.jumpTo(target, BY_APP)
      else map.easeTo({ ...target, duration: milliseconds, essential: true }, BY_APP)
    },
    resize(size) {
      if (size.width === drawnSize.width && size.height === drawnSize.height) return
      drawnSize = size
      map.resize(BY_APP)
    },
    picture: () => mapPicture(map),
    remove() {
      container.removeEventListener('webglcontextlost', contextLost, { capture: true })
      endReports()
      deck.remove()
      map.remove()
    },
  }
}

function viewOf(map: MapLibreMap): View {
  const { lng, lat } = map.getCenter()
  return { longitude: lng, latitude: lat, zoom: map.getZoom() }
}
