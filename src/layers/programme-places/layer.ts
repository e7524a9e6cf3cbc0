import { ScatterplotLayer } from '@deck.gl/layers'
import { channels } from '../style/colour.ts'
import type { MapPalette } from '../style/palette.ts'
import { PROGRAMME_PLACE_RADIUS, type ProgrammePlace } from './place.ts'

const RING_WIDTH = 2
const HALO_WIDTH = 1.5

/** Programme places as rings: paper inside, ink around it and paper around that, so that they stand on every colour. */
export function programmePlacesLayers(
  places: readonly ProgrammePlace[],
  palette: MapPalette,
  beforeId: string,
): ScatterplotLayer<ProgrammePlace, { beforeId: string }>[] {
  const disc = (id: string, radius: number, colour: string) =>
    new ScatterplotLayer<ProgrammePlace, { beforeId: string }>({
      id,
      data: places,
      getPosition: (place) => [place.longitude, place.latitude],
      getRadius: radius,
      radiusUnits: 'pixels',
      getFillColor: [...channels(colour), 255],
      antialiasing: true,
      pickable: false,
      beforeId,
    })
  const outer = PROGRAMME_PLACE_RADIUS + RING_WIDTH / 2
  return [
    disc('programme-places-halo', outer + HALO_WIDTH, palette.paper),
    disc('programme-places-ring', outer, palette.ink),
    disc('programme-places', outer - RING_WIDTH, palette.paper),
  ]
}
