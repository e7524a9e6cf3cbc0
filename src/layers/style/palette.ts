/** Colours of the map that carry no data, as CSS writes them; read from the design tokens. */
export interface MapPalette {
  readonly theme: 'light' | 'dark'
  readonly land: string
  readonly sea: string
  readonly paper: string
  readonly paperSunk: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly rule: string
  readonly absence: string
  readonly accent: string
  readonly focus: string
}

/** Ground of areas without a value: lighter than the land around in the light theme, level with it in the dark one. */
export function groundColour({ theme, land, paperSunk }: MapPalette): string {
  return theme === 'dark' ? land : paperSunk
}

export const PALETTE_TOKENS = {
  land: '--land',
  sea: '--sea',
  paper: '--paper',
  paperSunk: '--paper-sunk',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  rule: '--rule',
  absence: '--absence',
  accent: '--accent',
  focus: '--focus',
} as const satisfies Partial<Record<keyof MapPalette, string>>

/** The palette whose colours `token` looks up by the name of a CSS variable. Throws an Error on one that is not set. */
export function mapPalette(theme: 'light' | 'dark', token: (name: string) => string): MapPalette {
  const read = (name: string): string => {
    const value = token(name).trim()
    if (value === '') throw new Error(`design token ${name} is not set`)
    return value
  }
  return {
    theme,
    land: read(PALETTE_TOKENS.land),
    sea: read(PALETTE_TOKENS.sea),
    paper: read(PALETTE_TOKENS.paper),
    paperSunk: read(PALETTE_TOKENS.paperSunk),
    ink: read(PALETTE_TOKENS.ink),
    inkSoft: read(PALETTE_TOKENS.inkSoft),
    inkFaint: read(PALETTE_TOKENS.inkFaint),
    rule: read(PALETTE_TOKENS.rule),
    absence: read(PALETTE_TOKENS.absence),
    accent: read(PALETTE_TOKENS.accent),
    focus: read(PALETTE_TOKENS.focus),
  }
}
