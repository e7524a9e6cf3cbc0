import { IntakeError } from '../../intake-error.ts'

export const MOST_ENTRIES = 2000

/** An entry as the directory of an archive claims it. */
export interface ZipEntry {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  /** CRC-32 of what is unpacked. */
  readonly checksum: number
  /** Where its own header begins. */
  readonly at: number
}

const END_RECORD = 22
const LONGEST_COMMENT = 65_535
const LARGEST_DIRECTORY = 16 * 1024 * 1024
const ESCAPE = 0xffffffff

/**
 * The directory at the end of an archive, with the sizes of zip64. It is what every other program goes by, and it needs no search for
 * headers in packed bytes, where they turn up by chance. Throws an IntakeError where it is damaged, locked or far too long.
 */
export async function zipDirectory(file: Blob): Promise<readonly ZipEntry[]> {
  const tailAt = Math.max(0, file.size - END_RECORD - LONGEST_COMMENT - 20)
  const tail = await viewOf(file, tailAt, file.size)
  let end = tail.byteLength - END_RECORD
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw damagedZip()
  let count = tail.getUint16(end + 10, true)
  let size = tail.getUint32(end + 12, true)
  let at = tail.getUint32(end + 16, true)
  let directoryEnd = tailAt + end
  if (count === 0xffff || size === ESCAPE || at === ESCAPE) {
    if (end < 20 || tail.getUint32(end - 20, true) !== 0x07064b50) throw damagedZip()
    const wideAt = Number(tail.getBigUint64(end - 12, true))
    const wide = await viewOf(file, wideAt, wideAt + 56)
    if (wide.byteLength < 56 || wide.getUint32(0, true) !== 0x06064b50) throw damagedZip()
    count = Number(wide.getBigUint64(32, true))
    size = Number(wide.getBigUint64(40, true))
    at = Number(wide.getBigUint64(48, true))
    directoryEnd = wideAt
  }
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY) {
    throw new IntakeError('zip-bomb', `el archivo comprimido no se lee, por seguridad: más de ${MOST_ENTRIES} archivos`, `the archive is not read, for safety: more than ${MOST_ENTRIES} files`)
  }
  // What stands before an archive, such as a program that unpacks it, moves all its places.
  const moved = directoryEnd - size - at
  if (moved < 0) throw damagedZip()
  const entries = entriesIn(await viewOf(file, at + moved, directoryEnd), moved)
  if (entries.length !== count) throw damagedZip()
  return entries
}

function entriesIn(view: DataView, moved: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const flags = view.getUint16(at + 8, true)
    if ((flags & 1) === 1) throw new IntakeError('zip-damaged', 'el archivo comprimido está protegido con contraseña', 'the archive is locked with a password')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > view.byteLength || entries.length > MOST_ENTRIES) throw damagedZip()
    const wide = wideNumbers(view, at + 46 + nameLength, extraLength)
    // The extra field holds only those that do not fit, in this order.
    const [bytes, packedBytes, place] = [24, 20, 42].map((field) => {
      const value = view.getUint32(at + field, true)
      return value === ESCAPE ? (wide.shift() ?? value) : value
    }) as [number, number, number]
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    entries.push({ name: nameText(name), method: view.getUint16(at + 10, true), packedBytes, bytes, checksum: view.getUint32(at + 16, true), at: place + moved })
    at = next
  }
  return entries
}

function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.min(3, Math.floor(Math.min(view.getUint16(at + 2, true), from + length - at - 4) / 8))
    return Array.from({ length: count }, (_, place) => Number(view.getBigUint64(at + 4 + place * 8, true)))
  }
  return []
}

function nameText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer())
}

export function damagedZip(cause?: unknown): IntakeError {
  return new IntakeError('zip-damaged', 'el archivo comprimido (zip) está dañado o incompleto', 'the archive (zip) is damaged or incomplete', { cause })
}
