import type { ByteSource } from '../content/byte-source.ts'
import type { ReadSettings } from '../opened-file.ts'
import { brokenUtf8At } from './encodingOf.ts'

export interface TextPiece {
  /** Line ends are `\n`; a carriage return that is left stands within a row. */
  readonly text: string
  readonly loadedBytes: number
  readonly isLast: boolean
  /** The bytes after this text are not of the encoding; nothing follows. */
  readonly isBroken: boolean
}

export interface TextOptions {
  readonly encoding: ReadSettings['encoding']
  readonly markBytes: number
  /** Rows end with a carriage return alone, as on an old Mac. */
  readonly oldMac: boolean
}

/** Text of a file piece by piece; letters and line ends that a border cuts in two are whole. */
export async function* textPieces(source: ByteSource, { encoding, markBytes, oldMac }: TextOptions): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true })
  let waiting = ''
  let skip = markBytes
  // Bytes of a letter that the last border cut, so that the place of a broken byte is found in a piece of its own.
  let cut: Uint8Array = new Uint8Array()
  let loadedBytes = 0
  for await (const piece of source.pieces()) {
    const bytes = piece.bytes.subarray(skip)
    skip = 0
    loadedBytes = piece.loadedBytes
    let text: string
    try {
      text = decoder.decode(bytes, { stream: true })
    } catch {
      yield { text: waiting + withLineEnds(textBeforeFault(joined(cut, bytes), false), oldMac), loadedBytes, isLast: true, isBroken: true }
      return
    }
    if (encoding === 'utf-8') cut = cutLetter(bytes.length < 4 ? joined(cut, bytes) : bytes)
    text = waiting + text
    // Whether a line feed follows is not known yet.
    waiting = text.endsWith('\r') ? '\r' : ''
    yield { text: withLineEnds(waiting ? text.slice(0, -1) : text, oldMac), loadedBytes, isLast: false, isBroken: false }
  }
  let isBroken = false
  try {
    waiting += decoder.decode()
  } catch {
    isBroken = true
  }
  yield { text: withLineEnds(waiting, oldMac), loadedBytes, isLast: true, isBroken }
}

/** All line ends as `\n`. */
export function withLineEnds(text: string, oldMac: boolean): string {
  if (!text.includes('\r')) return text
  const plain = text.replaceAll('\r\n', '\n')
  return oldMac ? plain.replaceAll('\r', '\n') : plain
}

function textBeforeFault(bytes: Uint8Array, isWhole: boolean): string {
  const at = brokenUtf8At(bytes, isWhole) ?? bytes.length
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at), { stream: true })
}

/** The first bytes of a letter that the end of a piece cuts in two. */
function cutLetter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.subarray(bytes.length)
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.slice(bytes.length - back) : bytes.subarray(bytes.length)
    }
  }
  return bytes.subarray(bytes.length)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
