import { tidyFetched } from './fetchedFiles.ts'
import { type CacheNames, cacheOfPart, isOldCache, LAST, mayHold } from './kept.ts'
import type { Part } from './agreed.ts'
import { RELEASE_LIST } from './facts.ts'
import { renewKept } from './renewKept.ts'

/** Whether a part is kept whole for this build. */
export async function isWhole(part: Part, names: CacheNames, site: URL): Promise<boolean> {
  return holdsLast(cacheOfPart(part, names), part, site)
}

/** The parts another build has kept whole on this device. */
export async function partsBefore(names: CacheNames, site: URL): Promise<ReadonlySet<Part>> {
  const old = (await caches.keys()).filter((name) => isOldCache(name, names))
  const parts = new Set<Part>()
  for (const part of ['app', 'places'] as const) {
    for (const name of old) if (mayHold(name, part) && (await holdsLast(name, part, site))) parts.add(part)
  }
  return parts
}

/**
 * Deletes what other builds have left: once this build has whole what they had whole, and has renewed what a person has kept.
 * To be called only while no page of another build is open. `files` are those of the programs and the engine in this build.
 */
export async function tidyCaches(names: CacheNames, site: URL, files: readonly string[]): Promise<void> {
  const old = (await caches.keys()).filter((name) => isOldCache(name, names))
  if (old.length > 0) {
    for (const part of await partsBefore(names, site)) if (!(await isWhole(part, names, site))) return
    // What a person has kept is fetched anew from the new release before the old one goes; if that fails, both stay.
    if (!(await renewKept(old, names, site))) return
    for (const name of old) await caches.delete(name)
  }
  const released = await releasedFiles(names, site)
  if (released) await tidyFetched([...files, ...released], names.main, site)
}

/** The files of the release of this build, as far as its list is kept; null where it is not. */
export async function releasedFiles(names: CacheNames, site: URL): Promise<readonly string[] | null> {
  const list = await (await caches.open(names.main)).match(new URL(RELEASE_LIST, site).href)
  if (!list) return null
  const { files } = (await list.json()) as { readonly files: readonly { readonly path: string }[] }
  return files.map(({ path }) => `data/${path}`)
}

async function holdsLast(name: string, part: Part, site: URL): Promise<boolean> {
  return (await caches.has(name)) && (await (await caches.open(name)).match(new URL(LAST[part], site).href)) !== undefined
}
