import { Zip, ZipDeflate } from 'fflate'
import { type WholeFile, wholeFile } from './wholeFile.ts'

export interface BriefArchive {
  readonly add: (name: string, bytes: Uint8Array) => void
  /** Ends the archive and gives it its name. */
  readonly finish: () => void
  /** Leaves nothing behind; without effect once finished. */
  readonly discard: () => void
}

/**
 * A ZIP file written piece by piece, so that no more than one brief is held at a time; all entries bear the date of the
 * release. Throws the Error of the file system.
 */
export function briefArchive(path: string, date: string): BriefArchive {
  const file: WholeFile = wholeFile(path)
  // fflate hands errors of its own to the callback; those of writing are thrown through `push`.
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    file.write(bytes)
  })
  return {
    add: (name, bytes) => {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = `${date.slice(0, 10)}T12:00:00`
      zip.add(entry)
      entry.push(bytes, true)
    },
    finish: () => {
      zip.end()
      file.finish()
    },
    discard: file.discard,
  }
}
