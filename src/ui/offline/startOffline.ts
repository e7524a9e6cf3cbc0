import { allowScript } from '../../workers/scriptPolicy.ts'
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

/** The one service worker of the folder `site`, registered the first time. Rejects where the browser refuses. */
export async function registerWorker(site: URL): Promise<ServiceWorkerRegistration> {
  const known = await navigator.serviceWorker.getRegistration(site.href)
  // To register once more would ask the host a second time whether the worker has changed; that of a folder above is another app's.
  if (known?.scope === site.href) return known
  return navigator.serviceWorker.register(allowScript(new URL('service-worker.js', site).href), { scope: site.pathname })
}
