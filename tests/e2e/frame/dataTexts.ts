import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Shorter texts are names and titles: they stand whole on a screen. */
const WORDS_OF_A_SENTENCE = 4

/** Every text of the release that was built: names, titles, sources, definitions in both languages. */
export function releasedTexts(): ReadonlySet<string> {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    // Names of countries stand on the map in capitals.
    if (typeof value === 'string') texts.add(value.trim()).add(value.trim().toLocaleUpperCase('es'))
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
  }
  for (const entry of readdirSync('dist/data', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.json(?:\.gzip)?$/.test(entry.name)) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    visit(JSON.parse((entry.name.endsWith('.gzip') ? gunzipSync(bytes) : bytes).toString('utf8')))
  }
  return texts
}

/** What of a text on screen the release does not say: its parts between commas, points in the middle and the like are each a name or lie in a sentence of the data. */
export function unreleased(text: string, released: ReadonlySet<string>, sentences: string): string {
  if (released.has(text) || sentences.includes(text.replace(/[.:]$/, '')) && text.split(/\s+/).length >= WORDS_OF_A_SENTENCE) return ''
  return text
    .split(/\s*(?:[,;:·]|\band\b|\n|^\d+|\([^)]*\)|[\d.]+ %)\s*/)
    .filter((part) => /\p{L}{3}/u.test(part) && !released.has(part.replace(/\.$/, '')) && !(part.split(/\s+/).length >= WORDS_OF_A_SENTENCE && sentences.includes(part.replace(/\.$/, ''))))
    .join(' | ')
}
