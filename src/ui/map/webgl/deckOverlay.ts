import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { catchmentLayer } from '../../../layers/catchments/layer.ts'
import { programmePlacesLayers } from '../../../layers/programme-places/layer.ts'
import { servicePointsLayer } from '../../../layers/service-points/layer.ts'
import { FIRST_LABEL_LAYER } from '../../../layers/style/labelLayers.ts'
import type { Symbols } from './symbols.ts'

export interface DeckOverlay {
  show(symbols: Symbols): void
  remove(): void
}

/** deck.gl inside the map's own picture, beneath its labels. The only file that loads it. */
export function deckOverlay(map: MapLibreMap): DeckOverlay {
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // deck.gl makes the canvas a stop of the keyboard, which the frame around the map already is.
    onLoad: () => {
      map.getCanvas().tabIndex = -1
    },
  })
  map.addControl(overlay)
  return {
    show({ programmePlaces, servicePoints, catchment, palette }) {
      overlay.setProps({
        layers: [
          catchmentLayer([...programmePlaces, ...servicePoints], catchment, palette, FIRST_LABEL_LAYER),
          servicePointsLayer(servicePoints, palette, FIRST_LABEL_LAYER),
          ...programmePlacesLayers(programmePlaces, palette, FIRST_LABEL_LAYER),
        ],
      })
    },
    remove() {
      try {
        map.removeControl(overlay)
      } catch (error) {
        // On a lost context there is no style to take the layers from; the overlay is gone all the same.
        console.debug('symbols were removed from a map without a context', error)
      }
    },
  }
}
