import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
// Small, without dependencies, MIT; unpacks piece by piece, so that what an entry really holds is counted, whatever it says of itself.
import { Unzip, UnzipInflate } from 'fflate'
import { contentOf } from '../../../../src/intake/read/content/contentOf.ts'
import { shownText } from '../../../../src/intake/cells/shownText.ts'
import { type Problem, type Report, reporter, SourceProblems } from '../../../catalog/problem.ts'

const PIECE = 64 * 1024
const MEGABYTE = 1024 * 1024
const MOST_ENTRIES = 500
const MOST_BYTES = { all: 512 * MEGABYTE, json: 4 * MEGABYTE }
const LONGEST_NAME = 300

export interface UnpackLimits {
  /** Bytes of all entries together, and of one JSON file. */
  readonly all: number
  readonly json: number
}

/**
 * The files of a ZIP archive by their names, nothing of them on disk. Throws SourceProblems for what is no whole archive, for more
 * entries or bytes than a package has, for a name that leaves the folder or `isKnown` does not know, and for archives within it.
 */
export function unpackFile(path: string, isKnown: (name: string) => boolean, limits: UnpackLimits = MOST_BYTES): Map<string, Uint8Array> {
  const archive = basename(path)
  const problems: Problem[] = []
  const reportOf = (name: string | null): Report => reporter(problems, name === null ? archive : `${archive}: ${shownText(name)}`)
  const refuse = (name: string | null, es: string, en: string): never => {
    reportOf(name)(null, null, es, en)
    throw new SourceProblems(problems)
  }
  const entries = new Map<string, { pieces: Uint8Array[]; whole: boolean }>()
  let total = 0
  let folders = 0
  const unzip = new Unzip((file) => {
    const { name } = file
    if (entries.size + folders >= MOST_ENTRIES) refuse(null, `hay más de ${MOST_ENTRIES} archivos dentro`, `there are more than ${MOST_ENTRIES} files in it`)
    checkName(name, refuse)
    if (/^(?:datasets\/(?:[a-z0-9-]+\/(?:raw\/)?)?|indicators\/)$/.test(name)) {
      folders += 1
      return
    }
    if (!isKnown(name)) refuse(name, 'un paquete no lleva este archivo', 'a package has no such file')
    if (entries.has(name)) refuse(name, 'está dos veces', 'it is there twice')
    const entry = { pieces: [] as Uint8Array[], whole: false }
    entries.set(name, entry)
    let own = 0
    file.ondata = (error, piece, final) => {
      if (error) throw error
      own += piece.length
      total += piece.length
      if (total > limits.all || (name.endsWith('.json') && own > limits.json)) {
        refuse(name, 'se expande a más de lo que un paquete puede tener', 'it unpacks to more than a package may have')
      }
      entry.pieces.push(piece.slice())
      entry.whole = final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const broken = () => refuse(null, 'no es un archivo ZIP entero que se pueda leer', 'not a whole ZIP file that can be read')
  try {
    readPieces(path, (piece, last) => unzip.push(piece, last))
  } catch (error) {
    if (error instanceof SourceProblems) throw error
    broken()
  }
  if (entries.size === 0 || [...entries.values()].some(({ whole }) => !whole)) broken()
  const files = new Map(Array.from(entries, ([name, { pieces }]) => [name, Buffer.concat(pieces) as Uint8Array]))
  for (const [name, bytes] of files) {
    const { kind } = contentOf(bytes.subarray(0, 4096))
    if (kind !== 'text' && kind !== 'json') refuse(name, 'no es texto, sino otro archivo', 'it is no text but another file')
  }
  return files
}

function checkName(name: string, refuse: (name: string | null, es: string, en: string) => never): void {
  const leaves = name.includes('\\') || name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
  if (leaves) refuse(name, 'el nombre sale de la carpeta', 'the name leaves the folder')
  if (name.length > LONGEST_NAME) refuse(null, 'hay un nombre demasiado largo', 'there is a name that is too long')
}

function readPieces(path: string, take: (piece: Uint8Array, last: boolean) => void): void {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE)
      const bytes = readSync(file, piece, 0, PIECE, null)
      take(piece.subarray(0, bytes), bytes === 0)
      if (bytes === 0) return
    }
  } finally {
    closeSync(file)
  }
}
