import { type FontTables, tableOf } from './readWoff.ts'
import { writeTrueType } from './writeTrueType.ts'

const COMPOSITE = { argumentsAreWords: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/** The glyphs a document uses, numbered anew in the order in which they first come. */
export interface FontSubset {
  /** The new number of a glyph. */
  readonly includeGlyph: (glyph: number) => number
  /** A TrueType file of the included glyphs alone, as a PDF embeds it. */
  readonly encode: () => Uint8Array
}

/** A subset that holds the glyph for missing characters only. Throws an Error where the font lacks a table of outlines. */
export function fontSubset(tables: FontTables): FontSubset {
  const old: number[] = [0]
  const renumbered = new Map<number, number>([[0, 0]])
  const includeGlyph = (glyph: number): number => {
    const before = renumbered.get(glyph)
    if (before !== undefined) return before
    old.push(glyph)
    renumbered.set(glyph, old.length - 1)
    return old.length - 1
  }
  const outline = outlines(tables)
  const encode = () => {
    // Parts of composed glyphs are appended while the list is walked, so that they are written as well.
    const written: Uint8Array[] = []
    for (let index = 0; index < old.length; index += 1) written.push(withParts(outline(old[index] ?? 0), includeGlyph))
    return writeTrueType(tables, old, written)
  }
  return { includeGlyph, encode }
}

function outlines(tables: FontTables): (glyph: number) => Uint8Array {
  const glyf = tableOf(tables, 'glyf')
  const loca = tableOf(tables, 'loca')
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const at = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  return (glyph) => new Uint8Array(glyf.buffer, glyf.byteOffset + at(glyph), at(glyph + 1) - at(glyph)).slice()
}

/** The outline with the numbers of its parts replaced, if it is composed of other glyphs. */
function withParts(outline: Uint8Array, includeGlyph: (glyph: number) => number): Uint8Array {
  const view = new DataView(outline.buffer)
  if (outline.length === 0 || view.getInt16(0) >= 0) return outline
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at)
    view.setUint16(at + 2, includeGlyph(view.getUint16(at + 2)))
    at += 4 + (flags & COMPOSITE.argumentsAreWords ? 4 : 2)
    at += flags & COMPOSITE.matrix ? 8 : flags & COMPOSITE.twoScales ? 4 : flags & COMPOSITE.scale ? 2 : 0
    more = (flags & COMPOSITE.more) !== 0
  }
  return outline
}
