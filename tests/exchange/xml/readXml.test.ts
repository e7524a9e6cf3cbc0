import { describe, expect, it } from 'vitest'
import { readXml } from '../../../src/exchange/xml/readXml.ts'

describe('hostile XML is refused with a message in both languages', () => {
  it.each([
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'],
    ['a file of the machine', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'],
    ['an entity nobody declared', '<x>&secret;</x>'],
    ['a character that does not exist', '<x>&#x110000;</x>'],
    ['a hundred elements one in the other', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    ['tags that do not close', '<a><b></a>'],
    ['nothing', ''],
    ['two roots', '<a/><b/>'],
    ['no XML at all', 'programme,title\n1,x'],
  ])('%s', (_, text) => {
    expect(() => readXml(text)).toThrow(expect.objectContaining({ name: 'ExchangeError', text: { es: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) } }))
  })

  it('but not a comment that speaks of it, nor a byte order mark', () => {
    expect(readXml('\ufeff<!-- <!DOCTYPE x> --><x a="1">t</x>')).toMatchObject({ name: 'x', attributes: { a: '1' }, text: 't' })
  })

  it('and prefixes are names of the file alone', () => {
    const read = (prefix: string) => readXml(`<x xmlns:${prefix}="urn:x-arraigo:programme:1" ${prefix}:id="7"><${prefix}:y/></x>`)
    expect(read('arraigo')).toEqual(read('other'))
    expect(read('q').children[0]?.name).toBe('arraigo:y')
  })
})
