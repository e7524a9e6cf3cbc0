import fc from 'fast-check'
import { hostileText } from '../hostileText.ts'

/** A file somebody drops: its name says nothing of what it holds. */
export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const NAMES: readonly string[] = ['casos.csv', 'casos.xlsx', 'areas.zip', 'casos.geojson', 'a.xml', 'x', 'casos.csv.exe']

/** A file of these bytes under a name that may be hostile too. */
export function namedFile(bytes: fc.Arbitrary<Uint8Array | string>): fc.Arbitrary<HostileFile> {
  const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: hostileText })
  return fc.tuple(name, bytes).map(([given, content]) => ({ name: given, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }))
}

const NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe]

/** Bytes of a sound file spoilt in a few places: turned bits, numbers at their ends, parts cut off, left out, doubled or swapped. */
export function spoilt(sound: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.record({ kind: fc.constantFrom('bit', 'byte', 'number', 'cut', 'without', 'doubled', 'text', 'zeros'), at: fc.double({ min: 0, max: 1, noNaN: true }), nearStart: fc.boolean(), value: fc.nat(255), number: fc.constantFrom(...NUMBERS), length: fc.nat(64), text: hostileText, bigEnd: fc.boolean() })
  return fc.tuple(sound, fc.array(change, { minLength: 1, maxLength: 4 })).map(([bytes, changes]) => {
    let now: Uint8Array = new Uint8Array(bytes)
    for (const { kind, at: share, nearStart, value, number, length, text, bigEnd } of changes) {
      const within = nearStart ? Math.min(now.length, 120) : now.length
      const at = Math.min(Math.max(0, now.length - 1), Math.floor(share * within))
      if (now.length === 0) break
      if (kind === 'bit') now[at] = (now[at] ?? 0) ^ (1 << value % 8)
      else if (kind === 'byte') now[at] = value
      else if (kind === 'number' && at + 4 <= now.length) new DataView(now.buffer, now.byteOffset).setUint32(at, number, !bigEnd)
      else if (kind === 'cut') now = now.slice(0, at)
      else if (kind === 'without') now = joinedBytes([now.subarray(0, at), now.subarray(at + length)])
      else if (kind === 'doubled') now = joinedBytes([now.subarray(0, at), now.subarray(at, at + length), now.subarray(at, at + length), now.subarray(at + length)])
      else if (kind === 'text') now = joinedBytes([now.subarray(0, at), new TextEncoder().encode(text), now.subarray(at)])
      else now.fill(0, at, Math.min(now.length, at + length))
    }
    return now
  })
}

/** Pieces of bytes as one. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
