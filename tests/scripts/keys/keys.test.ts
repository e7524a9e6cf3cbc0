import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { KEY_FILE, keyId, pinnedKeys, publicBytes, readKeys, writeKeys } from '../../../scripts/keys/keyFile.ts'
import { makeKey } from '../../../scripts/keys/makeKey.ts'
import { signFolder } from '../../../scripts/keys/signManifest.ts'
import { demonstrationKey, signingKey } from '../../../scripts/keys/signingKey.ts'
import { verifyManifest } from '../../../src/domain/signature/verifyManifest.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
let project: string
let elsewhere: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'arraigo-keys-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'arraigo-private-'))
  mkdirSync(join(project, 'data'))
  writeKeys(project, readKeys(PROJECT))
})

describe('the keys of a project', () => {
  it('in this repository are the demonstration key alone, which says of itself that it is no secret', () => {
    expect(pinnedKeys(PROJECT).map(({ kind }) => kind)).toEqual(['demonstration'])
    expect(readFileSync(join(PROJECT, 'scripts/keys/demonstration-private-key.json'), 'utf8')).toContain('DEMONSTRATION KEY, NOT A SECRET')
    expect(signingKey(PROJECT, '')?.key.id).toBe(keyId(publicBytes(demonstrationKey())))
  })

  it('are a private half outside of it, for its owner alone, and a public half in its list; the demonstration key opens nothing any more', () => {
    const file = join(elsewhere, 'release.pem')
    const key = makeKey(project, file, 'Observatorio')
    expect(createPrivateKey(readFileSync(file)).asymmetricKeyType).toBe('ed25519')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(project, KEY_FILE), 'utf8')).not.toContain('PRIVATE')
    expect(pinnedKeys(project)).toEqual([key])
    expect(key).toMatchObject({ name: 'Observatorio', kind: 'publisher' })
    // Without the private key nothing is signed, least of all by everybody's key.
    expect(signingKey(project, '')).toBeNull()
    expect(signingKey(project, file)?.key).toEqual(key)
  })

  it('are never written over, and never into the project', () => {
    const file = join(elsewhere, 'release.pem')
    writeFileSync(file, 'somebody’s key')
    expect(() => makeKey(project, file, 'Observatorio')).toThrow(/EEXIST/)
    expect(readFileSync(file, 'utf8')).toBe('somebody’s key')
    for (const inside of [join(project, 'key.pem'), join(project, 'data/key.pem')]) {
      expect(() => makeKey(project, inside, 'Observatorio')).toThrow('outside the project')
      expect(existsSync(inside)).toBe(false)
    }
    expect(readKeys(project)).toEqual(readKeys(PROJECT))
  })

  it('are not inside it by way of a link either', () => {
    const link = join(elsewhere, 'link')
    symlinkSync(project, link, 'junction')
    expect(() => makeKey(project, join(link, 'key.pem'), 'Observatorio')).toThrow('outside the project')
    expect(existsSync(join(project, 'key.pem'))).toBe(false)
  })

  it('that are not what their id says, or no keys, end the build', () => {
    const [key] = readKeys(PROJECT)
    if (!key) throw new Error('no key')
    writeKeys(project, [{ ...key, id: '0000000000000000' }])
    expect(() => readKeys(project)).toThrow('not the id of its public key')
    writeFileSync(join(project, KEY_FILE), '{"keys":[{"id":"a"}]}')
    expect(() => readKeys(project)).toThrow()
  })

  it('that are not pinned sign nothing', () => {
    const other = mkdtempSync(join(tmpdir(), 'arraigo-other-'))
    mkdirSync(join(other, 'data'))
    const file = join(elsewhere, 'foreign.pem')
    makeKey(other, file, 'Somebody else')
    expect(() => signingKey(project, file)).toThrow('not pinned')
    expect(() => signingKey(project, join(elsewhere, 'none.pem'))).toThrow('no private key can be read')
  })
})

describe('a signed folder', () => {
  it('holds a signature that the page verifies; the same twice, and wrong once a byte of the list is another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arraigo-signed-'))
    const manifest = Buffer.from('{"release":"r1","created":"2026-01-01"}')
    writeFileSync(join(folder, 'manifest.json'), manifest)
    const file = join(elsewhere, 'release.pem')
    const key = makeKey(project, file, 'Observatorio')
    const signing = signingKey(project, file)
    if (!signing) throw new Error('no key')
    const signed = () => {
      signFolder(folder, signing)
      return readFileSync(join(folder, 'manifest.sig.json'), 'utf8')
    }
    const text = signed()
    expect(signed()).toBe(text)
    expect(JSON.parse(text)).toMatchObject({ release: 'r1', key: key.id, algorithm: 'Ed25519' })
    expect(await verifyManifest(Uint8Array.from(manifest), text, [key])).toEqual({ kind: 'verified', key })
    const other = Uint8Array.from(manifest)
    other[20] = 0x20
    expect(await verifyManifest(other, text, [key])).toEqual({ kind: 'wrong-signature' })
  })
})
