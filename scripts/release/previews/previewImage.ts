import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { indexedPng } from './indexedPng.ts'
import { letters, WEIGHTS } from './letters.ts'

// Once for all pictures of a build.
await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** PNG of a drawing, drawn with Inter and nothing of the machine, so that every machine makes the same bytes. Throws an Error on SVG it cannot read. */
export function previewImage(svg: string): Uint8Array {
  const drawing = new Resvg(svg, { font: { fontBuffers: WEIGHTS.map((weight) => letters(weight).bytes), defaultFontFamily: 'Inter' } })
  const image = drawing.render()
  try {
    return indexedPng(image.pixels, image.width, image.height)
  } finally {
    image.free()
    drawing.free()
  }
}
