import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A package whose code stands in the app, as it says itself. */
export interface PackageFacts {
  readonly name: string
  readonly version: string
  /** As `package.json` says it; null where it says nothing. */
  readonly licence: string | null
  /** The texts that came with it: its licence, and notices it asks to keep. */
  readonly texts: readonly string[]
}

interface PackageFile {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
}

const FOLDER = 'node_modules'
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[-._].*)?$/i
/** Names under which the packer writes down its own pieces of code. */
const OWN_PIECES = [
  { pattern: /^\0?rolldown\//, name: 'rolldown' },
  { pattern: /^\0?vite\//, name: 'vite' },
] as const

/**
 * The folders of the packages that modules come from, of the project's own none. `ids` are addresses on disk or names of the packer,
 * such as `/…/node_modules/fflate/esm/browser.js` or `\0vite/preload-helper.js`.
 */
export function packageFolders(root: string, ids: Iterable<string>): readonly string[] {
  const folders = new Set<string>()
  for (const id of ids) {
    const piece = OWN_PIECES.find(({ pattern }) => pattern.test(id))
    if (piece) folders.add(join(root, FOLDER, piece.name))
    const parts = id.replace(/^\0/, '').replace(/[?#].*$/s, '').split(/[\\/]/)
    const at = parts.lastIndexOf(FOLDER)
    if (at < 0) continue
    const end = at + (parts[at + 1]?.startsWith('@') ? 3 : 2)
    const folder = parts.slice(0, end).join(sep)
    folders.add(at === 0 || !existsSync(folder) ? join(root, parts.slice(parts.indexOf(FOLDER), end).join(sep)) : folder)
  }
  return [...folders]
}

/** What a package says of itself. Throws an Error where it has neither name nor version. */
export function packageFacts(folder: string): PackageFacts {
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
  if (said.name === undefined || said.version === undefined) throw new Error(`${folder}: a package without name or version`)
  const licence = typeof said.license === 'string' ? said.license : (said.license?.type ?? said.licenses?.map(({ type }) => type).join(' OR '))
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
  return { name: said.name, version: said.version, licence: licence ? licence : null, texts: texts.filter((text) => text !== '') }
}
