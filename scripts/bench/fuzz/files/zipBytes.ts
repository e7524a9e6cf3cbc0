import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'

/** A file of an archive, with what the archive says of it where that is not so. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly stored?: boolean
  readonly lies?: { readonly checksum?: number; readonly bytes?: number; readonly packedBytes?: number; readonly method?: number; readonly flags?: number; /** Its header is that of the part of this number. */ readonly sameAs?: number }
}

/** An archive written byte by byte, so that it may lie: what libraries write is always true. */
export function zipBytes(parts: readonly ZipPart[], lies: { readonly count?: number; readonly before?: Uint8Array; readonly comment?: Uint8Array } = {}): Uint8Array {
  const pieces: Uint8Array[] = lies.before ? [lies.before] : []
  let at = lies.before?.length ?? 0
  const begin = at
  const places: number[] = []
  const directory: Uint8Array[] = []
  for (const { name, bytes, stored = false, lies: told = {} } of parts) {
    const packed = stored ? bytes : deflateSync(bytes)
    const letters = new TextEncoder().encode(name)
    const shared = told.sameAs === undefined ? undefined : places[told.sameAs]
    places.push(shared ?? at - begin)
    const numbers = { flags: told.flags ?? 0x800, method: told.method ?? (stored ? 0 : 8), checksum: told.checksum ?? crc32(bytes), packedBytes: told.packedBytes ?? packed.length, bytes: told.bytes ?? bytes.length }
    directory.push(header(0x02014b50, numbers, letters, places.at(-1)))
    if (shared !== undefined) continue
    const local = header(0x04034b50, numbers, letters)
    pieces.push(local, packed)
    at += local.length + packed.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  for (const place of [8, 10]) end.setUint16(place, (lies.count ?? parts.length) & 0xffff, true)
  end.setUint32(12, size, true)
  end.setUint32(16, at - begin, true)
  end.setUint16(20, lies.comment?.length ?? 0, true)
  return Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer), lies.comment ?? new Uint8Array()])
}

interface Numbers {
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly bytes: number
}

/** The header of a part: in the directory where `place` is given, else before its bytes. */
function header(signature: number, { flags, method, checksum, packedBytes, bytes }: Numbers, name: Uint8Array, place?: number): Uint8Array {
  const fixed = place === undefined ? 30 : 46
  const whole = new Uint8Array(fixed + name.length)
  const view = new DataView(whole.buffer)
  const first = place === undefined ? 4 : 6
  view.setUint32(0, signature, true)
  view.setUint16(first, 20, true)
  view.setUint16(first + 2, flags, true)
  view.setUint16(first + 4, method, true)
  view.setUint32(first + 10, checksum >>> 0, true)
  view.setUint32(first + 14, packedBytes >>> 0, true)
  view.setUint32(first + 18, bytes >>> 0, true)
  view.setUint16(first + 22, name.length, true)
  if (place !== undefined) view.setUint32(42, place >>> 0, true)
  whole.set(name, fixed)
  return whole
}
