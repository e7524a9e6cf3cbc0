import type { IndexedFile } from '../../place/place-index.ts'
import { publishedCopy } from '../../service-worker/published.ts'
import { placesCache } from '../../place/placesCache.ts'

export type Keeping = 'kept' | 'full' | 'failed' | 'unable'

/** Whether this browser can keep anything: caches need https or localhost. */
export function canKeep(): boolean {
  return 'caches' in window && 'serviceWorker' in navigator
}

/** Keeps a place file, so that all pages of its department open without a network. Never throws. */
export async function keepPlaces(address: URL, release: string): Promise<Keeping> {
  if (!canKeep()) return 'unable'
  try {
    const cache = await caches.open(placesCache(release))
    // The service worker may have kept it already, when the page read it.
    if (!(await cache.match(address.href))) {
      // Its name carries a hash: what the page has just read need not come over the line again.
      const response = await fetch(address, { cache: 'force-cache' })
      const copy = await publishedCopy(pathOf(address), response, {})
      if (!copy) return 'failed'
      await cache.put(address.href, copy)
    }
    return 'kept'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'
  }
}

/**
 * Asks the browser to hold what is kept also when the device runs short. For what a person has asked to keep: some browsers ask her
 * in turn, and answer once she has, which may be never. Nothing waits for it.
 */
export function askToHold(): void {
  void navigator.storage?.persist?.().catch(() => false)
}

/** Below the folder of the app, as the name of a place file begins. */
function pathOf(address: URL): string {
  return address.pathname.slice(address.pathname.lastIndexOf('/data/') + 1)
}

/** Ids of the departments kept, of those in `files`. */
export async function keptIds(base: URL, files: Readonly<Record<string, IndexedFile>>, release: string): Promise<readonly string[]> {
  if (!canKeep()) return []
  try {
    const cache = await caches.open(placesCache(release))
    const kept = new Set((await cache.keys()).map(({ url }) => url))
    return Object.entries(files).flatMap(([id, { path }]) => (kept.has(new URL(path, base).href) ? [id] : []))
  } catch {
    return []
  }
}

/**
 * Deletes the departments and pages kept on this device. The programs stay: the browser fetches them only with a new
 * version of the site, and without them nothing kept later would open.
 */
export async function clearKept(): Promise<void> {
  for (const name of await caches.keys()) if (/^arraigo-(places|pages)-/.test(name)) await caches.delete(name)
}
