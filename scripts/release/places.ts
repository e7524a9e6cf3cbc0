import { join, relative, sep } from 'node:path'
import { codeClosure } from '../pipeline/codeClosure.ts'
import { filesBelow } from '../pipeline/fingerprint.ts'
import { tableFiles, WORK } from './workFiles.ts'

/** Where the steps of a build read and write. */
export interface Places {
  readonly root: string
  /** Where the code is, and with it the keys a build pins. */
  readonly project: string
  /** Where the release goes, relative to the root. */
  readonly target: string
  /** The absolute form of a path relative to the root. */
  readonly at: (path: string) => string
  /** The files of the datasets, relative to the root. */
  readonly datasets: readonly string[]
  /** A step's own code, all it imports, and the versions of the libraries. */
  readonly code: (file: string) => string[]
  /** Table id -> DuckDB file, as far as written. */
  readonly tables: () => Record<string, string>
}

/** `project`: where code and the lock file are, if not beside the data. */
export function placesOf(root: string, target: string, project = root): Places {
  const ownCode = (file: string) => (project === root ? file : join(project, file))
  const at = (path: string) => join(root, path)
  return {
    root,
    project,
    target,
    at,
    // Raw counts are for the gate only: nothing of a release is made of them.
    datasets: filesBelow(at('data/datasets'))
      .map((file) => relative(root, file).split(sep).join('/'))
      .filter((file) => !file.includes('/raw/')),
    code: (file) => ['package-lock.json', ...codeClosure(project, [`scripts/release/steps/${file}`])].map(ownCode),
    tables: () => tableFiles([at(WORK.published), at(WORK.gated)]),
  }
}
