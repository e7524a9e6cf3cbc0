import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** A file that bears its name only once it is whole. */
export interface WholeFile {
  readonly write: (bytes: Uint8Array) => void
  /** Gives the file its name. */
  readonly finish: () => void
  /** Leaves nothing behind; without effect once finished. */
  readonly discard: () => void
}

/** Begins a file under another name beside it. All three and this throw the Error of the file system. */
export function wholeFile(path: string): WholeFile {
  const unfinished = `${path}.part`
  const descriptor = openSync(unfinished, 'w')
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  const discard = () => {
    close()
    rmSync(unfinished, { force: true })
    process.off('exit', discard)
  }
  // Also when the run is stopped from the keyboard.
  process.on('exit', discard)
  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    },
    finish: () => {
      close()
      renameSync(unfinished, path)
      process.off('exit', discard)
    },
    discard,
  }
}

/** Writes a whole file or none. Throws the Error of the file system. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = wholeFile(path)
  try {
    file.write(bytes)
    file.finish()
  } finally {
    file.discard()
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'is not yours to write to',
  EPERM: 'is not yours to write to',
  EROFS: 'can only be read',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is on a disk that is full',
  ENOTDIR: 'is a file, or lies in one',
  EEXIST: 'is a file',
}

/** The folder, made where it is not there. Throws an Error in words where that is not possible. */
export function folderToWrite(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw folderError(folder, error)
  }
}

/** An error of the file system in words; any other error as it is. */
export function folderError(folder: string, error: unknown): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
  return reason === undefined ? error : new Error(`nothing can be written: ${folder} ${reason}`, { cause: error })
}
