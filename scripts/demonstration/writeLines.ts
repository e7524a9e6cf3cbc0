import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

export interface WrittenLines {
  /** Lines under the header. */
  readonly rows: number
  readonly bytes: number
  /** sha256 of the file, hex. */
  readonly hash: string
}

/** Writes a header and batches of lines to a new text file; returns how much it holds. Throws what the file system throws. */
export async function writeLines(path: string, header: string, batches: Iterable<readonly string[]>): Promise<WrittenLines> {
  const stream = createWriteStream(path)
  // A failure while nobody waits for the stream is told by `finished`.
  stream.on('error', () => undefined)
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  const write = async (text: string): Promise<void> => {
    hash.update(text)
    bytes += Buffer.byteLength(text)
    if (!stream.write(text) && !stream.destroyed) await once(stream, 'drain')
  }
  await write(`${header}\n`)
  for (const lines of batches) {
    if (lines.length === 0) continue
    rows += lines.length
    await write(`${lines.join('\n')}\n`)
  }
  stream.end()
  await finished(stream)
  return { rows, bytes, hash: hash.digest('hex') }
}
