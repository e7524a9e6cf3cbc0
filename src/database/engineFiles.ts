import * as v from 'valibot'
import type { StoredFile } from './fetchFile.ts'
import { ReleaseError } from './release-error.ts'
import { timed } from './timed.ts'

/** What the build has written of the engine, at addresses relative to its folder. */
export interface EngineFiles {
  /** Of the package that drives them. */
  readonly version: string
  readonly wasm: StoredFile
  readonly worker: StoredFile
}

const FILE = 'engine.json'
const stored = v.object({ path: v.string(), hash: v.string(), bytes: v.number() })
const shape = v.object({ version: v.string(), wasm: stored, worker: stored })

/**
 * Reads `engine.json`, written by the build beside the engine's files at `base` (an address ending in `/`).
 * Throws ReleaseError `offline` or `file-missing`.
 */
export function readEngineFiles(base: URL): Promise<EngineFiles> {
  return timed('list', async () => {
    const response = await fetch(new URL(FILE, base), { cache: 'no-cache' }).catch((error: unknown) => {
      throw new ReleaseError('offline', FILE, { cause: error })
    })
    if (!response.ok) throw new ReleaseError('file-missing', FILE)
    try {
      return v.parse(shape, await response.json())
    } catch (error) {
      throw new ReleaseError('file-missing', FILE, { cause: error })
    }
  })
}
