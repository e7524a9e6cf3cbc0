import { askWorker } from './askWorker.ts'

/**
 * Starts the service worker that answers when there is no network. `site` is the folder of the app. Resolves once it
 * keeps all that the pages of places need, false where the browser has none, refuses, or has no room; the page works all the same.
 */
export async function startOffline(site: URL): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await registerWorker(site)
    const { active } = await navigator.serviceWorker.ready
    if (!active) return false
    return (await askWorker(active, { kind: 'keep', part: 'places', fetched: [], saving: false })).kept
  } catch {
    return false
  }
}

/** Registers the one service worker of the folder `site`. Rejects where the browser refuses. */
export function registerWorker(site: URL): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(new URL('service-worker.js', site), { scope: site.pathname })
}
