import { IconLayer } from '@deck.gl/layers'
import type { PatternImage } from '../hatches/image.ts'
import type { MapPalette } from '../style/palette.ts'
import type { ServicePoint } from './point.ts'
import { diamondImage } from './symbol.ts'

const SCALE = 4

/** Service points as diamonds: another form than programme places, not only another colour. */
export function servicePointsLayer(
  points: readonly ServicePoint[],
  palette: MapPalette,
  beforeId: string,
  makeImage: (image: PatternImage) => unknown = ({ data, width, height }) => new ImageData(new Uint8ClampedArray(data), width, height),
): IconLayer<ServicePoint, { beforeId: string }> {
  const image = diamondImage(palette.ink, palette.paper, SCALE)
  return new IconLayer<ServicePoint, { beforeId: string }>({
    id: `service-points-${palette.theme}`,
    data: points,
    // deck.gl makes a texture of any image of the browser, but its types name only addresses and textures.
    iconAtlas: makeImage(image) as string,
    iconMapping: { diamond: { x: 0, y: 0, width: image.width, height: image.height } },
    getIcon: () => 'diamond',
    getPosition: (point) => [point.longitude, point.latitude],
    getSize: image.width / SCALE,
    sizeUnits: 'pixels',
    pickable: false,
    beforeId,
  })
}
