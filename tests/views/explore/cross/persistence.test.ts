import { describe, expect, it } from 'vitest'
import { PERSISTENCES, persistenceColours, persistenceOf, persistencePaints } from '../../../../src/views/explore/cross/persistence.ts'

describe('persistence', () => {
  it('says in how many of the periods a place lay within', () => {
    expect([0, 1, 5, 6, 11, 12].map((within) => persistenceOf(within, 12))).toEqual(['none', 'some', 'some', 'most', 'most', 'every'])
    expect(persistenceOf(1, 1)).toBe('every')
    expect(persistenceOf(0, 0)).toBe('none')
  })

  it('has four colours told apart in each theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      const colours = persistenceColours(theme)
      expect(new Set(PERSISTENCES.map((one) => colours[one])).size).toBe(4)
      for (const one of PERSISTENCES) expect(colours[one]).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  it('paints each place by its periods', () => {
    const colours = persistenceColours('light')
    const paints = persistencePaints(['A', 'B'], Uint32Array.of(0, 4), 4, colours)
    expect([...paints].map(([id, { colour }]) => [id, colour])).toEqual([['A', colours.none], ['B', colours.every]])
  })
})
