import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SIGNATURE_FILE } from '../../src/domain/signature/signature.ts'
import { signatureOf } from './signManifest.ts'
import { PRIVATE_KEY, signingKey } from './signingKey.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The signature of a manifest that takes the place of the one in the release folder `data`, as when an engine is named in it; null where
 * the folder is not signed. Throws an Error where it is, and the key is not at hand: no page would open it.
 */
export function signedAnew(data: string, manifest: string): string | null {
  if (!existsSync(join(data, SIGNATURE_FILE))) return null
  const key = signingKey(PROJECT)
  if (!key) throw new Error(`the release is signed, and what is written into its list must be too: name the private key in ${PRIVATE_KEY}`)
  return signatureOf(Buffer.from(manifest), key)
}
