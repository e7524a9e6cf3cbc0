import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/domain/signature/base64url.ts'
import { type ReleaseKey, trustedKeys } from '../../../src/domain/signature/releaseKey.ts'

const key = (id: string, kind: ReleaseKey['kind']): ReleaseKey => ({ id, kind, name: id, publicKey: '' })

describe('the keys to trust', () => {
  it('are those of publishers where there are any: anybody can sign with a demonstration key', () => {
    const [demonstration, one, two] = [key('d', 'demonstration'), key('p1', 'publisher'), key('p2', 'publisher')]
    expect(trustedKeys([demonstration])).toEqual([demonstration])
    expect(trustedKeys([demonstration, one, two])).toEqual([one, two])
    expect(trustedKeys([])).toEqual([])
  })
})

describe('base64url', () => {
  // RFC 4648, section 10, without padding; the last two carry the letters of section 5.
  it.each([['', ''], ['f', 'Zg'], ['fo', 'Zm8'], ['foo', 'Zm9v'], ['foob', 'Zm9vYg'], ['fooba', 'Zm9vYmE'], ['foobar', 'Zm9vYmFy'], ['\xfb\xff', '-_8'], ['\xff\xef', '_-8']])('%j is %j', (text, encoded) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(toBase64url(bytes)).toBe(encoded)
    expect(fromBase64url(encoded)).toEqual(bytes)
  })

  it.each(['a', 'ab+/', 'ab==', 'a b', 'é'])('%j is none', (text) => expect(fromBase64url(text)).toBeNull())
})
