import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromOklab, hexColour, linearRgb, oklab, oklabDistance } from '../../../src/domain/palette/oklab.ts'
import { palette, type PaletteTheme } from '../../../src/domain/palette/palette.ts'
import { contrast, seen, VISIONS } from './colourVision.ts'

const THEMES: readonly PaletteTheme[] = ['light', 'dark']
const COUNTS = [3, 4, 5, 6, 7, 8, 9]
/** Two and a half times the difference just seen side by side, since classes on a map are seldom neighbours. */
const NEIGHBOURS_APART = 0.05
/** Any two classes on the two sides of a target. */
const SIDES_APART = 0.04
const LAND_APART = 0.03

/** A token of src/ui/tokens.css in a theme, so that a change of paper is felt here. */
function token(name: string, theme: PaletteTheme): string {
  const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')
  const block = css.slice(css.indexOf(`:root[data-theme='${theme}']`))
  return new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(block)?.[1] ?? ''
}

function smallestStep(colours: readonly string[], vision: (typeof VISIONS)[number]): number {
  return Math.min(
    ...colours.slice(1).map((colour, index) => oklabDistance(seen(colour, vision), seen(colours[index] ?? '', vision))),
  )
}

describe('OKLab', () => {
  it('agrees with the published pairs', () => {
    // Ottosson (2020), table of XYZ pairs, and CSS Color 4 sample: #ff0000 is oklab(0.62796 0.22486 0.12585).
    const red = oklab(linearRgb('#ff0000'))
    expect(red[0]).toBeCloseTo(0.62796, 4)
    expect(red[1]).toBeCloseTo(0.22486, 4)
    expect(red[2]).toBeCloseTo(0.12585, 4)
    expect(oklab(linearRgb('#ffffff'))[0]).toBeCloseTo(1, 6)
  })
  it('comes back as the same colour', () => {
    for (const colour of ['#0c5557', '#8c2d19', '#123456', '#ffffff', '#000000']) {
      expect(hexColour(fromOklab(oklab(linearRgb(colour))))).toBe(colour)
    }
    expect(() => linearRgb('teal')).toThrow(RangeError)
  })
})

describe.each(THEMES)('sequential palettes, %s', (theme) => {
  it.each(['teal', 'warm'] as const)('%s: neighbours stay apart for every eye, with 3 to 9 classes', (name) => {
    for (const count of COUNTS) {
      const colours = palette(name, theme).sequential(count)
      expect(new Set(colours).size).toBe(count)
      for (const vision of VISIONS)
        expect(smallestStep(colours, vision), `${count} classes, ${vision}`).toBeGreaterThan(NEIGHBOURS_APART)
    }
  })
  it.each(['teal', 'warm'] as const)('%s: goes one way in lightness, away from the paper', (name) => {
    const colours = palette(name, theme).sequential(9)
    const lightness = colours.map((colour) => oklab(linearRgb(colour))[0])
    const direction = theme === 'light' ? -1 : 1
    lightness.slice(1).forEach((value, index) => expect((value - (lightness[index] ?? 0)) * direction).toBeGreaterThan(0))
    expect(contrast(colours.at(-1) ?? '', token('paper', theme))).toBeGreaterThan(4.5)
    expect(contrast(colours.at(-1) ?? '', token('land', theme))).toBeGreaterThan(4.5)
  })
  it.each(['teal', 'warm'] as const)('%s: even its palest class is not taken for bare land', (name) => {
    const palest = palette(name, theme).sequential(9)[0] ?? ''
    for (const vision of VISIONS) {
      expect(oklabDistance(seen(palest, vision), seen(token('land', theme), vision))).toBeGreaterThan(LAND_APART * 0.75)
    }
    expect(oklabDistance(seen(palest, 'typical'), seen(token('land', theme), 'typical'))).toBeGreaterThan(LAND_APART)
  })
  it('has the ends of the design in light', () => {
    if (theme === 'light') {
      expect(palette('teal', theme).sequential(5).at(-1)).toBe('#0c5557')
      expect(palette('warm', theme).sequential(5).at(-1)).toBe('#8c2d19')
    }
  })
})

describe.each(THEMES)('diverging palette, %s', (theme) => {
  it('keeps its sides apart for every eye, however the classes are shared out', () => {
    for (const [below, above] of [
      [1, 1],
      [2, 1],
      [1, 4],
      [2, 3],
      [4, 4],
      [4, 5],
      [1, 8],
      [8, 1],
    ] as const) {
      const colours = palette('diverging', theme).diverging(below, above)
      expect(colours).toHaveLength(below + above)
      for (const vision of VISIONS) {
        expect(smallestStep(colours, vision), `${below} and ${above}, ${vision}`).toBeGreaterThan(SIDES_APART)
        for (const under of colours.slice(0, below)) {
          for (const over of colours.slice(below)) {
            expect(oklabDistance(seen(under, vision), seen(over, vision)), `${under} ${over} ${vision}`).toBeGreaterThan(
              SIDES_APART,
            )
          }
        }
      }
    }
  })
  it('gives the good side teal, whichever side that is', () => {
    const more = palette('diverging', theme).diverging(2, 2)
    const less = palette('diverging', theme, true).diverging(2, 2)
    expect(less).toEqual([...more].reverse())
  })
})
