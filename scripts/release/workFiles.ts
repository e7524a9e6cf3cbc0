import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withLock } from '../pipeline/lock.ts'

/** Where the steps of `npm run data` leave what the next ones read, below the project's root. */
export const WORK = {
  steps: '.cache/steps',
  shapes: '.cache/outputs/shapes',
  published: '.cache/outputs/published',
  gated: '.cache/outputs/gated',
  catalog: '.cache/outputs/catalog',
  shelves: '.cache/outputs/shelves',
  places: '.cache/outputs/places',
  programmes: '.cache/outputs/programmes',
  stories: '.cache/outputs/stories',
  fresh: '.cache/fresh',
} as const

/** Runs a build while no other one runs in the same project. */
export function alone<Result>(root: string, log: (line: string) => void, build: () => Promise<Result>): Promise<Result> {
  return withLock(join(root, '.cache/lock'), log, build)
}

/** An empty folder at `path`. */
export function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return path
}

/** Table id -> file, of all DuckDB files in some folders. Throws an Error where two folders hold the same table. */
export function tableFiles(folders: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const folder of folders.filter((candidate) => existsSync(candidate))) {
    for (const name of readdirSync(folder).filter((candidate) => candidate.endsWith('.duckdb')).sort()) {
      const id = basename(name, '.duckdb')
      if (files[id]) throw new Error(`the table ${id} is written twice: ${files[id]} and ${join(folder, name)}`)
      files[id] = join(folder, name)
    }
  }
  return files
}

export function readJsonFile<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content
}
