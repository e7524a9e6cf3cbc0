// fflate: MIT, no dependencies, kept; its stream gives bytes as they come out, so that claimed sizes need not be believed.
import { Unzip, UnzipInflate } from 'fflate'
import { IntakeError } from '../../intake-error.ts'

const MEGABYTE = 1024 * 1024
/** What may come out of an archive in all. */
export const MOST_INFLATED = 512 * MEGABYTE
export const MOST_ENTRIES = 2000
const MOST_RATIO = 200
/** Below this much, any ratio is harmless. */
const UNSUSPICIOUS = 10 * MEGABYTE
/** So little at once that no more than some megabytes come out before they are counted. */
const PIECE = 16 * 1024
const END_RECORD = 22
const LONGEST_COMMENT = 65_535

/** Parts of an archive by their names, in its order. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks an archive. Names that lead out of it, names that come a second time, and what `isWanted` refuses are left out, though
 * counted. Throws an IntakeError: `zip-bomb` for what inflates too much, `zip-damaged` for what breaks off or is locked.
 */
export async function readZip(file: Blob, isWanted: (name: string) => boolean = () => true): Promise<ZipParts> {
  const entries = await claimedEntries(file)
  const parts = new Map<string, Uint8Array>()
  let seen = 0
  let out = 0
  let taken = 0
  const unzip = new Unzip((entry) => {
    seen += 1
    if (seen > MOST_ENTRIES) throw bomb(`más de ${MOST_ENTRIES} archivos`, `more than ${MOST_ENTRIES} files`)
    const name = entry.name
    const isKept = isInside(name) && !parts.has(name) && isWanted(name)
    const chunks: Uint8Array[] = []
    if (isKept) parts.set(name, new Uint8Array())
    entry.ondata = (error, data, final) => {
      if (error) throw error
      out += data.length
      if (out > MOST_INFLATED) throw bomb(`más de ${MOST_INFLATED / MEGABYTE} MB al descomprimir`, `more than ${MOST_INFLATED / MEGABYTE} MB when unpacked`)
      if (out > UNSUSPICIOUS && out > taken * MOST_RATIO) throw bomb(`se infla más de ${MOST_RATIO} veces`, `it inflates more than ${MOST_RATIO} times`)
      if (!isKept) return
      chunks.push(data)
      if (final) parts.set(name, joined(chunks))
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < file.size; at += MEGABYTE) {
      const block = new Uint8Array(await file.slice(at, at + MEGABYTE).arrayBuffer())
      for (let place = 0; place < block.length; place += PIECE) {
        const piece = block.subarray(place, place + PIECE)
        taken += piece.length
        unzip.push(piece, at + place + piece.length >= file.size)
      }
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error
    throw damaged(error)
  }
  if (entries !== null && entries !== seen) throw damaged()
  return parts
}

/** How many entries the directory at the end of an archive lists; null where it only says so elsewhere. Throws where there is none. */
async function claimedEntries(file: Blob): Promise<number | null> {
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (((start[6] ?? 0) & 1) === 1) throw new IntakeError('zip-damaged', 'el archivo comprimido está protegido con contraseña', 'the archive is locked with a password')
  const tail = new DataView(await file.slice(Math.max(0, file.size - END_RECORD - LONGEST_COMMENT)).arrayBuffer())
  for (let at = tail.byteLength - END_RECORD; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue
    const entries = tail.getUint16(at + 10, true)
    return entries === 0xffff ? null : entries
  }
  throw damaged()
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

function damaged(cause?: unknown): IntakeError {
  return new IntakeError('zip-damaged', 'el archivo comprimido (zip) está dañado o incompleto', 'the archive (zip) is damaged or incomplete', { cause })
}
