import { fromBase64url } from './base64url.ts'
import type { ReleaseKey } from './releaseKey.ts'
import { ALGORITHM, readSignature } from './signature.ts'

/** What is known of who published a release. */
export type Verdict =
  | { readonly kind: 'verified'; readonly key: ReleaseKey }
  | { readonly kind: 'unsigned' }
  /** Signed by a key that is not trusted here; `key` is the id it gives itself. */
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'wrong-signature' }
  /** This browser cannot check: it offers no cryptography to a page that is not on https, or does not know Ed25519. `key` says it signed. */
  | { readonly kind: 'not-checked'; readonly reason: 'insecure-context' | 'no-ed25519'; readonly key: ReleaseKey }

/**
 * Checks the detached signature of a manifest: Ed25519 (RFC 8032) over its bytes exactly as published, by the Web Crypto API.
 * `signature` is the text of its file, null where there is none. What is none, is of another algorithm, or cannot be read is wrong.
 * Never throws.
 */
export async function verifyManifest(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string | null,
  trusted: readonly ReleaseKey[],
  subtle: SubtleCrypto | null | undefined = globalThis.crypto?.subtle,
): Promise<Verdict> {
  if (signature === null) return { kind: 'unsigned' }
  const stored = readSignature(signature)
  if (!stored || stored.algorithm !== ALGORITHM) return { kind: 'wrong-signature' }
  const key = trusted.find(({ id }) => id === stored.key)
  if (!key) return { kind: 'unknown-key', key: stored.key }
  const publicKey = fromBase64url(key.publicKey)
  const signed = fromBase64url(stored.signature)
  if (!publicKey || !signed) return { kind: 'wrong-signature' }
  if (!subtle) return { kind: 'not-checked', reason: 'insecure-context', key }
  try {
    const imported = await subtle.importKey('raw', publicKey, ALGORITHM, false, ['verify'])
    return (await subtle.verify(ALGORITHM, imported, signed, bytes)) ? { kind: 'verified', key } : { kind: 'wrong-signature' }
  } catch (error) {
    // An algorithm a browser does not know is a NotSupportedError (Web Cryptography API, "normalizing an algorithm"). All else is a key that is none.
    const unknown = error instanceof DOMException && error.name === 'NotSupportedError'
    return unknown ? { kind: 'not-checked', reason: 'no-ed25519', key } : { kind: 'wrong-signature' }
  }
}
