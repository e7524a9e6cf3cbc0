import type { PlaceIndex } from '../place/place-index.ts'
import { type CacheNames, fileIdIn } from './kept.ts'
import { publishedCopy } from './published.ts'

/**
 * Fetches from the new release every department that the old caches hold, and every page opened of it. True once all of it
 * is there, so that the old caches may go; false where something could not be fetched.
 */
export async function renewKept(old: readonly string[], names: CacheNames, site: URL): Promise<boolean> {
  try {
    const addresses = (await Promise.all(old.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => ({ name, url }))))).flat()
    const ids = new Set(addresses.flatMap(({ url }) => fileIdIn(url) ?? []))
    if (ids.size > 0) {
      // From this build's own cache: over all caches the index of the old release would be found first.
      const listed = await (await caches.open(names.app)).match(new URL('places.json', site).href)
      const index = (await listed?.json()) as PlaceIndex | undefined
      if (!index) return false
      const paths = [...ids].flatMap((id) => index.files[id]?.path ?? [])
      const places = await caches.open(names.places)
      for (const path of paths.map((file) => `data/${file}`)) {
        const address = new URL(path, site).href
        const copy = await publishedCopy(path, await fetch(address), {})
        if (!copy) return false
        await places.put(address, copy)
      }
    }
    const pages = await caches.open(names.pages)
    const opened = [...new Set(addresses.filter(({ name }) => name.startsWith('arraigo-pages-')).map(({ url }) => url))]
    // Asked of the host: a page the browser still holds from before names programs that are gone.
    for (const url of opened) {
      const response = await fetch(url, { cache: 'no-cache' })
      // A place that is gone must not keep all others from being renewed.
      if (response.status === 404) continue
      if (!response.ok) return false
      await pages.put(url, response)
    }
    return true
  } catch {
    return false
  }
}
