import { ScatterplotLayer } from '@deck.gl/layers'
import { channels } from '../style/colour.ts'
import type { MapPalette } from '../style/palette.ts'
import { PROGRAMME_PLACE_RADIUS, type ProgrammePlace } from './place.ts'

/** Programme places as rings: paper inside, ink outside, so that they stand on every class colour. */
export function programmePlacesLayer(
  places: readonly ProgrammePlace[],
  palette: MapPalette,
  beforeId: string,
): ScatterplotLayer<ProgrammePlace, { beforeId: string }> {
  return new ScatterplotLayer<ProgrammePlace, { beforeId: string }>({
    id: 'programme-places',
    data: places,
    getPosition: (place) => [place.longitude, place.latitude],
    getRadius: PROGRAMME_PLACE_RADIUS,
    radiusUnits: 'pixels',
    stroked: true,
    filled: true,
    getFillColor: [...channels(palette.paper), 255],
    getLineColor: [...channels(palette.ink), 255],
    getLineWidth: 2,
    lineWidthUnits: 'pixels',
    antialiasing: true,
    pickable: false,
    beforeId,
  })
}
