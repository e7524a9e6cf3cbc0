/** What social networks and messengers show of a page, in pixels (Open Graph: 1.91 to 1). */
export const PREVIEW = { width: 1200, height: 630, edge: 56 } as const

/** Light colours of `src/ui/tokens.css`: a picture has no style sheet to read them from. */
export const COLOURS = {
  paper: '#ffffff',
  sunk: '#f6f5f1',
  land: '#eeece6',
  ink: '#17222b',
  inkSoft: '#4b5a64',
  rule: '#dcdfdd',
  accent: '#0c5557',
  ribbon: '#fbf0cf',
  ribbonInk: '#5c4705',
  data: '#8cc0b1',
} as const
