const PAIR = 2
const EXTENSION = 9
const ADVANCE = 0x4

/** Change of the advance of a glyph before another, in units of the font. */
export type Kerning = (left: number, right: number) => number

/**
 * Kerning between two glyphs, from the table `GPOS`: of each lookup of the feature `kern` the first subtable that speaks of
 * the pair. None where the font has no such table.
 * Format: OpenType 1.9, GPOS, lookup type 2 (pair adjustment) in formats 1 and 2, and 9 (extension).
 */
export function kerningOf(gpos: DataView | undefined): Kerning {
  if (!gpos) return () => 0
  const lookups = kernLookups(gpos).map((lookup) => pairSubtables(gpos, lookup))
  const known = new Map<number, number>()
  return (left, right) => {
    const key = left * 0x10000 + right
    const before = known.get(key)
    if (before !== undefined) return before
    const sum = lookups.reduce((total, subtables) => total + firstOf(gpos, subtables, left, right), 0)
    known.set(key, sum)
    return sum
  }
}

function kernLookups(gpos: DataView): number[] {
  const features = gpos.getUint16(6)
  const count = gpos.getUint16(features)
  const records = Array.from({ length: count }, (_, index) => features + 2 + index * 6)
  const record = records.find((at) => gpos.getUint32(at) === 0x6b65726e)
  if (record === undefined) return []
  const feature = features + gpos.getUint16(record + 4)
  const indices = Array.from({ length: gpos.getUint16(feature + 2) }, (_, index) => gpos.getUint16(feature + 4 + index * 2))
  const list = gpos.getUint16(8)
  return [...new Set(indices)].sort((one, other) => one - other).map((index) => list + gpos.getUint16(list + 2 + index * 2))
}

function pairSubtables(gpos: DataView, lookup: number): number[] {
  const type = gpos.getUint16(lookup)
  const subtables = Array.from({ length: gpos.getUint16(lookup + 4) }, (_, index) => lookup + gpos.getUint16(lookup + 6 + index * 2))
  if (type === PAIR) return subtables
  if (type !== EXTENSION) return []
  return subtables.filter((at) => gpos.getUint16(at + 2) === PAIR).map((at) => at + gpos.getUint32(at + 4))
}

function firstOf(gpos: DataView, subtables: readonly number[], left: number, right: number): number {
  for (const at of subtables) {
    const index = coverageIndex(gpos, at + gpos.getUint16(at + 2), left)
    if (index < 0) continue
    const value = gpos.getUint16(at) === 1 ? pairValue(gpos, at, index, right) : classValue(gpos, at, left, right)
    if (value !== null) return value
  }
  return 0
}

function pairValue(gpos: DataView, at: number, index: number, right: number): number | null {
  const format = gpos.getUint16(at + 4)
  const record = 2 + valueBytes(format) + valueBytes(gpos.getUint16(at + 6))
  const set = at + gpos.getUint16(at + 10 + index * 2)
  for (let pair = 0; pair < gpos.getUint16(set); pair += 1) {
    const place = set + 2 + pair * record
    if (gpos.getUint16(place) === right) return advanceAt(gpos, place + 2, format)
  }
  return null
}

function classValue(gpos: DataView, at: number, left: number, right: number): number {
  const format = gpos.getUint16(at + 4)
  const record = valueBytes(format) + valueBytes(gpos.getUint16(at + 6))
  const row = classOf(gpos, at + gpos.getUint16(at + 8), left)
  const column = classOf(gpos, at + gpos.getUint16(at + 10), right)
  return advanceAt(gpos, at + 16 + (row * gpos.getUint16(at + 14) + column) * record, format)
}

function advanceAt(gpos: DataView, place: number, format: number): number {
  return (format & ADVANCE) === 0 ? 0 : gpos.getInt16(place + valueBytes(format & (ADVANCE - 1)))
}

function valueBytes(format: number): number {
  let bytes = 0
  for (let bits = format & 0xff; bits > 0; bits >>= 1) bytes += (bits & 1) * 2
  return bytes
}

function coverageIndex(gpos: DataView, at: number, glyph: number): number {
  const count = gpos.getUint16(at + 2)
  const isList = gpos.getUint16(at) === 1
  for (let index = 0; index < count; index += 1) {
    const place = at + 4 + index * (isList ? 2 : 6)
    const first = gpos.getUint16(place)
    if (isList ? first === glyph : first <= glyph && glyph <= gpos.getUint16(place + 2)) {
      return isList ? index : gpos.getUint16(place + 4) + glyph - first
    }
  }
  return -1
}

function classOf(gpos: DataView, at: number, glyph: number): number {
  if (gpos.getUint16(at) === 1) {
    const index = glyph - gpos.getUint16(at + 2)
    return index >= 0 && index < gpos.getUint16(at + 4) ? gpos.getUint16(at + 6 + index * 2) : 0
  }
  for (let range = 0; range < gpos.getUint16(at + 2); range += 1) {
    const place = at + 4 + range * 6
    if (gpos.getUint16(place) <= glyph && glyph <= gpos.getUint16(place + 2)) return gpos.getUint16(place + 4)
  }
  return 0
}
