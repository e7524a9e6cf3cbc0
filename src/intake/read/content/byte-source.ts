import { IntakeError } from '../../intake-error.ts'

/** Bytes of a text, piece by piece, however they are stored. */
export interface ByteSource {
  /** Bytes of the file on disk. */
  readonly totalBytes: number
  /** Pieces of at most `PIECE` bytes and, but for the last, of no less; with the bytes of the file they took. Can be called again. */
  pieces(): AsyncGenerator<Piece>
}

export interface Piece {
  readonly bytes: Uint8Array
  readonly loadedBytes: number
}

/** Large enough that parsing takes its time rather than waiting, small enough for any phone. */
export const PIECE = 256 * 1024

/** The bytes of a file as they are. */
export function plainSource(file: Blob): ByteSource {
  return {
    totalBytes: file.size,
    async *pieces() {
      let loaded = 0
      for await (const bytes of evenPieces(chunksOf(file.stream()))) {
        loaded += bytes.length
        yield { bytes, loadedBytes: loaded }
      }
    },
  }
}

/** Above this much, what comes out is compared with what went in. */
const UNSUSPICIOUS = 10 * 1024 * 1024
const MOST_RATIO = 200

/** The bytes that a gzip file holds. Throws an IntakeError `zip-bomb` where they are far more than any text gives, `zip-damaged` where they break off. */
export function gzipSource(file: Blob): ByteSource {
  return {
    totalBytes: file.size,
    async *pieces() {
      let loaded = 0
      let out = 0
      const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          loaded += chunk.length
          controller.enqueue(chunk)
        },
      })
      const inflated = file.stream().pipeThrough(count).pipeThrough(new DecompressionStream('gzip'))
      try {
        for await (const bytes of evenPieces(chunksOf(inflated))) {
          out += bytes.length
          if (out > UNSUSPICIOUS && out > loaded * MOST_RATIO) {
            throw new IntakeError('zip-bomb', 'el archivo comprimido se infla más de 200 veces; no se lee', 'the compressed file inflates more than 200 times; it is not read')
          }
          yield { bytes, loadedBytes: loaded }
        }
      } catch (error) {
        if (error instanceof IntakeError) throw error
        throw new IntakeError('zip-damaged', 'el archivo comprimido (gzip) está dañado o incompleto', 'the compressed file (gzip) is damaged or incomplete', { cause: error })
      }
    },
  }
}

/** The first bytes of a source, at most one piece, and whether that is all of it. */
export async function beginningOf(source: ByteSource): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const pieces = source.pieces()
  try {
    const first = await pieces.next()
    if (first.done) return { bytes: new Uint8Array(), isWhole: true }
    const second = await pieces.next()
    return { bytes: first.value.bytes, isWhole: second.done === true }
  } finally {
    await pieces.return(undefined)
  }
}

/** Chunks of a stream; not every browser can iterate over one. Whoever stops early lets go of the file. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** The same bytes in pieces of `PIECE`: a stream may give single bytes or many megabytes at once. */
async function* evenPieces(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting = new Uint8Array(PIECE)
  let held = 0
  for await (const chunk of chunks) {
    let taken = 0
    while (taken < chunk.length) {
      const part = chunk.subarray(taken, taken + PIECE - held)
      waiting.set(part, held)
      held += part.length
      taken += part.length
      if (held === PIECE) {
        yield waiting
        waiting = new Uint8Array(PIECE)
        held = 0
      }
    }
  }
  if (held > 0) yield waiting.subarray(0, held)
}
