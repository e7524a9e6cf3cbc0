import { IntakeError } from '../../intake-error.ts'
import { tooManyPoints } from './refuseUnfolding.ts'

const FILE_HEADER = 100
const RECORD_HEADER = 8
/** Lines and areas, plain, with heights and with measures: the only shapes with parts. */
const WITH_PARTS: ReadonlySet<number> = new Set([3, 5, 13, 15, 23, 25])
/** Rings of one area: each hole is held against each outer ring. */
const MOST_PARTS = 50_000

/**
 * Throws an IntakeError for a .shp whose parts do not begin one behind the other, as the format has it (ESRI Shapefile Technical
 * Description, 1998): the library reads a part that begins before the last one anew, and so a small file fills the memory.
 */
export function refuseFoldedParts(shp: Uint8Array): void {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength)
  for (let at = FILE_HEADER; at + RECORD_HEADER + 4 <= view.byteLength; ) {
    const length = view.getInt32(at + 4) * 2
    const content = at + RECORD_HEADER
    if (length < 0 || content + length > view.byteLength) return
    if (length >= 44 && WITH_PARTS.has(view.getInt32(content, true))) judgeParts(view, content, length)
    at = content + length
  }
}

function judgeParts(view: DataView, content: number, length: number): void {
  const parts = view.getInt32(content + 36, true)
  const points = view.getInt32(content + 40, true)
  if (parts > MOST_PARTS) throw tooManyPoints()
  if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > length) throw damaged()
  let before = 0
  for (let part = 0; part < parts; part += 1) {
    const begin = view.getInt32(content + 44 + part * 4, true)
    if (begin < before || begin > points) throw damaged()
    before = begin
  }
}

function damaged(): IntakeError {
  return new IntakeError('damaged', 'el shapefile está dañado: las partes de una forma no siguen unas a otras', 'the shapefile is damaged: the parts of a shape do not follow one another')
}
