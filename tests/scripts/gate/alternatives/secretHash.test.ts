import { describe, expect, it } from 'vitest'
import { secretHash, shareOf } from '../../../../scripts/gate/alternatives/secretHash.ts'

describe('secretHash', () => {
  it('is HMAC-SHA-256, cut to 48 bits', () => {
    // RFC 4231, test case 1: a key of twenty times 0x0b, data "Hi There", result b0344c61d8db38535ca8afceaf0bf12b...
    expect(secretHash('\u000b'.repeat(20))('Hi There')).toBe(0xb0344c61d8db)
  })

  it('is a share from 0 to below 1', () => {
    expect([shareOf(0), shareOf(2 ** 47)]).toEqual([0, 0.5])
    expect(shareOf(2 ** 48 - 1)).toBeLessThan(1)
  })

  it('refuses secrets that can be guessed', () => {
    expect(() => secretHash('fifteen letters')).toThrow(/can be guessed/)
  })
})
