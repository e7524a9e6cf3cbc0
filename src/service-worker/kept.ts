import { placesCache } from '../place/placesCache.ts'
import { DECLINED, FETCHED, type Part } from './agreed.ts'

/** Names of the caches of one build. Place files belong to a release, pages and programs to a build. */
export interface CacheNames {
  /** What the pages of places need. */
  readonly app: string
  /** What the app over the whole region needs. */
  readonly main: string
  readonly pages: string
  readonly places: string
}

/** The page from which the app over the whole region begins. */
export const FIRST_PAGE = 'index.html'

/** The file of a part that is kept last: where it is, the part is whole. */
export const LAST: Readonly<Record<Part, string>> = { app: FIRST_PAGE, places: 'es/place.html' }

export function cachesOf(release: string, build: string): CacheNames {
  return { app: `arraigo-app-${build}`, main: `arraigo-main-${build}`, pages: `arraigo-pages-${build}`, places: placesCache(release) }
}

/** The cache of a part in one build. */
export function cacheOfPart(part: Part, names: CacheNames): string {
  return part === 'app' ? names.main : names.app
}

/** Whether a cache was left by another build or release. */
export function isOldCache(name: string, { app, main, pages, places }: CacheNames): boolean {
  return name.startsWith('arraigo-') && ![app, main, pages, places, FETCHED, DECLINED].includes(name)
}

/** Whether a cache may hold a part, of whatever build. */
export function mayHold(name: string, part: Part): boolean {
  return name.startsWith(part === 'app' ? 'arraigo-main-' : 'arraigo-app-')
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
