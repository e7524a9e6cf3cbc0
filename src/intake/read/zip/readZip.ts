// fflate: MIT, no dependencies, kept; its stream gives bytes as they come out, so that claimed sizes need not be believed.
import { Inflate } from 'fflate'
import { IntakeError } from '../../intake-error.ts'
import { crc32 } from './crc32.ts'
import { damagedZip, zipDirectory, type ZipEntry } from './zipDirectory.ts'

const MEGABYTE = 1024 * 1024
/** What may come out of an archive in all. */
export const MOST_INFLATED = 512 * MEGABYTE
const MOST_RATIO = 200
/** Below this much, any ratio is harmless. */
const UNSUSPICIOUS = 10 * MEGABYTE
/** So little at once that no more than some megabytes come out before they are counted. */
const PIECE = 16 * 1024
const LOCAL_HEADER = 30

/** Parts of an archive by their names, in its order. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks an archive. Names that lead out of it, names that come a second time, and what `isWanted` refuses are left out.
 * Throws an IntakeError: `zip-bomb` for what inflates too much, `zip-damaged` for what breaks off, is locked or packed in another way.
 */
export async function readZip(file: Blob, isWanted: (name: string) => boolean = () => true): Promise<ZipParts> {
  const parts = new Map<string, Uint8Array>()
  let out = 0
  const count = (bytes: number) => {
    out += bytes
    if (out > MOST_INFLATED) throw bomb(`más de ${MOST_INFLATED / MEGABYTE} MB al descomprimir`, `more than ${MOST_INFLATED / MEGABYTE} MB when unpacked`)
    // Against the whole file: entries may claim the same packed bytes again and again.
    if (out > UNSUSPICIOUS && out > file.size * MOST_RATIO) throw bomb(`se infla más de ${MOST_RATIO} veces`, `it inflates more than ${MOST_RATIO} times`)
  }
  for (const entry of await zipDirectory(file)) {
    if (!isInside(entry.name) || parts.has(entry.name) || !isWanted(entry.name)) continue
    parts.set(entry.name, await unpacked(file, entry, count))
  }
  return parts
}

async function unpacked(file: Blob, entry: ZipEntry, count: (bytes: number) => void): Promise<Uint8Array> {
  const header = new DataView(await file.slice(entry.at, entry.at + LOCAL_HEADER).arrayBuffer())
  if (header.byteLength < LOCAL_HEADER || header.getUint32(0, true) !== 0x04034b50) throw damagedZip()
  const start = entry.at + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true)
  const end = start + entry.packedBytes
  if (end > file.size) throw damagedZip()
  const chunks: Uint8Array[] = []
  const keep = (chunk: Uint8Array) => {
    count(chunk.length)
    chunks.push(chunk)
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw new IntakeError('zip-damaged', 'el archivo está comprimido de una forma que no se conoce; comprímalo como zip normal', 'the archive is packed in a way that is not known; pack it as a plain zip')
  }
  const inflate = entry.method === 8 ? new Inflate(keep) : null
  for (let at = start; at < end; at += MEGABYTE) {
    const block = new Uint8Array(await file.slice(at, Math.min(end, at + MEGABYTE)).arrayBuffer())
    if (!inflate) keep(block)
    else inflateBlock(inflate, block, at + block.length >= end)
  }
  const whole = joined(chunks)
  // A turned bit in a table gives another figure, not a fault: only the checksum tells.
  if (whole.length !== entry.bytes || crc32(whole) !== entry.checksum) throw damagedZip()
  return whole
}

function inflateBlock(inflate: Inflate, block: Uint8Array, isLast: boolean): void {
  try {
    for (let place = 0; place < block.length; place += PIECE) inflate.push(block.subarray(place, place + PIECE), isLast && place + PIECE >= block.length)
  } catch (error) {
    throw error instanceof IntakeError ? error : damagedZip(error)
  }
}

/** Whether a name is one of a file that stays within the folder it is unpacked to. */
function isInside(name: string): boolean {
  if (name === '' || name.endsWith('/') || /^(?:[/\\]|[a-z]:)/i.test(name) || name.includes('\0')) return false
  const steps = name.split(/[/\\]/)
  return !steps.includes('..') && steps[0] !== '__MACOSX' && steps.at(-1) !== '.DS_Store'
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function bomb(es: string, en: string): IntakeError {
  return new IntakeError('zip-bomb', `el archivo comprimido no se lee, por seguridad: ${es}`, `the archive is not read, for safety: ${en}`)
}
