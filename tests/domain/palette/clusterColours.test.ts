import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clusterColours } from '../../../src/domain/palette/clusterColours.ts'
import { linearRgb, oklab, oklabDistance } from '../../../src/domain/palette/oklab.ts'
import { contrast, seen, VISIONS } from './colourVision.ts'

/** Places of any two kinds may be neighbours on the map. */
const KINDS_APART = 0.06
const GROUND_APART = 0.045

function token(name: string, theme: 'light' | 'dark'): string {
  const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')
  const block = css.slice(css.indexOf(`:root[data-theme='${theme}']`))
  return new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(block)?.[1] ?? ''
}

describe.each(['light', 'dark'] as const)('colours of clusters, %s', (theme) => {
  const colours = clusterColours(theme, 'higher-is-better')
  const all = Object.entries(colours)

  it('tell any two kinds apart, for every eye', () => {
    for (const vision of VISIONS) {
      for (const [index, [name, colour]] of all.entries()) {
        for (const [other, another] of all.slice(index + 1)) {
          expect(oklabDistance(seen(colour, vision), seen(another, vision)), `${name}, ${other}, ${vision}`).toBeGreaterThan(KINDS_APART)
        }
      }
    }
  })
  it('are not taken for land, sea or the ground of an absent place', () => {
    for (const ground of ['land', 'sea', 'paper-sunk']) {
      for (const [name, colour] of all) {
        for (const vision of VISIONS) {
          const apart = oklabDistance(seen(colour, vision), seen(token(ground, theme), vision))
          expect(apart, `${name} on ${ground}, ${vision}`).toBeGreaterThan(GROUND_APART)
        }
      }
    }
  })
  it('let clusters stand out and chance stay back', () => {
    const land = token('land', theme)
    for (const strong of [colours.high, colours.low]) expect(contrast(strong, land)).toBeGreaterThan(4.5)
    for (const pale of [colours.highAmongLow, colours.lowAmongHigh]) expect(contrast(pale, land)).toBeGreaterThan(1.6)
    expect(contrast(colours.neutral, land)).toBeLessThan(1.6)
  })
  it('keep the neutral ones without a hue', () => {
    for (const grey of [colours.neutral, colours.unjudged]) {
      const [, greenRed, blueYellow] = oklab(linearRgb(grey))
      expect(Math.hypot(greenRed, blueYellow)).toBeLessThan(0.02)
    }
  })
  it('give the good side teal, and high values warm where neither side is good', () => {
    const less = clusterColours(theme, 'lower-is-better')
    expect([less.high, less.low, less.highAmongLow, less.lowAmongHigh]).toEqual([
      colours.low,
      colours.high,
      colours.lowAmongHigh,
      colours.highAmongLow,
    ])
    expect(clusterColours(theme, 'neutral')).toEqual(less)
    // Teal: greener than red.
    expect(oklab(linearRgb(colours.high))[1]).toBeLessThan(0)
    expect(oklab(linearRgb(colours.low))[1]).toBeGreaterThan(0)
  })
})
