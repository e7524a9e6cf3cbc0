import { describe, expect, it } from 'vitest'
import { digestOf, isNamedByHash, publishedCopy } from '../../src/service-worker/published.ts'
import { digestsOf, released } from './memoryCaches.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
// SHA-256 of "abc": FIPS 180-2, appendix B.1.
const ABC = 'ba7816bf'
const SCREEN = 'assets/GapScreen-bbbbbbbb.js'

describe('a file', () => {
  it('is the one of its name where that begins with its hash', async () => {
    await expect(isNamedByHash(`data/shelves/first.${ABC}.json.gzip`, bytes('abc'))).resolves.toBe(true)
    await expect(isNamedByHash(`engine/duckdb-worker.${ABC}.js`, bytes('abc'))).resolves.toBe(true)
    await expect(isNamedByHash(`data/shelves/first.${ABC}.json.gzip`, bytes('ab'))).resolves.toBe(false)
    await expect(isNamedByHash(`data/shelves/first.${ABC}.json.gzip`, bytes(''))).resolves.toBe(false)
  })

  it('is of no known content where its name says none', async () => {
    for (const path of ['data/manifest.json', 'index.html', `assets/a-${ABC}.js`, `other/first.${ABC}.json.gzip`]) await expect(isNamedByHash(path, bytes('abc'))).resolves.toBe(false)
  })

  it('has a digest of 16 bytes, the first of its SHA-256', async () => {
    await expect(digestOf(bytes('abc'))).resolves.toBe(Buffer.from('ba7816bf8f01cfea414140de5dae2223', 'hex').toString('base64url'))
  })
})

describe('a copy to keep', () => {
  const known = digestsOf({ [SCREEN]: 'program' })
  it('is made of the whole file, with what was said of it', async () => {
    const copy = await publishedCopy(SCREEN, new Response('program', { headers: { 'content-type': 'text/javascript' } }), known)
    await expect(copy?.text()).resolves.toBe('program')
    expect(copy?.headers.get('content-type')).toBe('text/javascript')
    const shelf = released('data/shelves/gap', 'shelf')
    await expect((await publishedCopy(shelf, new Response('shelf'), known))?.text()).resolves.toBe('shelf')
  })

  it.each([
    ['a part of it', SCREEN, new Response('progra')],
    ['another file', SCREEN, new Response('Program')],
    ['a program nothing is known of', 'assets/other-bbbbbbbb.js', new Response('program')],
    ['what is no file', SCREEN, new Response('program', { status: 404 })],
    ['a page in its place', SCREEN, new Response('program', { headers: { 'content-type': 'text/html' } })],
    ['nothing', released('data/shelves/gap', 'shelf'), new Response('')],
  ])('is not made of %s', async (_, path, answer) => {
    await expect(publishedCopy(path, answer, known)).resolves.toBeNull()
  })
})
