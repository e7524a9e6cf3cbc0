import { describe, expect, it } from 'vitest'
import { type Certainty, fadedColour } from '../../../src/domain/palette/fadedColour.ts'
import { linearRgb, oklab, oklabDistance } from '../../../src/domain/palette/oklab.ts'
import { palette } from '../../../src/domain/palette/palette.ts'
import { seen, VISIONS } from './colourVision.ts'

/** Ground of areas in both themes, as the tokens have it. */
const GROUND = { light: '#f6f5f1', dark: '#252d32' } as const
const CERTAINTIES: readonly Certainty[] = [0, 1, 2]
const place = (colour: string) => oklab(linearRgb(colour))

describe('a faded colour', () => {
  it('is whole where the value is sure, and the ground itself stays the ground', () => {
    expect(fadedColour('#0c5557', GROUND.light, 2)).toBe('#0c5557')
    for (const certainty of CERTAINTIES) expect(fadedColour(GROUND.light, GROUND.light, certainty)).toBe(GROUND.light)
  })

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    const classes = palette('teal', theme).sequential(6)

    it('comes nearer to the ground with every step', () => {
      for (const colour of classes) {
        const distances = CERTAINTIES.map((certainty) => oklabDistance(place(fadedColour(colour, GROUND[theme], certainty)), place(GROUND[theme])))
        expect(distances).toEqual(distances.toSorted((one, other) => one - other))
        expect(distances[0] ?? 1).toBeLessThan((distances[2] ?? 0) / 3)
      }
    })

    it.each(VISIONS)('of the strongest class has three steps that %s eyes tell apart', (vision) => {
      const steps = CERTAINTIES.map((certainty) => seen(fadedColour(classes.at(-1) ?? '', GROUND[theme], certainty), vision))
      expect(oklabDistance(steps[0] ?? [0, 0, 0], steps[1] ?? [0, 0, 0])).toBeGreaterThan(0.05)
      expect(oklabDistance(steps[1] ?? [0, 0, 0], steps[2] ?? [0, 0, 0])).toBeGreaterThan(0.05)
    })
  })

  it('refuses what is no colour', () => {
    expect(() => fadedColour('teal', GROUND.light, 1)).toThrow(RangeError)
  })
})
