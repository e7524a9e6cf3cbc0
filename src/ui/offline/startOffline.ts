/**
 * Starts the service worker that answers when there is no network. `site` is the folder of the app. Resolves once it
 * is ready, false where the browser has none or refuses; the page works all the same.
 */
export async function startOffline(site: URL): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register(new URL('service-worker.js', site), { scope: site.pathname })
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false
  }
}
