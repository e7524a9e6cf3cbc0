import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cachesOf, fileIdIn, isOldCache, pageIdIn } from '../../src/service-worker/kept.ts'
import { renewKept } from '../../src/service-worker/renewKept.ts'
import { released, SITE } from './memoryCaches.ts'

const names = cachesOf('new', 'b2')

/** Caches as a browser keeps them, and a network that has only the files named; of those gone it says so. */
function storage(online: readonly string[], gone: readonly string[], texts: Readonly<Record<string, string>>) {
  const kept = new Map<string, Map<string, string>>()
  const modes = new Map<string, string>()
  const cacheOf = (name: string) => {
    const entries = kept.get(name) ?? new Map<string, string>()
    kept.set(name, entries)
    return {
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      match: (url: string) => Promise.resolve(answerOf(entries.get(url))),
      put: (url: string, body: string | Response) => entries.set(url, typeof body === 'string' ? body : `fetched ${url}`),
    }
  }
  return {
    kept,
    modes,
    caches: {
      open: (name: string) => Promise.resolve(cacheOf(name)),
      // As in a browser, the first cache that was made answers.
      match: (url: string) => Promise.resolve(answerOf([...kept.values()].map((entries) => entries.get(url)).find((found) => found !== undefined))),
    },
    cacheOf,
    fetch: (url: string, { cache }: RequestInit = {}) => {
      modes.set(url, cache ?? 'default')
      if (gone.includes(url)) return Promise.resolve(new Response('', { status: 404 }))
      return online.includes(url) ? Promise.resolve(new Response(texts[url] ?? 'page')) : Promise.reject(new TypeError('failed to fetch'))
    },
  }
}

function answerOf(body: string | undefined) {
  return body === undefined ? undefined : { json: () => Promise.resolve(JSON.parse(body)) }
}

const OLD_FILE = 'https://example.org/app/data/places/HN07.aaaa1111.json.gzip'
const NEW_FILE = SITE.href + released('data/places/HN07', 'new places')
const PAGE = 'https://example.org/app/es/HN0703.html'
const INDEX = 'https://example.org/app/places.json'

function withOld(online: readonly string[], gone: readonly string[] = [], places = 'new places') {
  const browser = storage(online, gone, { [NEW_FILE]: places })
  browser.cacheOf('arraigo-places-old').put(OLD_FILE, 'old')
  browser.cacheOf('arraigo-pages-b1').put(PAGE, 'old page')
  browser.cacheOf('arraigo-app-b1').put(INDEX, JSON.stringify({ files: { HN07: { path: 'places/HN07.aaaa1111.json.gzip' } } }))
  browser.cacheOf(names.app).put(INDEX, JSON.stringify({ files: { HN07: { path: NEW_FILE.slice(`${SITE.href}data/`.length) } } }))
  vi.stubGlobal('caches', browser.caches)
  vi.stubGlobal('fetch', browser.fetch)
  return browser
}

const OLD = ['arraigo-places-old', 'arraigo-pages-b1', 'arraigo-app-b1']

describe('what a person has kept, when a new release comes', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('is fetched anew: departments from the new release, and the pages opened', async () => {
    // The host may still have the old file too: it is not what is asked for.
    const browser = withOld([NEW_FILE, OLD_FILE, PAGE])
    await expect(renewKept(OLD, names, SITE)).resolves.toBe(true)
    expect([...(browser.kept.get(names.places)?.keys() ?? [])]).toEqual([NEW_FILE])
    expect([...(browser.kept.get(names.pages)?.keys() ?? [])]).toEqual([PAGE])
    expect(browser.kept.get('arraigo-places-old')?.get(OLD_FILE)).toBe('old')
    // A page of the browser's own store would name programs of the old build.
    expect(browser.modes.get(PAGE)).toBe('no-cache')
  })

  it('stays as it is where a file of the new release comes cut short', async () => {
    const browser = withOld([NEW_FILE, PAGE], [], 'new pla')
    await expect(renewKept(OLD, names, SITE)).resolves.toBe(false)
    expect(browser.kept.get(names.places)?.has(NEW_FILE)).toBe(false)
    expect(browser.kept.get('arraigo-places-old')?.get(OLD_FILE)).toBe('old')
  })

  it('is nothing more than the pages where no department was kept, and no file where it is in no new release', async () => {
    const browser = withOld([NEW_FILE, PAGE])
    await expect(renewKept(['arraigo-pages-b1'], names, SITE)).resolves.toBe(true)
    expect(browser.kept.get(names.places)).toBeUndefined()
    browser.cacheOf(names.app).put(INDEX, JSON.stringify({ files: {} }))
    await expect(renewKept(OLD, names, SITE)).resolves.toBe(true)
    expect([...(browser.kept.get(names.places)?.keys() ?? [])]).toEqual([])
  })

  it('goes on without a page that is no more', async () => {
    const browser = withOld([NEW_FILE], [PAGE])
    await expect(renewKept(OLD, names, SITE)).resolves.toBe(true)
    expect([...(browser.kept.get(names.places)?.keys() ?? [])]).toEqual([NEW_FILE])
    expect([...(browser.kept.get(names.pages)?.keys() ?? [])]).toEqual([])
  })

  it('waits where the new release does not say which files it has', async () => {
    const browser = withOld([NEW_FILE, PAGE])
    browser.kept.delete(names.app)
    await expect(renewKept(OLD, names, SITE)).resolves.toBe(false)
  })

  it('stays as it is where the new one cannot be fetched', async () => {
    for (const online of [[PAGE], [NEW_FILE], []]) {
      const browser = withOld(online)
      await expect(renewKept(OLD, names, SITE)).resolves.toBe(false)
      expect(browser.kept.get('arraigo-places-old')?.get(OLD_FILE)).toBe('old')
      expect(browser.kept.get('arraigo-pages-b1')?.get(PAGE)).toBe('old page')
    }
  })
})

describe('names of what is kept', () => {
  it('tell old caches from those of this build, and from those of others', () => {
    expect(['arraigo-app-b1', 'arraigo-places-old', names.app, names.places, 'other-app'].filter((name) => isOldCache(name, names))).toEqual(['arraigo-app-b1', 'arraigo-places-old'])
  })

  it('tell pages of places from other pages, and files of places from other files', () => {
    expect(['es/HN0703.html', 'en/GTM', 'es/index.html', 'es/place.html', 'index.html'].map(pageIdIn)).toEqual(['HN0703', 'GTM', null, null, null])
    expect([OLD_FILE, INDEX, 'https://example.org/app/data/places/offers.aaaa1111.json.gzip'].map(fileIdIn)).toEqual(['HN07', null, null])
  })
})
