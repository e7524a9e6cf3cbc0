import { generateKeyPairSync } from 'node:crypto'
import { realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { ReleaseKey } from '../../src/domain/signature/releaseKey.ts'
import { keyId, publicBytes, readKeys, writeKeys } from './keyFile.ts'

/**
 * Makes a key pair: the private half goes to `file`, for its owner alone to read, the public half into the project's list. A file that
 * is there is never written over. Returns the key. Throws an Error where the file would lie in the project, from which it would be published.
 */
export function makeKey(project: string, file: string, name: string): ReleaseKey {
  const target = resolve(file)
  // Links are followed: a folder elsewhere may lead into the project.
  const below = relative(realpathSync(project), join(realpathSync(dirname(target)), basename(target)))
  if (!below.startsWith('..') && !isAbsolute(below)) throw new Error(`${file}: a private key must lie outside the project`)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const bytes = publicBytes(publicKey)
  const key: ReleaseKey = { id: keyId(bytes), name, kind: 'publisher', publicKey: bytes.toString('base64url') }
  const listed = readKeys(project)
  writeFileSync(target, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  writeKeys(project, [...listed, key])
  return key
}
