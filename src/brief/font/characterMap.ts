/**
 * Glyph of each character of the basic plane, from the table `cmap`. Throws an Error where the font maps none in format 4.
 * Format: OpenType 1.9, cmap, format 4.
 */
export function characterMap(cmap: DataView): ReadonlyMap<number, number> {
  const start = formatFour(cmap)
  const segments = cmap.getUint16(start + 6) / 2
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < segments; segment += 1) {
    const end = start + 14 + segment * 2
    const first = end + segments * 2 + 2
    const shift = first + segments * 2
    const range = shift + segments * 2
    const [from, to] = [cmap.getUint16(first), cmap.getUint16(end)]
    for (let character = from; character <= to && character !== 0xffff; character += 1) {
      const glyph = glyphOf(cmap, character, { from, shift, range })
      if (glyph !== 0) glyphs.set(character, glyph)
    }
  }
  return glyphs
}

function glyphOf(cmap: DataView, character: number, at: { readonly from: number; readonly shift: number; readonly range: number }): number {
  const [shift, range] = [cmap.getUint16(at.shift), cmap.getUint16(at.range)]
  if (range === 0) return (character + shift) & 0xffff
  const glyph = cmap.getUint16(at.range + range + (character - at.from) * 2)
  return glyph === 0 ? 0 : (glyph + shift) & 0xffff
}

function formatFour(cmap: DataView): number {
  const count = cmap.getUint16(2)
  const offsets = Array.from({ length: count }, (_, index) => cmap.getUint32(4 + index * 8 + 4))
  const found = offsets.find((offset) => cmap.getUint16(offset) === 4)
  if (found === undefined) throw new Error('the font maps no characters in format 4')
  return found
}
