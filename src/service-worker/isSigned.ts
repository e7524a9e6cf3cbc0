import type { ReleaseKey } from '../domain/signature/releaseKey.ts'
import { verifyManifest } from '../domain/signature/verifyManifest.ts'
import { RELEASE_LIST, RELEASE_SIGNATURE } from './facts.ts'

/**
 * Whether the list of released files may be kept: one of `keys` has signed it, none is asked for, or this browser cannot check. So a
 * build over a release that is not to be trusted is never kept, and the one before goes on answering.
 */
export async function isSigned(bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, keys: readonly ReleaseKey[]): Promise<boolean> {
  if (keys.length === 0) return true
  const [list, signature] = [bytes.get(RELEASE_LIST), bytes.get(RELEASE_SIGNATURE)]
  if (!list || !signature) return false
  const { kind } = await verifyManifest(list, new TextDecoder().decode(signature), keys)
  return kind === 'verified' || kind === 'not-checked'
}
