import { readFileSync } from 'node:fs'

/** The page's own rules; what a narrow screen or paper changes comes last. */
const SHEETS = ['page.css', 'tables.css', 'media.css']

/**
 * The page's style sheet: the design tokens of the app with the dark colours for devices set to dark, paper colours in
 * print, then the page's own rules. Throws an Error where the tokens have no dark theme.
 */
export function pageStyle(): string {
  const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')
  const dark = /:root\[data-theme='dark'\]\s*(\{[^}]*\})/.exec(tokens)
  if (!dark) throw new Error('src/ui/tokens.css has no dark theme')
  const forDevice = tokens.replace(dark[0], `@media screen and (prefers-color-scheme: dark) {\n:root ${dark[1]}\n}`)
  return [forDevice, ...SHEETS.map((sheet) => readFileSync(new URL(sheet, import.meta.url), 'utf8'))].join('\n')
}
