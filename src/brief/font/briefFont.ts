import { characterMap } from './characterMap.ts'
import { type FontSubset, fontSubset } from './fontSubset.ts'
import { kerningOf } from './kerning.ts'
import { printable } from './printable.ts'
import { readWoff, tableOf } from './readWoff.ts'
import { advanceOf } from './writeTrueType.ts'

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

interface Position {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

/**
 * A font as PDFKit takes it in place of one read by fontkit, whose shaping of all the world's scripts is four times the size
 * of everything else a brief needs. Widths are in units of the font.
 */
export interface BriefFont {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly lineGap: number
  readonly italicAngle: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly 'OS/2': { readonly sFamilyClass: number }
  readonly post: { readonly isFixedPitch: number }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly getGlyph: (id: number) => Glyph
  readonly createSubset: () => FontSubset
  readonly layout: (text: string) => { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[]; readonly advanceWidth: number }
  /** The text in characters this font has. */
  readonly printable: (text: string) => string
}

/** A font from the bytes of a WOFF 1 file with TrueType outlines; `name` is what the document calls it. Throws an Error on any other file. */
export function briefFont(bytes: Uint8Array, name: string): BriefFont {
  const tables = readWoff(bytes)
  const [head, hhea, os2] = [tableOf(tables, 'head'), tableOf(tables, 'hhea'), tableOf(tables, 'OS/2')]
  const characters = characterMap(tableOf(tables, 'cmap'))
  const kerning = kerningOf(tables.get('GPOS'))
  const glyphOf = (id: number, codePoints: readonly number[]): Glyph => ({ id, advanceWidth: advanceOf(tables, id), codePoints })
  const layout = (text: string) => {
    const glyphs = Array.from(text, (character) => glyphOf(characters.get(character.codePointAt(0) ?? 0) ?? 0, [character.codePointAt(0) ?? 0]))
    const positions = glyphs.map(({ id, advanceWidth }, index): Position => {
      const next = glyphs[index + 1]
      return { xAdvance: advanceWidth + (next ? kerning(id, next.id) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 }
    })
    // PDFKit scales the positions in place and asks for their sum afterwards.
    return {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      },
    }
  }
  return {
    postscriptName: name,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: os2.getInt16(88),
    xHeight: os2.getInt16(86),
    italicAngle: 0,
    bbox: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
    'OS/2': { sFamilyClass: os2.getInt16(30) },
    post: { isFixedPitch: 0 },
    head: { macStyle: { italic: false } },
    getGlyph: (id) => glyphOf(id, []),
    createSubset: () => fontSubset(tables),
    layout,
    printable: (text) => printable(text, (character) => characters.has(character)),
  }
}
