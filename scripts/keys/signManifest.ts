import { sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALGORITHM, SIGNATURE_FILE, type ReleaseSignature } from '../../src/domain/signature/signature.ts'
import type { SigningKey } from './signingKey.ts'

/** The text of the detached signature of a manifest, over its bytes as they are. Same bytes and key, same text (RFC 8032). */
export function signatureOf(manifest: Uint8Array, { key, privateKey }: SigningKey): string {
  const { release } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { readonly release: string }
  const signature: ReleaseSignature = { release, key: key.id, algorithm: ALGORITHM, signature: sign(null, manifest, privateKey).toString('base64url') }
  return `${JSON.stringify(signature)}\n`
}

/** Writes the signature beside the manifest of a release folder. Throws where there is no manifest. */
export function signFolder(folder: string, key: SigningKey): void {
  writeFileSync(join(folder, SIGNATURE_FILE), signatureOf(readFileSync(join(folder, 'manifest.json')), key))
}
