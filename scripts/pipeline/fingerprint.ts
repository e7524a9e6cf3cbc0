import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/**
 * Hash over the names and bytes of files and whole folders below `root`, as hex; dates do not count.
 * A path that does not exist counts as such, so that a file that appears or goes changes the hash.
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    const files = filesBelow(resolve(root, path))
    if (files.length === 0) hash.update(`${path}\0absent\0`)
    for (const file of files) {
      const content = createHash('sha256').update(readFileSync(file)).digest('hex')
      hash.update(`${relative(root, file).split(sep).join('/')}\0${content}\0`)
    }
  }
  return hash.digest('hex')
}

/** All files below a folder in the order of their names, or the file itself; none where nothing is. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)))
}
