import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyId, publicBytes } from '../../scripts/keys/keyFile.ts'
import { signatureOf } from '../../scripts/keys/signManifest.ts'
import type { SigningKey } from '../../scripts/keys/signingKey.ts'
import { loadRelease } from '../../src/database/loadRelease.ts'
import { addressOf, BASE, tinyRelease, type TinyHost } from './tinyRelease.ts'

function newKey(name: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const bytes = publicBytes(publicKey)
  return { privateKey, key: { id: keyId(bytes), name, kind: 'publisher', publicKey: bytes.toString('base64url') } }
}
const OURS = newKey('ours')
const keys = [OURS.key]
const failure = (task: Promise<unknown>) => task.then(() => null, (error: unknown) => error)

async function signedHost(by = OURS): Promise<TinyHost> {
  const host = await tinyRelease([])
  host.files.set('manifest.sig.json', Uint8Array.from(Buffer.from(signatureOf(host.files.get('manifest.json') ?? new Uint8Array(), by))))
  return host
}

describe('a release that must be signed', () => {
  it('is opened where a pinned key has signed its list, and says which', async () => {
    const host = await signedHost()
    expect((await loadRelease(BASE, { fetch: host.fetch, keys })).signature).toEqual({ kind: 'verified', key: OURS.key })
    expect(host.asked).toEqual(['manifest.sig.json', 'manifest.json', 'catalog.json'])
  })

  it.each([
    ['signature-missing', (host: TinyHost) => host.files.delete('manifest.sig.json')],
    ['signature-missing', (host: TinyHost) => host.files.set('manifest.sig.json', Uint8Array.from(Buffer.from('<!doctype html>')))],
    ['signature-wrong', (host: TinyHost) => host.files.set('manifest.sig.json', Uint8Array.from(Buffer.from('{}')))],
    ['signature-wrong', (host: TinyHost) => host.files.set('manifest.json', Uint8Array.from([...(host.files.get('manifest.json') ?? []), 10]))],
  ] as const)('is refused (%s) before anything of it is read, and asked for once more past the caches', async (code, damage) => {
    const host = await signedHost()
    damage(host)
    expect(await failure(loadRelease(BASE, { fetch: host.fetch, keys }))).toMatchObject({ code, file: 'manifest.sig.json' })
    expect(host.asked).toEqual(['manifest.sig.json', 'manifest.json', 'manifest.sig.json', 'manifest.json'])
  })

  it('is refused where another key has signed it', async () => {
    const host = await signedHost(newKey('theirs'))
    expect(await failure(loadRelease(BASE, { fetch: host.fetch, keys }))).toMatchObject({ code: 'signature-unknown' })
  })

  it('is opened where only a cache held the signature of the release before', async () => {
    const host = await signedHost()
    const before = Buffer.from(signatureOf(Buffer.from('{"release":"before"}'), OURS))
    const stale: typeof fetch = async (request, options) =>
      addressOf(request).endsWith('.sig.json') && options?.cache !== 'reload' ? new Response(before) : host.fetch(request, options)
    expect((await loadRelease(BASE, { fetch: stale, keys })).signature?.kind).toBe('verified')
  })

  it('is judged after its signature and before its files', async () => {
    const host = await signedHost()
    const judge = () => {
      throw new RangeError('too old')
    }
    expect(await failure(loadRelease(BASE, { fetch: host.fetch, keys, judge }))).toBeInstanceOf(RangeError)
    expect(host.asked).not.toContain('catalog.json')
  })

  it('says first what is wrong with the list itself, and then that the line is broken', async () => {
    const host = await signedHost()
    const fetchWithout = (name: string): typeof fetch => (request, options) => (addressOf(request).endsWith(name) ? Promise.reject(new TypeError('Failed to fetch')) : host.fetch(request, options))
    expect(await failure(loadRelease(BASE, { fetch: fetchWithout('manifest.json'), keys }))).toMatchObject({ code: 'offline', file: 'manifest.json' })
    expect(await failure(loadRelease(BASE, { fetch: fetchWithout('.sig.json'), keys }))).toMatchObject({ code: 'offline', file: 'manifest.sig.json' })
  })

  it('needs no signature where no key is pinned', async () => {
    const host = await signedHost()
    expect((await loadRelease(BASE, { fetch: host.fetch })).signature).toBeNull()
    expect(host.asked).not.toContain('manifest.sig.json')
  })
})
