import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { addedLanguage } from '../../src/state/added-languages.ts'

/** Texts of one part of the product in one language. */
export interface Catalogue {
  /** The part, its path without the language: `screen/frame`, `story`. */
  readonly part: string
  readonly language: string
  /** Language of whose rules its plurals are: its own, or that an added language stands on. */
  readonly plurals: string
  /** Path from the root of the project, as a person sees it. */
  readonly file: string
  /** Full keys with their texts: `legend.title` -> `Leyenda`. */
  readonly texts: ReadonlyMap<string, string>
}

/** Folders with texts of the screen and of pages, and what their parts are called. */
const FOLDERS = ['src/i18n', 'scripts/gate'] as const
const LANGUAGE = /^[a-z]{2}$/

type Tree = { readonly [key: string]: unknown }

/**
 * Every catalogue of the project, sorted by part and language. A catalogue is a JSON file that is named by a language, or stands in
 * a folder named by one. Throws an Error where a file is no tree of texts.
 */
export function readCatalogues(root: string): Catalogue[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .flatMap((entry) => {
        const path = relative(join(root, folder), join(entry.parentPath, entry.name)).split(sep).join('/')
        const tree = JSON.parse(readFileSync(join(root, folder, path), 'utf8')) as Tree
        if (path.startsWith('added/')) return cataloguesOfAdded(tree, `${folder}/${path}`)
        const segments = path.replace(/\.json$/, '').split('/')
        const at = segments.findLastIndex((segment) => LANGUAGE.test(segment))
        if (at < 0) return []
        const part = [...segments.slice(0, at), ...segments.slice(at + 1)].join('/')
        const language = segments[at] ?? ''
        return [{ part, language, plurals: language, file: `${folder}/${path}`, texts: textsOf(tree, `${folder}/${path}`) }]
      }),
  )
  return found.sort((one, other) => compare(one.part, other.part) || compare(one.language, other.language))
}

/** The parts of the one file of an added language. */
function cataloguesOfAdded(tree: Tree, file: string): Catalogue[] {
  const [added] = addedLanguage(file)
  if (!added) throw new Error(`${file}: no <code>.<base>.json, as in pt.es.json for Portuguese that stands on Spanish`)
  const { code, base } = added
  return Object.entries(tree).map(([part, texts]) => ({ part, language: code, plurals: base, file, texts: textsOf(texts as Tree, file) }))
}

/** Full keys of a tree of texts with the texts. Throws an Error that names file and key where something is neither text nor tree. */
export function textsOf(tree: Tree, file: string, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    // The lines of a list are numbered.
    else if (typeof value === 'object' && value !== null) for (const [inner, text] of textsOf(value as Tree, file, `${prefix}${key}.`)) texts.set(inner, text)
    else throw new Error(`${file}, ${prefix}${key}: neither a text nor a group of texts`)
  }
  return texts
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
