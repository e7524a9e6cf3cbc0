import { readFileSync } from 'node:fs'
import { type MapPalette, mapPalette } from '../../src/layers/style/palette.ts'

const TOKENS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The palette as the page gets it: read from the real design tokens. */
export function paletteOf(theme: 'light' | 'dark'): MapPalette {
  const block = new RegExp(`:root\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(TOKENS)?.[1] ?? ''
  return mapPalette(theme, (name) => new RegExp(`${name}: ([^;]+);`).exec(block)?.[1] ?? '')
}
export const THEMES = ['light', 'dark'] as const
