import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Paths of all files below a folder of the project, relative to it and with forward slashes. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'))
    .sort()
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The text without comments; strings stay, so that an address in one is not taken for a comment. */
export function withoutComments(text: string): string {
  const tokens = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text.replaceAll(tokens, (_, string: string | undefined) => string ?? ' ')
}

export interface Import {
  /** A path in the project (`src/domain/x.ts`), or the name of a package (`react-dom/client`). */
  readonly target: string
  readonly local: boolean
  readonly typeOnly: boolean
}

/** Everything a module imports or re-exports, statically, dynamically or as a side effect. */
export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => {
    const local = specifier.startsWith('.')
    const target = local ? posix.join(dirname(path), specifier.split('?')[0] ?? specifier) : (specifier.split('?')[0] ?? specifier)
    found.push({ target, local, typeOnly })
  }
  for (const match of code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w$*\s,{}]+?)\s*from\s*['"]([^'"]+)['"]/gm)) {
    add(match[2] ?? '', match[1] !== undefined)
  }
  for (const match of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) add(match[1] ?? '', false)
  for (const match of code.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g)) add(match[1] ?? '', false)
  return found
}
