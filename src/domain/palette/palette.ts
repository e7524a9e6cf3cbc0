import type { ColourScale } from '../classification/classification.ts'
import { ramp } from './ramp.ts'

export type RampName = 'teal' | 'warm' | 'diverging'
export type PaletteTheme = 'light' | 'dark'

/**
 * From least to most. The palest stops keep a visible step to the paper of the land (OKLab 0.03 or more), since
 * the lowest class is a value and the bare land is not. On dark paper more is lighter, so that in both themes
 * more stands out.
 */
const STOPS: Record<PaletteTheme, Record<'teal' | 'warm', readonly string[]>> = {
  light: {
    teal: ['#cee5da', '#9bcbbb', '#5ba795', '#267d75', '#0c5557'],
    warm: ['#fae5d0', '#efc49a', '#df9a6b', '#c0623b', '#8c2d19'],
  },
  dark: {
    teal: ['#294744', '#2c6e68', '#459a8d', '#7fc8b6', '#d2f3e6'],
    warm: ['#4d352b', '#834a33', '#bd6c47', '#e6a274', '#fbe2c6'],
  },
}
/** The arms of a diverging palette start where the two hues are told apart by every eye, not at the neutral. */
const ARM_START = 0.2
/** A side with a single class takes the middle of its arm: clearly of its side, without claiming an extreme. */
const ARM_ALONE = 0.55

/**
 * The colours of a ramp in a theme. `sequential` gives as many as asked, from least to most; `diverging` gives
 * those under the target (furthest first), then those over it (furthest last).
 * With `betterBelow` the sides change hue: teal is always the good side, warm the one to look after.
 */
export function palette(name: RampName, theme: PaletteTheme, betterBelow = false): ColourScale {
  const teal = ramp(STOPS[theme].teal)
  const warm = ramp(STOPS[theme].warm)
  const under = betterBelow ? teal : warm
  const over = betterBelow ? warm : teal
  const diverging = (below: number, above: number) => [...arm(under, below).reverse(), ...arm(over, above)]
  return {
    diverging,
    sequential: (classes) => {
      if (name === 'diverging') return diverging(Math.floor(classes / 2), Math.ceil(classes / 2))
      const colour = name === 'teal' ? teal : warm
      if (classes === 1) return [colour(ARM_ALONE)]
      return Array.from({ length: classes }, (_, index) => colour(index / (classes - 1)))
    },
  }
}

/** Colours of one side, nearest to the target first. */
function arm(colour: (place: number) => string, classes: number): string[] {
  if (classes === 1) return [colour(ARM_ALONE)]
  return Array.from({ length: classes }, (_, index) => colour(ARM_START + ((1 - ARM_START) * index) / (classes - 1)))
}
