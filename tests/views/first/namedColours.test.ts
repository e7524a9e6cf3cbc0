import { describe, expect, it } from 'vitest'
import { palette } from '../../../src/domain/palette/palette.ts'
import { namedColours } from '../../../src/views/first/namedColours.ts'

describe('namedColours', () => {
  it('gives names for a scale and fills them in with as many colours of each theme', () => {
    const named = namedColours('a')
    expect(named.scale.sequential(3)).toEqual(['var(--a0)', 'var(--a1)', 'var(--a2)'])
    expect(named.filledBy(palette('teal', 'light'))).toEqual(palette('teal', 'light').sequential(3))
    expect(named.filledBy(palette('teal', 'dark'))).toEqual(palette('teal', 'dark').sequential(3))
  })

  it('keeps the two arms of a scale around a target', () => {
    const named = namedColours('b')
    expect(named.scale.diverging(2, 1)).toHaveLength(3)
    expect(named.filledBy(palette('teal', 'light'))).toEqual(palette('teal', 'light').diverging(2, 1))
  })

  it('has nothing to fill in before it was asked', () => {
    expect(namedColours('c').filledBy(palette('teal', 'light'))).toEqual([])
  })
})
