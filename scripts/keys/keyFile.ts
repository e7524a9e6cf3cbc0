import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type ReleaseKey, trustedKeys } from '../../src/domain/signature/releaseKey.ts'

/** The public keys that are compiled into every build, relative to the project. */
export const KEY_FILE = 'data/release-keys.json'

const shape = v.object({
  keys: v.array(v.strictObject({ id: v.string(), name: v.pipe(v.string(), v.nonEmpty()), kind: v.picklist(['publisher', 'demonstration']), publicKey: v.string() })),
})

/** The keys a project lists; none where it has no list. Throws an Error where a key is none, or is not the one its id says. */
export function readKeys(project: string): readonly ReleaseKey[] {
  const path = join(project, KEY_FILE)
  if (!existsSync(path)) return []
  const { keys } = v.parse(shape, JSON.parse(readFileSync(path, 'utf8')))
  for (const { id, publicKey } of keys) if (keyId(rawPublicKey(publicKey)) !== id) throw new Error(`${KEY_FILE}: ${id} is not the id of its public key`)
  return keys
}

/** The keys a release must be signed by one of, in an app built from this project. Throws what `readKeys` throws. */
export function pinnedKeys(project: string): readonly ReleaseKey[] {
  return trustedKeys(readKeys(project))
}

export function writeKeys(project: string, keys: readonly ReleaseKey[]): void {
  writeFileSync(join(project, KEY_FILE), `${JSON.stringify({ keys }, null, 2)}\n`)
}

/** Id of a public key of 32 bytes, see `ReleaseKey`. */
export function keyId(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
}

/** The 32 bytes of the public half of a key. Throws an Error where it is no Ed25519 key. */
export function publicBytes(key: KeyObject): Buffer {
  const { crv, x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  if (crv !== 'Ed25519' || x === undefined) throw new Error('not an Ed25519 key')
  return Buffer.from(x, 'base64url')
}

function rawPublicKey(text: string): Buffer {
  return publicBytes(createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' }))
}
