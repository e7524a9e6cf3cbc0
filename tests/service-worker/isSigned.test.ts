import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyId, publicBytes } from '../../scripts/keys/keyFile.ts'
import { signatureOf } from '../../scripts/keys/signManifest.ts'
import { isSigned } from '../../src/service-worker/isSigned.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const bytes = publicBytes(publicKey)
const key = { id: keyId(bytes), name: 'ours', kind: 'publisher', publicKey: bytes.toString('base64url') } as const
const LIST = Buffer.from('{"release":"r2"}')
const files = (list: Buffer, signature: string | null) => new Map([['data/manifest.json', Uint8Array.from(list)], ...(signature === null ? [] : [['data/manifest.sig.json', Uint8Array.from(Buffer.from(signature))] as const])])

describe('the list of released files', () => {
  it('is kept where a pinned key has signed it, and nothing else is', async () => {
    const signature = signatureOf(LIST, { key, privateKey })
    expect(await isSigned(files(LIST, signature), [key])).toBe(true)
    expect(await isSigned(files(Buffer.from('{"release":"r2" }'), signature), [key])).toBe(false)
    expect(await isSigned(files(LIST, null), [key])).toBe(false)
    expect(await isSigned(files(LIST, signature), [{ ...key, id: 'another' }])).toBe(false)
    expect(await isSigned(new Map(), [key])).toBe(false)
  })

  it('is kept without a signature where no key is pinned', async () => {
    expect(await isSigned(files(LIST, null), [])).toBe(true)
  })
})
