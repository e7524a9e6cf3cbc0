import { type FontTables, tableOf } from './readWoff.ts'

/** Tables of hints, which belong to the font as a whole: they are copied where it has them. */
const COPIED = ['cvt ', 'fpgm', 'prep']

/**
 * A TrueType file of the outlines given, `glyphs` being their numbers in the whole font: the tables a PDF reader needs of a
 * font whose glyphs are addressed by number (ISO 32000-1, 9.9). Throws an Error where the font lacks one of them.
 */
export function writeTrueType(tables: FontTables, glyphs: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const { glyf, loca } = outlineTables(outlines)
  const head = copyOf(tableOf(tables, 'head'))
  head.setUint32(8, 0)
  head.setInt16(50, 1)
  const hhea = copyOf(tableOf(tables, 'hhea'))
  hhea.setUint16(34, glyphs.length)
  const maxp = copyOf(tableOf(tables, 'maxp'))
  maxp.setUint16(4, glyphs.length)
  const copied = COPIED.flatMap((tag): [string, DataView][] => {
    const table = tables.get(tag)
    return table ? [[tag, table]] : []
  })
  const all: [string, DataView][] = [...copied, ['glyf', glyf], ['head', head], ['hhea', hhea], ['hmtx', metrics(tables, glyphs)], ['loca', loca], ['maxp', maxp]]
  return fileOf(all.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function outlineTables(outlines: readonly Uint8Array[]): { readonly glyf: DataView; readonly loca: DataView } {
  const sizes = outlines.map((outline) => padded(outline.length))
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  const glyf = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, at)
    at += sizes[index] ?? 0
    loca.setUint32((index + 1) * 4, at)
  }
  return { glyf: new DataView(glyf.buffer), loca }
}

function metrics(tables: FontTables, glyphs: readonly number[]): DataView {
  const table = new DataView(new ArrayBuffer(glyphs.length * 4))
  for (const [index, glyph] of glyphs.entries()) {
    table.setUint16(index * 4, advanceOf(tables, glyph))
    table.setInt16(index * 4 + 2, bearingOf(tables, glyph))
  }
  return table
}

/** Advance of a glyph in units of the font. Throws an Error where the font lacks its metrics. */
export function advanceOf(tables: FontTables, glyph: number): number {
  const count = tableOf(tables, 'hhea').getUint16(34)
  return tableOf(tables, 'hmtx').getUint16(Math.min(glyph, count - 1) * 4)
}

function bearingOf(tables: FontTables, glyph: number): number {
  const count = tableOf(tables, 'hhea').getUint16(34)
  const hmtx = tableOf(tables, 'hmtx')
  return glyph < count ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(count * 4 + (glyph - count) * 2)
}

function fileOf(tables: readonly (readonly [string, DataView])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const start = 12 + tables.length * 16
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.byteLength), start))
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * 16)
  let at = start
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + index * 16
    file.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at)
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 4, checksum(view, at, padded(table.byteLength)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.byteLength)
    at += padded(table.byteLength)
  }
  const head = tables.findIndex(([tag]) => tag === 'head')
  view.setUint32(view.getUint32(12 + head * 16 + 8) + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0)
  return file
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function copyOf(table: DataView): DataView {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice()
  return new DataView(bytes.buffer)
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
