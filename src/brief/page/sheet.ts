/** A4 in points of 1/72 inch, and the margins a home printer keeps. */
export const SHEET = { width: 595.28, height: 841.89, left: 45, right: 45, top: 32, bottom: 30 } as const
export const CONTENT_WIDTH = SHEET.width - SHEET.left - SHEET.right

/** Ink on white and one accent, all dark enough to be told apart when printed in grey. */
export const COLOUR = {
  ink: '#17222b',
  soft: '#4b5a64',
  accent: '#0c5557',
  rule: '#c9cecb',
  land: '#eeede8',
  border: '#b3bab6',
  part: '#bcd5d1',
  paper: '#ffffff',
} as const

export type FontName = 'regular' | 'semibold'

/** How a run of text looks; sizes in points. */
export interface TextStyle {
  readonly font: FontName
  readonly size: number
  readonly colour: string
}

export const STYLE = {
  eyebrow: { font: 'semibold', size: 8.2, colour: COLOUR.accent },
  dated: { font: 'regular', size: 7.2, colour: COLOUR.soft },
  place: { font: 'semibold', size: 24, colour: COLOUR.ink },
  around: { font: 'regular', size: 10, colour: COLOUR.soft },
  heading: { font: 'semibold', size: 10, colour: COLOUR.accent },
  lead: { font: 'semibold', size: 11.5, colour: COLOUR.ink },
  body: { font: 'regular', size: 8.3, colour: COLOUR.ink },
  strong: { font: 'semibold', size: 8.3, colour: COLOUR.ink },
  soft: { font: 'regular', size: 8.3, colour: COLOUR.soft },
  small: { font: 'regular', size: 7.2, colour: COLOUR.soft },
  smallStrong: { font: 'semibold', size: 7.2, colour: COLOUR.ink },
  column: { font: 'regular', size: 6.9, colour: COLOUR.soft },
  tag: { font: 'regular', size: 6.5, colour: COLOUR.soft },
} as const satisfies Record<string, TextStyle>

/** Height of a line of a style, in points. */
export function leadingOf({ size }: TextStyle): number {
  return size * (size > 20 ? 1.12 : 1.3)
}
