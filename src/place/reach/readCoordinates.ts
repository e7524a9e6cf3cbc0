import type { LonLat } from '../../domain/projection/mercator.ts'
import { isInRegion } from './region.ts'

/** `swapped`: longitude stands first; `unsigned`: the longitude lacks its minus sign; `outside` the region. */
export type CoordinateProblem = 'empty' | 'unreadable' | 'swapped' | 'unsigned' | 'outside'
export type ReadCoordinates = { readonly at: LonLat } | { readonly problem: CoordinateProblem }

/** A number with `.` or `,` before its decimals, maybe minutes and seconds, maybe the letter of its direction. */
const ANGLE = String.raw`([+-]?\d+(?:[.,]\d+)?)\s*°?\s*(?:(\d+(?:[.,]\d+)?)\s*'\s*)?(?:(\d+(?:[.,]\d+)?)\s*"\s*)?([NSEWO])?`
const PAIR = new RegExp(String.raw`^${ANGLE}(?:\s*[,;]\s*|\s+|(?<=[NSEWO]))${ANGLE}$`)

/**
 * Reads a position as maps and telephones write it, latitude first unless letters say otherwise: `14.03, -86.57`,
 * `14,03 -86,57`, `14°02'05" N 86°34'12" O`. What is clearly meant but not written so is told, not guessed.
 */
export function readCoordinates(text: string): ReadCoordinates {
  const plain = text.toUpperCase().replaceAll(/[−–]/g, '-').replaceAll(/[′’´]/g, "'").replaceAll(/[″”“]|''/g, '"').trim()
  if (plain === '') return { problem: 'empty' }
  const parts = PAIR.exec(plain)
  if (!parts) return { problem: 'unreadable' }
  const one = angleOf(parts.slice(1, 5))
  const other = angleOf(parts.slice(5, 9))
  if (one === null || other === null || (one.axis !== null && one.axis === other.axis)) return { problem: 'unreadable' }
  const swap = one.axis === 'longitude' || other.axis === 'latitude'
  const at: LonLat = swap ? [one.degrees, other.degrees] : [other.degrees, one.degrees]
  if (isInRegion(at)) return { at }
  if (one.axis === null && other.axis === null && isInRegion([at[1], at[0]])) return { problem: 'swapped' }
  return { problem: isInRegion([-at[0], at[1]]) ? 'unsigned' : 'outside' }
}

interface Angle {
  readonly degrees: number
  readonly axis: 'longitude' | 'latitude' | null
}

function angleOf([whole = '', minutes = '', seconds = '', letter = '']: readonly (string | undefined)[]): Angle | null {
  const [degrees, sixtieths, last] = [whole, minutes, seconds].map((part) => (part === '' ? 0 : Number(part.replace(',', '.'))))
  if (degrees === undefined || sixtieths === undefined || last === undefined || sixtieths >= 60 || last >= 60) return null
  const size = Math.abs(degrees) + sixtieths / 60 + last / 3600
  const negative = whole.startsWith('-') || /[SWO]/.test(letter)
  return { degrees: negative ? -size : size, axis: letter === '' ? null : /[NS]/.test(letter) ? 'latitude' : 'longitude' }
}
