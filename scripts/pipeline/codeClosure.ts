import { readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** A relative import; this project writes every one with its ending. */
const RELATIVE_IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g

/**
 * The files that make up a piece of code: the entries and all they import from this project, as paths relative to
 * `root`, sorted. Libraries are left out; the lock file stands for them. Throws where an import leads nowhere.
 */
export function codeClosure(root: string, entries: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    const name = relative(root, file).split(sep).join('/')
    if (found.has(name)) return
    found.add(name)
    const text = readFileSync(file, 'utf8')
    if (!/\.tsx?$/.test(file)) return
    for (const [, path = ''] of text.matchAll(RELATIVE_IMPORT)) visit(join(dirname(file), path.replace(/\?.*$/, '')))
  }
  for (const entry of entries) visit(join(root, entry))
  return [...found].sort()
}
