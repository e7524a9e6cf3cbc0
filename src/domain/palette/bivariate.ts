import type { PaletteTheme } from './palette.ts'

/** Which third of each of two things a place lies in: 0 the lowest, 2 the highest. */
export type Third = 0 | 1 | 2

/**
 * Rows: far from the target, on the way, at it; in a row from few people to many. Warm, grey and blue differ along the
 * axis that every kind of eye sees; more people are stronger colours, so that a large gap is what the eye finds first.
 */
const COLOURS: Readonly<Record<PaletteTheme, readonly (readonly string[])[]>> = {
  light: [
    ['#f7c08a', '#cc6d30', '#793b03'],
    ['#dbd3cb', '#9f908a', '#554b47'],
    ['#93dff0', '#2f9fba', '#05607e'],
  ],
  dark: [
    ['#6b2f16', '#c96a35', '#fdb683'],
    ['#463f4c', '#84857d', '#cac5c0'],
    ['#0b5f73', '#1fa0bc', '#7eebfa'],
  ],
}

/**
 * Colour of a place by two things at once: how much of the target is reached (0 least) and how many people need it
 * (0 fewest), `#rrggbb`. A sequential scheme crossed with a diverging one, as in Brewer, C. A. (1994), Color use
 * guidelines for mapping and visualization.
 */
export function bivariateColour(theme: PaletteTheme, reached: Third, people: Third): string {
  return COLOURS[theme][reached]?.[people] ?? ''
}
