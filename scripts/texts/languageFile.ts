import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADDED_PARTS, type Texts } from '../../src/i18n/added/composeMessages.ts'
import { addedLanguage } from '../../src/state/added-languages.ts'

/** Where the file of an added language stands, from the root of the project. */
const ADDED_FOLDER = 'src/i18n/added'

export interface WrittenLanguage {
  readonly file: string
  /** Texts that are those of the base language: still to be translated, or alike in both. */
  readonly untranslated: number
  readonly all: number
  /** Texts of the file the app has no use for any more; they were left out. */
  readonly dropped: readonly string[]
}

/**
 * Writes the file of a language that stands on Spanish or English, `name` as in `pt.es`: every text the app shows, in the order of the
 * base language. What an earlier file of that name has is kept, what it lacks is filled with the base language. Throws an Error where
 * the name is none.
 */
export function writeLanguageFile(root: string, name: string): WrittenLanguage {
  const file = `${ADDED_FOLDER}/${name}.json`
  const [added] = addedLanguage(file)
  if (!added || file !== `${ADDED_FOLDER}/${added.code}.${added.base}.json`) throw new Error(`"${name}" is no <code>.<base>, as in pt.es or de.en`)
  const path = join(root, file)
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Texts) : {}
  const counts = { untranslated: 0, all: 0 }
  const fill = (base: Texts, kept: Texts[string] | undefined): Texts =>
    Object.fromEntries(
      Object.entries(base).map(([key, text]) => {
        const own = typeof kept === 'object' ? kept[key] : undefined
        if (typeof text !== 'string') return [key, fill(text, own)]
        counts.all += 1
        const written = typeof own === 'string' ? own : text
        if (written === text) counts.untranslated += 1
        return [key, written]
      }),
    )
  const filled = Object.fromEntries(ADDED_PARTS.map((part) => [part, fill(readPart(root, part, added.base), before[part])]))
  writeFileSync(path, `${JSON.stringify(filled, null, 2)}\n`)
  const now = new Set(keysOf(filled))
  return { file, ...counts, dropped: keysOf(before).filter((key) => !now.has(key)) }
}

/** A part stands in a folder of languages, or is a file named by one. */
function readPart(root: string, part: string, language: string): Texts {
  const [folder = '', name] = part.split('/')
  const path = join(root, 'src/i18n', folder, ...(name === undefined ? [`${language}.json`] : [language, `${name}.json`]))
  return JSON.parse(readFileSync(path, 'utf8')) as Texts
}

function keysOf(tree: Texts, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, text]) => (typeof text === 'string' ? [prefix + key] : keysOf(text, `${prefix}${key}.`)))
}
