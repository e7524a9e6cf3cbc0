import { channels } from '../style/colour.ts'
import type { Hatch } from './hatch.ts'

/** Pixels of an image, red, green, blue and opacity from the top left; what a map takes as a pattern. */
export interface PatternImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** A tile of the hatch drawn at `pixelRatio` device pixels a pixel, seamless on all four sides. */
export function hatchImage(hatch: Hatch, colour: string, pixelRatio: number): PatternImage {
  const side = Math.round(hatch.tile * pixelRatio)
  const [red, green, blue] = channels(colour)
  const data = new Uint8ClampedArray(side * side * 4)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = (column + 0.5) / pixelRatio
      const y = (row + 0.5) / pixelRatio
      const inside = depth(hatch, x, y) * pixelRatio
      data.set([red, green, blue, Math.round(255 * Math.max(0, Math.min(1, inside + 0.5)))], (row * side + column) * 4)
    }
  }
  return { width: side, height: side, data }
}

/** How far inside the nearest stroke or dot a point lies, in pixels; negative outside. */
function depth(hatch: Hatch, x: number, y: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (const shiftX of [-hatch.tile, 0, hatch.tile]) {
    for (const shiftY of [-hatch.tile, 0, hatch.tile]) {
      for (const [x1, y1, x2, y2] of hatch.strokes) {
        best = Math.max(best, hatch.strokeWidth / 2 - distanceToSegment(x + shiftX, y + shiftY, x1, y1, x2, y2))
      }
      for (const [dotX, dotY] of hatch.dots) {
        best = Math.max(best, hatch.dotRadius - Math.hypot(x + shiftX - dotX, y + shiftY - dotY))
      }
    }
  }
  return best
}

function distanceToSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
}
