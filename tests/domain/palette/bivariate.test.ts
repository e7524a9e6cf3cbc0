import { describe, expect, it } from 'vitest'
import { bivariateColour, type Third } from '../../../src/domain/palette/bivariate.ts'
import { linearRgb, oklab, oklabDistance } from '../../../src/domain/palette/oklab.ts'
import { seen, VISIONS } from './colourVision.ts'

const THIRDS: readonly Third[] = [0, 1, 2]
/** Two and a half times the difference just seen side by side, as for the ramps. */
const APART = 0.05

describe.each(['light', 'dark'] as const)('the square of need and reach, %s', (theme) => {
  const cells = THIRDS.flatMap((reached) => THIRDS.map((people) => ({ reached, people, colour: bivariateColour(theme, reached, people) })))

  it.each(VISIONS)('has nine colours that %s eyes tell apart', (vision) => {
    for (const [at, one] of cells.entries()) {
      for (const other of cells.slice(at + 1)) {
        const distance = oklabDistance(seen(one.colour, vision), seen(other.colour, vision))
        expect(distance, `${vision}: ${one.reached}${one.people} and ${other.reached}${other.people}`).toBeGreaterThan(APART)
      }
    }
  })

  it('is stronger where more people are', () => {
    for (const reached of THIRDS) {
      const lightness = THIRDS.map((people) => oklab(linearRgb(bivariateColour(theme, reached, people)))[0])
      const sorted = lightness.toSorted((a, b) => (theme === 'light' ? b - a : a - b))
      expect(lightness).toEqual(sorted)
    }
  })
})
