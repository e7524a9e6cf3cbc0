import type { PatternImage } from '../hatches/image.ts'
import { channels } from '../style/colour.ts'

/** Half the diagonal of the symbol on screen, in pixels. */
export const SERVICE_POINT_RADIUS = 5

/** A filled diamond with a light edge, drawn `scale` times larger than on screen for a clean outline. */
export function diamondImage(fill: string, edge: string, scale: number): PatternImage {
  const reach = (SERVICE_POINT_RADIUS + 1.5) * scale
  const side = Math.ceil(reach) * 2 + 2
  const data = new Uint8ClampedArray(side * side * 4)
  const inner = channels(fill)
  const outer = channels(edge)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      // Distance from the centre along the diagonals: a diamond is a circle of this measure.
      const distance = Math.abs(column + 0.5 - side / 2) + Math.abs(row + 0.5 - side / 2)
      const opacity = Math.max(0, Math.min(1, reach - distance + 0.5))
      const share = Math.max(0, Math.min(1, SERVICE_POINT_RADIUS * scale - distance + 0.5))
      const colour = inner.map((channel, index) => Math.round((outer[index] ?? 0) + (channel - (outer[index] ?? 0)) * share))
      data.set([...colour, Math.round(255 * opacity)], (row * side + column) * 4)
    }
  }
  return { width: side, height: side, data }
}
