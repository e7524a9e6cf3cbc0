import { fromOklab, hexColour, linearRgb, type Oklab, oklab } from './oklab.ts'

/** How sure a value is: 2 the surest. */
export type Certainty = 0 | 1 | 2

/** How much of the colour is left, from the least sure to the surest. */
const STRENGTHS: readonly number[] = [0.22, 0.55, 1]

/**
 * A colour that fades to the ground as its value gets less sure, `#rrggbb`: value by alpha, mixed beforehand in OKLab so
 * that the steps look alike whatever the hue. Throws a RangeError on colours that are not `#rrggbb`.
 * Method: Roth, R. E., Woodruff, A. W. and Johnson, Z. F. (2010), Value-by-alpha maps, The Cartographic Journal 47, 130-140.
 */
export function fadedColour(colour: string, ground: string, certainty: Certainty): string {
  const strength = STRENGTHS[certainty] ?? 1
  if (strength === 1) return colour
  const full = oklab(linearRgb(colour))
  const bare = oklab(linearRgb(ground))
  const mixed = full.map((part, axis) => (bare[axis] ?? 0) + (part - (bare[axis] ?? 0)) * strength) as unknown as Oklab
  return hexColour(fromOklab(mixed))
}
