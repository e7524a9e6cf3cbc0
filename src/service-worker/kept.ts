import { placesCache } from '../place/placesCache.ts'

/** Names of the caches of one build. Place files belong to a release, pages and programs to a build. */
export interface CacheNames {
  readonly app: string
  readonly pages: string
  readonly places: string
}

export function cachesOf(release: string, build: string): CacheNames {
  return { app: `arraigo-app-${build}`, pages: `arraigo-pages-${build}`, places: placesCache(release) }
}

/** Whether a cache was left by another build or release. */
export function isOldCache(name: string, { app, pages, places }: CacheNames): boolean {
  return name.startsWith('arraigo-') && name !== app && name !== pages && name !== places
}

/** The id of the place whose page stands at a path below the folder of the app; null where it is no such page. */
export function pageIdIn(path: string): string | null {
  return /^(?:es|en)\/([A-Z]{2,3}\d{0,5})(?:\.html)?$/.exec(path)?.[1] ?? null
}

export function languageOf(path: string): 'es' | 'en' {
  return path.startsWith('en/') ? 'en' : 'es'
}

/** The department or country of a kept place file: `data/places/HN07.1a2b3c4d.json.gzip`. */
export function fileIdIn(address: string): string | null {
  return /\/data\/places\/([A-Z]{2,3}\d{0,2})\.[0-9a-f]+\.json\.gzip$/.exec(address)?.[1] ?? null
}
