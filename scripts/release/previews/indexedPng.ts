import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]
const COLOURS = 256
const INDEXED = 3

/**
 * A picture of opaque pixels (four bytes each, red first) as PNG with a palette: a third of the bytes a drawing takes in full
 * colour. The 256 colours that cover most stay as they are; the others, all along the edges of letters and shapes, become the
 * nearest of them. Format: PNG Specification (Third Edition), sections 5.3, 11.2 and 11.3.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexOf } = paletteOf(pixels)
  const rows = new Uint8Array((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    // The first byte of a row is its filter: none, the best for indices.
    for (let column = 0; column < width; column += 1) rows[row * (width + 1) + 1 + column] = indexOf(colourAt(pixels, row * width + column))
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head[8] = 8
  head[9] = INDEXED
  const table = Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const parts = [Uint8Array.from(SIGNATURE), chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', zlibSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0)
}

function paletteOf(pixels: Uint8Array): { readonly palette: readonly number[]; readonly indexOf: (colour: number) => number } {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length / 4; at += 1) {
    const colour = colourAt(pixels, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  // Colours that cover as much stand by their number, so that the same picture gives the same bytes.
  const palette = [...counts].toSorted(([one, count], [other, more]) => more - count || one - other).slice(0, COLOURS).map(([colour]) => colour)
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return {
    palette,
    indexOf: (colour) => {
      const found = known.get(colour) ?? nearest(palette, colour)
      known.set(colour, found)
      return found
    },
  }
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, candidate] of palette.entries()) {
    const red = (candidate >> 16) - (colour >> 16)
    const green = ((candidate >> 8) & 255) - ((colour >> 8) & 255)
    const blue = (candidate & 255) - (colour & 255)
    const distance = red * red + green * green + blue * blue
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)))
  return bytes
}
