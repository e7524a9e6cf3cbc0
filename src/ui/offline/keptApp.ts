import { DECLINED, isAppCache } from '../../service-worker/agreed.ts'
import { canKeep } from './keptPlaces.ts'

/** How the app stands on this device: kept with so many bytes, not wanted, or not kept (yet, or at all). */
export type KeptApp = { readonly kind: 'kept'; readonly bytes: number } | { readonly kind: 'declined' } | { readonly kind: 'not' }

/** Looks how the app stands on this device. `firstPage` is the address of the file that is kept last. Never throws. */
export async function keptApp(firstPage: URL): Promise<KeptApp> {
  if (!canKeep()) return { kind: 'not' }
  try {
    if (await caches.has(DECLINED)) return { kind: 'declined' }
    const sizes = new Map<string, number>()
    for (const name of (await caches.keys()).filter(isAppCache)) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        if (answer) sizes.set(`${name} ${request.url}`, (await answer.blob()).size)
      }
    }
    const isWhole = [...sizes.keys()].some((key) => key.endsWith(` ${firstPage.href}`))
    return isWhole ? { kind: 'kept', bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) } : { kind: 'not' }
  } catch {
    return { kind: 'not' }
  }
}

/** Deletes the app from this device, and remembers that it is not wanted here. What is kept of places stays. */
export async function forgetApp(): Promise<void> {
  await caches.open(DECLINED)
  for (const name of await caches.keys()) if (isAppCache(name)) await caches.delete(name)
}

/** Forgets that it was not wanted. */
export async function wantApp(): Promise<void> {
  await caches.delete(DECLINED)
}
