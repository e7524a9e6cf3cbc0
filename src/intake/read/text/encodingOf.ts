import type { ReadSettings } from '../opened-file.ts'

type Encoding = ReadSettings['encoding']

export interface FoundEncoding {
  readonly encoding: Encoding
  /** Bytes of the byte order mark. */
  readonly markBytes: number
  /** Place of the first byte that is no UTF-8, among the bytes looked at; null where there is none. */
  readonly brokenAt: number | null
}

/** Encoding of a text by its first bytes: by a byte order mark, by zero bytes, by strict UTF-8, else Windows-1252, which spreadsheets of the region write. */
export function encodingOf(bytes: Uint8Array, isWhole: boolean): FoundEncoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markBytes: 3, brokenAt: null }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2, brokenAt: null }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markBytes: 2, brokenAt: null }
  const wide = wideWithoutMark(bytes)
  if (wide) return { encoding: wide, markBytes: 0, brokenAt: null }
  const brokenAt = brokenUtf8At(bytes, isWhole)
  if (brokenAt === null || isMostlyUtf8(bytes)) return { encoding: 'utf-8', markBytes: 0, brokenAt }
  return { encoding: 'windows-1252', markBytes: 0, brokenAt }
}

/** Bytes of a byte order mark that belongs to an encoding somebody chose. */
export function markBytesOf(bytes: Uint8Array, encoding: Encoding): number {
  const found = encodingOf(bytes, true)
  return found.encoding === encoding ? found.markBytes : 0
}

/** Letters of Latin scripts leave every second byte zero. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 200)
  const zeros = [...sample.entries()].filter(([, byte]) => byte === 0).map(([place]) => place)
  if (sample.length < 4 || zeros.length < sample.length * 0.4) return null
  const odd = zeros.filter((place) => place % 2 === 1).length
  // Zeros on both sides are damage, not letters.
  if (Math.min(odd, zeros.length - odd) > zeros.length * 0.2) return null
  return odd * 2 > zeros.length ? 'utf-16le' : 'utf-16be'
}

/** Place of the first byte that is no UTF-8; a letter that breaks off at the end counts only where the bytes are whole. */
export function brokenUtf8At(bytes: Uint8Array, isWhole: boolean): number | null {
  const isFine = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream })
      return true
    } catch {
      return false
    }
  }
  if (isFine(bytes.length, !isWhole)) return null
  let fine = 0
  let broken = bytes.length
  while (broken - fine > 1) {
    const middle = (fine + broken) >> 1
    if (isFine(middle, true)) fine = middle
    else broken = middle
  }
  return broken - 1
}

/** Whether there are more whole letters beyond ASCII than broken bytes: then a few bytes are damaged, and the text is UTF-8 for all that. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return (text.match(/[\u0080-\uFFFC]/g)?.length ?? 0) > broken
}
