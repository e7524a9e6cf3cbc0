import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReleaseKey } from '../../src/domain/signature/releaseKey.ts'
import { KEY_FILE, keyId, pinnedKeys, publicBytes } from './keyFile.ts'

/** Names the file with the private key, which never stands in the project. */
export const PRIVATE_KEY = 'ARRAIGO_RELEASE_KEY'
/** The private half of the demonstration key is no secret: every clone signs its release with it. */
const DEMONSTRATION = fileURLToPath(new URL('./demonstration-private-key.json', import.meta.url))

export interface SigningKey {
  readonly key: ReleaseKey
  readonly privateKey: KeyObject
}

/**
 * The key to sign with: the one in `file` (else the one the environment names), or the demonstration key where the project pins it.
 * Null where a publisher's key is pinned and is not at hand. Throws an Error where the private key is not one of those pinned.
 */
export function signingKey(project: string, file: string | undefined = process.env[PRIVATE_KEY]): SigningKey | null {
  const pinned = pinnedKeys(project)
  const privateKey = file ? readPrivateKey(file) : demonstrationKey()
  const id = keyId(publicBytes(privateKey))
  const key = pinned.find((candidate) => candidate.id === id)
  if (key) return { key, privateKey }
  if (file) throw new Error(`${file}: its public half (${id}) is not pinned in ${KEY_FILE}`)
  return null
}

/** The key anybody has. */
export function demonstrationKey(): KeyObject {
  const { key } = JSON.parse(readFileSync(DEMONSTRATION, 'utf8')) as { readonly key: { readonly kty: string; readonly crv: string; readonly d: string; readonly x: string } }
  return createPrivateKey({ key, format: 'jwk' })
}

function readPrivateKey(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    throw new Error(`${file}: no private key can be read here`, { cause: error })
  }
}
