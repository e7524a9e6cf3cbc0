import { geodesicDestination } from '../../domain/projection/geodesic.ts'
import { type LonLat, placeOfWorldPoint, worldPoint } from '../../domain/projection/mercator.ts'

/** A box of the world laid on a drawing; Web Mercator, which at this size keeps shapes as they are. */
export interface MapFrame {
  /** Pixels from the left and from the top. */
  readonly at: (place: LonLat) => readonly [x: number, y: number]
  /** Pixels of one kilometre at the middle of the drawing. */
  readonly pixelsPerKilometre: number
}

const SCALE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/**
 * The frame in which all places given just fit a drawing of `width` x `height` pixels, `margin` left free on each side.
 * Throws a RangeError where no place is given.
 */
export function mapFrame(places: readonly LonLat[], width: number, height: number, margin: number): MapFrame {
  if (places.length === 0) throw new RangeError('no place to draw')
  const points = places.map(worldPoint)
  const [left, right] = extent(points.map(({ x }) => x))
  const [top, bottom] = extent(points.map(({ y }) => y))
  // One point alone has no extent: a ten-thousandth of a degree keeps the scale finite.
  const smallest = 1e-4 / 360
  const scale = Math.min((width - 2 * margin) / Math.max(right - left, smallest), (height - 2 * margin) / Math.max(bottom - top, smallest))
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const at = (place: LonLat) => {
    const { x, y } = worldPoint(place)
    return [width / 2 + (x - centre.x) * scale, height / 2 + (y - centre.y) * scale] as const
  }
  const middle = placeOfWorldPoint(centre)
  return { at, pixelsPerKilometre: at(geodesicDestination(middle, 90, 1000))[0] - at(middle)[0] }
}

/** The longest round number of kilometres whose bar is at most `longest` pixels, and its length in pixels. */
export function scaleBar(frame: MapFrame, longest: number): { readonly kilometres: number; readonly pixels: number } {
  const fitting = SCALE_STEPS.filter((step) => step * frame.pixelsPerKilometre <= longest)
  const kilometres = fitting.at(-1) ?? 1
  return { kilometres, pixels: kilometres * frame.pixelsPerKilometre }
}

function extent(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}
