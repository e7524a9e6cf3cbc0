import { fetchBytes, type FetchOptions, type StoredFile } from './fetchFile.ts'
import { inflate } from './inflate.ts'
import { ReleaseError } from './release-error.ts'
import { sha256 } from './sha256.ts'

/** Compiled at last, from bytes that have all arrived and whose hash holds. */
export interface EngineModule {
  readonly compiled: Promise<WebAssembly.Module>
}

/**
 * Fetches the engine's module, stored as gzip, and inflates and compiles it while it comes in, so that little is left to do
 * when the last byte arrives and its 34 MB never stand in the page beside what is compiled of them. Resolves when all bytes
 * are there and their hash holds: nothing that was compiled of other bytes is given away. A wrong hash is tried once more
 * past the caches. Throws ReleaseError `offline`, `file-missing`, `hash-mismatch` or `browser-too-old`; `compiled` throws
 * what the browser says of a module it does not take.
 */
export async function engineModule(base: URL, file: StoredFile, options: FetchOptions = {}): Promise<EngineModule> {
  if (typeof DecompressionStream === 'undefined') throw new ReleaseError('browser-too-old', file.path)
  for (const cache of ['default', 'reload'] as const) {
    const gzip = new DecompressionStream('gzip')
    const writer = gzip.writable.getWriter()
    const streamed = WebAssembly.compileStreaming(new Response(gzip.readable, { headers: { 'content-type': 'application/wasm' } })).catch(() => null)
    // What does not inflate has another hash too, and is told below.
    const onPart = (part: Uint8Array<ArrayBuffer>) => void writer.write(part).catch(() => undefined)
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = await fetchBytes(new URL(file.path, base), file, cache, { ...options, onPart })
    } catch (error) {
      void writer.abort(error).catch(() => undefined)
      throw error
    }
    writer.close().catch(() => undefined)
    // A browser that takes no stream made in the page compiles the whole at once.
    const compiled = streamed.then(async (module) => module ?? WebAssembly.compile(await inflate(bytes, file.path)))
    compiled.catch(() => undefined)
    if ((await sha256(bytes)) === file.hash) return { compiled }
  }
  throw new ReleaseError('hash-mismatch', file.path)
}
