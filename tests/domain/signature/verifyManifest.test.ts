import { createPrivateKey, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toBase64url } from '../../../src/domain/signature/base64url.ts'
import type { ReleaseKey } from '../../../src/domain/signature/releaseKey.ts'
import { verifyManifest } from '../../../src/domain/signature/verifyManifest.ts'
import { VECTORS } from './rfc8032.ts'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const keyOf = (publicKey: string, id = 'k1'): ReleaseKey => ({ id, name: 'Somebody', kind: 'publisher', publicKey: toBase64url(bytesOf(publicKey)) })
const stored = (signature: Uint8Array, more: object = {}) => JSON.stringify({ release: 'r1', key: 'k1', algorithm: 'Ed25519', signature: toBase64url(signature), ...more })
const [, one, two] = VECTORS
const MESSAGE = bytesOf(two.message)
const SIGNED = stored(bytesOf(two.signature))
const KEY = keyOf(two.publicKey)

describe.each(VECTORS)('RFC 8032, section 7.1, $name', ({ publicKey, secretKey, message, signature }) => {
  it('is verified, and with any one bit of the signature turned it is not', async () => {
    const key = keyOf(publicKey)
    expect(await verifyManifest(bytesOf(message), stored(bytesOf(signature)), [key])).toEqual({ kind: 'verified', key })
    for (let byte = 0; byte < 64; byte += 1) {
      const other = bytesOf(signature)
      other[byte] = (other[byte] ?? 0) ^ (1 << (byte % 8))
      expect(await verifyManifest(bytesOf(message), stored(other), [key]), `byte ${byte}`).toEqual({ kind: 'wrong-signature' })
    }
  })

  it('is what a release is signed with: the same secret key gives the same signature', () => {
    const [d, x] = [Buffer.from(secretKey, 'hex').toString('base64url'), Buffer.from(publicKey, 'hex').toString('base64url')]
    const privateKey = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' })
    expect(sign(null, bytesOf(message), privateKey).toString('hex')).toBe(signature)
  })
})

describe('the signature of a manifest', () => {
  it('is of its bytes: with one more, one fewer or one other it is wrong', async () => {
    for (const other of [Uint8Array.from([...MESSAGE, 10]), MESSAGE.slice(1), Uint8Array.from([0xae, 0x82])]) {
      expect(await verifyManifest(other, SIGNED, [KEY])).toEqual({ kind: 'wrong-signature' })
    }
  })

  it('is missing where there is none', async () => {
    expect(await verifyManifest(MESSAGE, null, [KEY])).toEqual({ kind: 'unsigned' })
  })

  it('of a key that is not pinned is nobody’s, whatever it is worth', async () => {
    expect(await verifyManifest(MESSAGE, SIGNED, [keyOf(two.publicKey, 'k2')])).toEqual({ kind: 'unknown-key', key: 'k1' })
    expect(await verifyManifest(MESSAGE, SIGNED, [])).toEqual({ kind: 'unknown-key', key: 'k1' })
  })

  it('of a foreign key under the id of a pinned one is wrong', async () => {
    expect(await verifyManifest(MESSAGE, SIGNED, [keyOf(one.publicKey)])).toEqual({ kind: 'wrong-signature' })
  })

  it.each([
    ['no JSON', '<!doctype html>'],
    ['nothing', 'null'],
    ['empty', ''],
    ['a list', '[]'],
    ['without a field', JSON.stringify({ key: 'k1', algorithm: 'Ed25519', signature: toBase64url(bytesOf(two.signature)) })],
    ['of another algorithm', stored(bytesOf(two.signature), { algorithm: 'none' })],
    ['no base64url', stored(bytesOf(two.signature), { signature: 'ab+/' })],
    ['cut short', stored(bytesOf(two.signature).slice(0, 63))],
    ['longer', stored(Uint8Array.from([...bytesOf(two.signature), 0]))],
    ['without bytes', stored(new Uint8Array(0))],
  ])('is wrong where its file is %s', async (_, text) => {
    expect(await verifyManifest(MESSAGE, text, [KEY])).toEqual({ kind: 'wrong-signature' })
  })

  it('is not checked in a page without cryptography, nor by a browser that does not know Ed25519; what can be told without is told', async () => {
    // Undefined would be taken for the browser's own.
    const without = null
    expect(await verifyManifest(MESSAGE, SIGNED, [KEY], without)).toEqual({ kind: 'not-checked', reason: 'insecure-context', key: KEY })
    const old = { importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')) } as unknown as SubtleCrypto
    expect(await verifyManifest(MESSAGE, SIGNED, [KEY], old)).toEqual({ kind: 'not-checked', reason: 'no-ed25519', key: KEY })
    expect(await verifyManifest(MESSAGE, null, [KEY], without)).toEqual({ kind: 'unsigned' })
    expect(await verifyManifest(MESSAGE, SIGNED, [], without)).toEqual({ kind: 'unknown-key', key: 'k1' })
  })

  it('by a pinned key that is none is wrong, not unchecked', async () => {
    expect(await verifyManifest(MESSAGE, SIGNED, [{ ...KEY, publicKey: 'AAAA' }])).toEqual({ kind: 'wrong-signature' })
    expect(await verifyManifest(MESSAGE, SIGNED, [{ ...KEY, publicKey: '***' }])).toEqual({ kind: 'wrong-signature' })
  })
})
