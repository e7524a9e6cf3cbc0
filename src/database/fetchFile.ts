import type { ReleaseFile } from '../catalog/release.ts'
import { ReleaseError } from './release-error.ts'
import { sha256 } from './sha256.ts'

export type StoredFile = Pick<ReleaseFile, 'path' | 'hash' | 'bytes'>

export interface FetchOptions {
  readonly signal?: AbortSignal
  /** Told how many bytes have come in, of `file.bytes`. */
  readonly onProgress?: (loadedBytes: number) => void
  /** Given each part as it comes in; it may be read, not kept or changed. */
  readonly onPart?: (part: Uint8Array<ArrayBuffer>) => void
  /** For tests; the browser's own otherwise. */
  readonly fetch?: typeof fetch
}

/**
 * The bytes of a released file as stored, checked against its hash. A wrong hash is tried once more past
 * the caches, since the file may be a leftover of the release before.
 * Throws ReleaseError `offline`, `file-missing` or `hash-mismatch`; AbortError when the signal fires.
 */
export async function fetchFile(base: URL, file: StoredFile, options: FetchOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetchBytes(new URL(file.path, base), file, cache, options)
    if ((await sha256(bytes)) === file.hash) return bytes
  }
  throw new ReleaseError('hash-mismatch', file.path)
}

/** The bytes at an address, unchecked. Throws ReleaseError `offline` or `file-missing`; AbortError when the signal fires. */
export async function fetchBytes(address: URL, file: StoredFile, cache: RequestCache, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const ask = options.fetch ?? fetch
  let response: Response
  try {
    response = await ask(address, { cache, signal: options.signal ?? null })
    if (!response.ok) throw new ReleaseError('file-missing', file.path)
    return await readAll(response, file.bytes, options)
  } catch (error) {
    if (error instanceof ReleaseError || options.signal?.aborted) throw error
    throw new ReleaseError('offline', file.path, { cause: error })
  }
}

async function readAll(response: Response, expected: number, { onProgress, onPart }: FetchOptions) {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    chunks.push(part.value)
    length += part.value.length
    onPart?.(part.value)
    onProgress?.(Math.min(length, expected))
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
