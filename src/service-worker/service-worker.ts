/// <reference lib="webworker" />
import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import { registerRoute, setCatchHandler } from 'workbox-routing'
// workbox: the usual answer to caching by kind of file, kept by Google, MIT; only these three parts of it are taken.
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { DECLINED, type KeepAnswer, type KeepQuestion, type Part, type ToWorker } from './agreed.ts'
import { answerOfBuild, onceAskedAnswer, lastingAnswer } from './answers.ts'
import { changingFiles, ENGINE_LIST, ICON, INSTALL_LIST, type OfflineFacts, RELEASE_LIST, RELEASE_SIGNATURE } from './facts.ts'
import { keepEngineList, keepFetched, renewFetched } from './fetchedFiles.ts'
import { isAlone } from './isAlone.ts'
import { cacheOfPart, cachesOf, FIRST_PAGE, languageOf, pageIdIn } from './kept.ts'
import { keepWhole } from './keepWhole.ts'
import { isSigned } from './isSigned.ts'
import { isLasting } from './lasting.ts'
import { publishedCopy } from './published.ts'
import { isWhole, partsBefore, releasedFiles, tidyCaches } from './tidyCaches.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in when the app is built. */
declare const OFFLINE_FACTS: OfflineFacts

const facts = OFFLINE_FACTS
const names = cachesOf(facts.release, facts.build)
const site = new URL('./', self.location.href)
const firstPage = new URL(FIRST_PAGE, site).href
const whole = new CacheableResponsePlugin({ statuses: [200] })
const programs = Object.keys(facts.all)
/** What is kept is the file that was published, not a part of it. */
const published = { cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) => publishedCopy(below(new URL(request.url)) ?? '', response, facts.all) }
/** A page on a slow line is taken from the cache after this many seconds. */
const PATIENCE = 5
/** Whether this worker took the place of the one before while pages of that one were open. */
let hurried = false

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // Parts come when a page asks for them; what a person has of the build before comes at once, so that she never has less.
      const before = await partsBefore(names, site)
      if (before.has('places')) await fill('places', false)
      if (!before.has('app') || isSaving()) return
      // A full disk is no reason to stay with a build that is gone; a line that broke is one to try again.
      await fill('app', false).catch((error: unknown) => {
        if (!isFull(error)) throw error
      })
      await keepEngineList(names.main, site, facts.all)
      await renewFetched([...programs, ...((await releasedFiles(names, site)) ?? [])], site, facts.all)
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // A worker that did not hurry comes after the last page of the build before is closed.
      if (!hurried || (await alone())) await tidyCaches(names, site, programs)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const asked = event.data as ToWorker
  const answer = (kept: boolean) => event.ports[0]?.postMessage({ kept, build: facts.build } satisfies KeepAnswer)
  if (asked.kind === 'which') answer(false)
  if (asked.kind === 'take-over') {
    hurried = true
    event.waitUntil(self.skipWaiting())
  }
  if (asked.kind === 'keep') event.waitUntil(keep(asked).then(answer, () => answer(false)))
})

async function keep({ part, fetched, saving }: KeepQuestion): Promise<boolean> {
  if (part === 'app' && (await caches.has(DECLINED))) return false
  if (!(await isWhole(part, names, site))) await fill(part, saving)
  if (part === 'app') {
    // What came along needs no promise: without it the part is whole all the same.
    await keepFetched([ICON, INSTALL_LIST, ...fetched.flatMap((address) => below(new URL(address)) ?? [])], names.main, site, facts.all).catch(() => undefined)
  }
  if (await alone()) await tidyCaches(names, site, programs).catch(() => undefined)
  return true
}

const filling = new Map<Part, Promise<void>>()

/** Two pages that ask at once wait for the same work. */
function fill(part: Part, saving: boolean): Promise<void> {
  const cache = cacheOfPart(part, names)
  const begun = filling.get(part) ?? keepWhole({ cache, lasting: facts[part], changing: changingFiles(facts)[part], site, digests: facts.all, isTrusted: part === 'app' ? (bytes) => isSigned(bytes, facts.keys) : undefined, saving })
  filling.set(part, begun)
  return begun
    .catch(async (error: unknown) => {
      // Half an app is of no use to anyone, and room is short.
      if (isFull(error)) await caches.delete(cache)
      throw error
    })
    .finally(() => filling.delete(part))
}

async function alone(): Promise<boolean> {
  const windows = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ url }) => url)
  const held = await self.navigator.locks?.query().then((locks) => locks.held ?? [], () => null)
  return isAlone({ windows, held: held?.map(({ name }) => name) ?? null }, facts.build, site)
}

function isSaving(): boolean {
  return (self.navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function isFirstPage(url: URL): boolean {
  return ['', FIRST_PAGE].includes(below(url) ?? 'elsewhere')
}

/** Whether the first page asks: others, such as a figure in a frame, come from the host as they are now. */
async function isOfFirstPage(event: ExtendableEvent): Promise<boolean> {
  const client = await self.clients.get((event as FetchEvent).clientId)
  return client !== undefined && isFirstPage(new URL(client.url))
}

function below(url: URL): string | null {
  return url.origin === site.origin && url.pathname.startsWith(site.pathname) ? url.pathname.slice(site.pathname.length) : null
}

registerRoute(({ url }) => below(url)?.startsWith('data/places/') ?? false, new CacheFirst({ cacheName: names.places, plugins: [published] }))
registerRoute(
  ({ url }) => isLasting(below(url) ?? ''),
  ({ request, url, event }) => lastingAnswer(request, below(url) ?? '', facts.all, (work) => event.waitUntil(work)),
)
// Page, programs and the list of released files with its signature are of one build, whatever the host has by now.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && isFirstPage(url),
  ({ request }) => answerOfBuild(request, firstPage, names.main),
)
registerRoute(
  ({ url }) => [RELEASE_LIST, RELEASE_SIGNATURE].includes(below(url) ?? ''),
  async ({ request, event }) => answerOfBuild(request, request.url, (await isOfFirstPage(event)) ? names.main : null),
)
for (const path of [ICON, INSTALL_LIST]) {
  registerRoute(({ url }) => below(url) === path, ({ request, event }) => onceAskedAnswer(request, path, names.main, facts.all, (work) => event.waitUntil(work)))
}
registerRoute(
  ({ url }) => below(url) === ENGINE_LIST,
  async ({ request, event }) =>
    (await isOfFirstPage(event)) ? onceAskedAnswer(request, ENGINE_LIST, names.main, facts.all, (work) => event.waitUntil(work)) : answerOfBuild(request, request.url, null),
)
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
