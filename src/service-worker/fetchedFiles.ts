import { FETCHED } from './agreed.ts'
import { ENGINE_LIST, ICON, INSTALL_LIST } from './facts.ts'
import { isLasting, successors } from './lasting.ts'
import { type Digests, publishedCopy } from './published.ts'

const ONCE_ASKED: readonly string[] = [ENGINE_LIST, ICON, INSTALL_LIST]

/** Keeps those of `paths` that the browser still has in its own store; what carries no hash in `main`, with its build. Nothing comes over the line. */
export async function keepFetched(paths: readonly string[], main: string, site: URL, digests: Digests): Promise<void> {
  for (const path of paths) {
    // Files of places are kept by department, when a person opens or asks for one.
    if ((!isLasting(path) && !ONCE_ASKED.includes(path)) || path.startsWith('data/places/')) continue
    const address = new URL(path, site).href
    if (await caches.match(address, { ignoreVary: true })) continue
    const answer = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null)
    const copy = answer && (await publishedCopy(path, answer, digests))
    if (copy) await (await caches.open(ONCE_ASKED.includes(path) ? main : FETCHED)).put(address, copy)
  }
}

/**
 * Fetches what stands in the build of `now` in place of what came along before, so that an indicator that was looked at without a
 * network can be looked at after a new release too. What cannot be fetched is left out.
 */
export async function renewFetched(now: readonly string[], site: URL, digests: Digests): Promise<void> {
  const cache = await caches.open(FETCHED)
  for (const path of successors(await pathsIn(cache, site), now)) {
    const address = new URL(path, site).href
    if (await caches.match(address, { ignoreVary: true })) continue
    const answer = await fetch(address).catch(() => null)
    const copy = answer && (await publishedCopy(path, answer, digests))
    if (copy) await cache.put(address, copy)
  }
}

/** Keeps the list of the engine's files of this build in `cache` where any build has one: then its files are here too. */
export async function keepEngineList(cache: string, site: URL, digests: Digests): Promise<void> {
  const address = new URL(ENGINE_LIST, site).href
  if (!(await caches.match(address))) return
  const answer = await fetch(address, { cache: 'no-cache' }).catch(() => null)
  const copy = answer && (await publishedCopy(ENGINE_LIST, answer, digests))
  if (copy) await (await caches.open(cache)).put(address, copy)
}

/** Lets go of what came along with other builds, and of what `whole` has as well. `now` are all files of this build. */
export async function tidyFetched(now: readonly string[], whole: string, site: URL): Promise<void> {
  if (!(await caches.has(FETCHED))) return
  const cache = await caches.open(FETCHED)
  const own = await caches.open(whole)
  const known = new Set(now)
  for (const path of await pathsIn(cache, site)) {
    const address = new URL(path, site).href
    if (!known.has(path) || (await own.match(address))) await cache.delete(address)
  }
}

async function pathsIn(cache: Cache, site: URL): Promise<readonly string[]> {
  return (await cache.keys()).flatMap(({ url }) => (url.startsWith(site.href) ? [url.slice(site.href.length)] : []))
}
