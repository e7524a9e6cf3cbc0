import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { orThrow, reporter } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'

const manifestSchema = v.object({
  current: v.string(),
  releases: v.array(v.object({ release: v.string(), path: v.pipe(v.string(), v.regex(/^[\w-]+$/)) })),
})

/** Releases of a dataset's tables, newest first, each in a folder beside it. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** Throws SourceProblems where the file does not hold. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  return orThrow((problems) => readJson(path, manifestSchema, reporter(problems, path))) as Manifest
}

export function hasManifest(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json'))
}

/** Makes a release the current one. This rename is the moment in which it appears: a run killed before it changes nothing. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const fresh = join(folder, 'manifest.json.new')
  writeFileSync(fresh, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(fresh, join(folder, 'manifest.json'))
}
