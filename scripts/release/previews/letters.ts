import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { trueTypeOf } from '../../../src/brief/trueTypeOf.ts'

/** Regular and bold: both call themselves Inter, which the semibold between them does not. */
export const WEIGHTS = [400, 700] as const
export type Weight = (typeof WEIGHTS)[number]

const { resolve } = createRequire(import.meta.url)
const fonts = new Map<Weight, { readonly bytes: Uint8Array; readonly font: Font }>()

/** Inter from the package the app takes it from, as TrueType. */
export function letters(weight: Weight): { readonly bytes: Uint8Array; readonly font: Font } {
  const known = fonts.get(weight)
  if (known) return known
  const bytes = trueTypeOf(new Uint8Array(readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`))))
  const font = create(bytes as Buffer) as Font
  const read = { bytes, font }
  fonts.set(weight, read)
  return read
}

/** Width of a line of text in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const { font } = letters(weight)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}

/**
 * Text in lines no wider than `width`, broken at blanks. Where more than `most` lines are needed the last one ends in an
 * ellipsis; a single word wider than a line stands alone on its own.
 */
export function linesOf(text: string, width: number, size: number, weight: Weight, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size, weight) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  let last = lines[most - 1] ?? ''
  while (last.includes(' ') && widthOf(`${last}…`, size, weight) > width) last = last.slice(0, last.lastIndexOf(' '))
  return [...lines.slice(0, most - 1), `${last.replace(/[,;:.]$/, '')}…`]
}
