import type { Map as MapLibreMap } from 'maplibre-gl'
import type { ProgrammePlace } from '../../../layers/programme-places/place.ts'
import type { ServicePoint } from '../../../layers/service-points/point.ts'
import type { MapPalette } from '../../../layers/style/palette.ts'

export interface Symbols {
  readonly programmePlaces: readonly ProgrammePlace[]
  readonly servicePoints: readonly ServicePoint[]
  /** Distance of the catchment rings in km; 0 draws none. */
  readonly catchment: number
  readonly palette: MapPalette
}
type Overlay = import('./deckOverlay.ts').DeckOverlay

/**
 * Keeps the symbols of deck.gl on a map. deck.gl is fetched when there is first something to draw.
 * `onFailure` hears of a fetch that failed.
 */
export function symbolKeeper(map: MapLibreMap, onFailure: (error: unknown) => void) {
  let wanted: Symbols | null = null
  let overlay: Overlay | null = null
  let fetching: Promise<typeof import('./deckOverlay.ts')> | null = null
  let usable = false
  let removed = false

  async function draw(): Promise<void> {
    if (!wanted || !usable || (!overlay && isEmpty(wanted))) return
    fetching ??= import('./deckOverlay.ts')
    const { deckOverlay } = await fetching
    if (removed || !wanted) return
    overlay ??= deckOverlay(map)
    overlay.show(wanted)
  }

  function attempt(): void {
    draw().catch((error: unknown) => {
      fetching = null
      onFailure(error)
    })
  }

  return {
    show(symbols: Symbols): void {
      wanted = symbols
      attempt()
    },
    /** The map can be drawn on: its style stands. */
    start(): void {
      usable = true
      attempt()
    },
    remove(): void {
      removed = true
      overlay?.remove()
      overlay = null
    },
  }
}

function isEmpty({ programmePlaces, servicePoints }: Symbols): boolean {
  return programmePlaces.length === 0 && servicePoints.length === 0
}
