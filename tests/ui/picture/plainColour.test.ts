import { describe, expect, it } from 'vitest'
import { plainColour } from '../../../src/ui/picture/plainColour.ts'

const unknown = () => null

describe('a colour for any program', () => {
  it.each([
    ['rgb(12, 85, 87)', '#0c5557', 1],
    ['rgba(12, 85, 87, 0.25)', '#0c5557', 0.25],
    ['rgb(12 85 87 / 25%)', '#0c5557', 0.25],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
    ['transparent', '#000000', 0],
    ['#0C5557', '#0c5557', 1],
  ])('%s', (text, colour, opacity) => {
    expect(plainColour(text, unknown)).toEqual({ colour, opacity })
  })
  it('is measured where its space is newer, and none where nobody knows it', () => {
    expect(plainColour('color(srgb 1 0 0)', () => [255, 0, 0, 1])).toEqual({ colour: '#ff0000', opacity: 1 })
    expect(plainColour('context-fill', unknown)).toBeNull()
  })
})
