import type { ReleaseKey } from '../domain/signature/releaseKey.ts'
import { SIGNATURE_FILE } from '../domain/signature/signature.ts'
import { type Verdict, verifyManifest } from '../domain/signature/verifyManifest.ts'
import type { FetchOptions } from './fetchFile.ts'
import { ReleaseError, type ReleaseErrorCode } from './release-error.ts'

const FILE = 'manifest.json'
/** Why a release is refused. */
const REFUSED: Readonly<Partial<Record<Verdict['kind'], ReleaseErrorCode>>> = {
  unsigned: 'signature-missing',
  'unknown-key': 'signature-unknown',
  'wrong-signature': 'signature-wrong',
}

/**
 * The text of the manifest at `base`, signed by one of `keys`. Both files come at the same time. What is not signed as it should be is
 * tried once more past the caches: the two may be of different releases there. Without keys the signature is not asked for.
 * Throws ReleaseError `offline`, `manifest-missing`, `signature-missing`, `signature-unknown` or `signature-wrong`.
 */
export async function readSignedManifest(base: URL, keys: readonly ReleaseKey[], options: FetchOptions): Promise<{ readonly text: string; readonly signature: Verdict | null }> {
  let refused: ReleaseErrorCode = 'signature-missing'
  // Names without a hash: always ask the host whether they changed.
  for (const cache of ['no-cache', 'reload'] as const) {
    const stored = keys.length > 0 ? readStored(base, SIGNATURE_FILE, cache, options) : Promise.resolve(null)
    // What is wrong with the manifest itself is said first.
    stored.catch(() => undefined)
    const bytes = await readStored(base, FILE, cache, options)
    if (!bytes) throw new ReleaseError('manifest-missing', FILE)
    const text = new TextDecoder().decode(bytes)
    if (keys.length === 0) return { text, signature: null }
    const signed = await stored
    const signature = await verifyManifest(bytes, signed && new TextDecoder().decode(signed), keys)
    const reason = REFUSED[signature.kind]
    if (!reason) return { text, signature }
    refused = reason
  }
  throw new ReleaseError(refused, SIGNATURE_FILE)
}

/** The bytes of a file with no hash in its name; null where the host has none. Throws ReleaseError `offline`, AbortError when the signal fires. */
async function readStored(base: URL, file: string, cache: RequestCache, options: FetchOptions): Promise<Uint8Array<ArrayBuffer> | null> {
  const ask = options.fetch ?? fetch
  try {
    const response = await ask(new URL(file, base), { cache, signal: options.signal ?? null })
    if (!response.ok) return null
    const bytes = new Uint8Array(await response.arrayBuffer())
    // Hosts of single-page apps answer a missing file with the page itself.
    return isPage(bytes) ? null : bytes
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ReleaseError('offline', file, { cause: error })
  }
}

function isPage(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<')
}
