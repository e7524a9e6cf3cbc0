/// <reference lib="webworker" />
import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import { registerRoute, setCatchHandler } from 'workbox-routing'
// workbox: the usual answer to caching by kind of file, kept by Google, MIT; only these three parts of it are taken.
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { cachesOf, isOldCache, languageOf, pageIdIn } from './kept.ts'
import { renewKept } from './renewKept.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in when the app is built: the release, and every file the pages of places may load. */
declare const OFFLINE_FACTS: { readonly release: string; readonly build: string; readonly assets: readonly string[] }

const names = cachesOf(OFFLINE_FACTS.release, OFFLINE_FACTS.build)
const site = new URL('./', self.location.href)
const whole = new CacheableResponsePlugin({ statuses: [200] })
/** A page on a slow line is taken from the cache after this many seconds. */
const PATIENCE = 5

self.addEventListener('install', (event) => {
  const changing = ['places.json', 'es/place.html', 'en/place.html', 'icon.svg'].map((file) => new Request(new URL(file, site), { cache: 'no-cache' }))
  // A name with a hash is one file for ever: what the page has just loaded is not asked for again on a slow line.
  const lasting = OFFLINE_FACTS.assets.map((file) => new Request(new URL(file, site), { cache: 'force-cache' }))
  event.waitUntil(caches.open(names.app).then((cache) => cache.addAll([...changing, ...lasting])))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // What a person has kept is fetched anew from the new release before the old one goes; if that fails, both stay.
      const old = (await caches.keys()).filter((name) => isOldCache(name, names))
      const renewed = await renewKept(old, names, site)
      if (renewed) await Promise.all(old.map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

const below = (url: URL) => (url.origin === site.origin && url.pathname.startsWith(site.pathname) ? url.pathname.slice(site.pathname.length) : null)
const isAsset = (path: string | null) => path !== null && OFFLINE_FACTS.assets.includes(path)

// Names of these files carry a hash: what is kept under a name can never be another file.
registerRoute(({ url }) => isAsset(below(url)), new CacheFirst({ cacheName: names.app, plugins: [whole] }))
// Pages of a build before, kept because they could not be renewed, still name its programs.
registerRoute(
  ({ url }) => below(url)?.startsWith('assets/') ?? false,
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
)
registerRoute(({ url }) => below(url)?.startsWith('data/places/') ?? false, new CacheFirst({ cacheName: names.places, plugins: [whole] }))
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && /^(es|en)\//.test(below(url) ?? ''),
  new NetworkFirst({ cacheName: names.pages, networkTimeoutSeconds: PATIENCE, plugins: [whole] }),
)
registerRoute(({ url }) => below(url) === 'places.json', new NetworkFirst({ cacheName: names.app, networkTimeoutSeconds: PATIENCE, plugins: [whole] }))

// A page that was never opened: the page without a place, which reads the kept file of its department.
setCatchHandler(async ({ request, url }) => {
  const path = url ? below(url) : null
  const kept = await caches.match(request)
  if (kept) return kept
  if (request.mode === 'navigate' && path !== null && pageIdIn(path)) {
    // From this build's own cache: an older one would name programs that are no longer answered for.
    const page = await (await caches.open(names.app)).match(new URL(`${languageOf(path)}/place.html`, site).href)
    if (page) return page
  }
  return Response.error()
})
