import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cachesOf, fileIdIn, isOldCache, pageIdIn } from '../../src/service-worker/kept.ts'
import { renewKept } from '../../src/service-worker/renewKept.ts'

const SITE = new URL('https://example.org/app/')
const names = cachesOf('new', 'b2')

/** Caches as a browser keeps them, and a network that has only the files named. */
function storage(online: readonly string[]) {
  const kept = new Map<string, Map<string, string>>()
  const cacheOf = (name: string) => {
    const entries = kept.get(name) ?? new Map<string, string>()
    kept.set(name, entries)
    return {
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      addAll: (urls: readonly string[]) => {
        if (urls.some((url) => !online.includes(url))) return Promise.reject(new TypeError('failed to fetch'))
        urls.forEach((url) => entries.set(url, `fetched ${url}`))
        return Promise.resolve()
      },
      put: (url: string, body: string) => entries.set(url, body),
    }
  }
  return {
    kept,
    caches: {
      open: (name: string) => Promise.resolve(cacheOf(name)),
      match: (url: string) => {
        const body = [...kept.values()].map((entries) => entries.get(url)).find((found) => found !== undefined)
        return Promise.resolve(body === undefined ? undefined : { json: () => Promise.resolve(JSON.parse(body)) })
      },
    },
    cacheOf,
  }
}

const OLD_FILE = 'https://example.org/app/data/places/HN07.aaaa1111.json.gzip'
const NEW_FILE = 'https://example.org/app/data/places/HN07.bbbb2222.json.gzip'
const PAGE = 'https://example.org/app/es/HN0703.html'
const INDEX = 'https://example.org/app/places.json'

function withOld(online: readonly string[]) {
  const browser = storage(online)
  browser.cacheOf('arraigo-places-old').put(OLD_FILE, 'old')
  browser.cacheOf('arraigo-pages-b1').put(PAGE, 'old page')
  browser.cacheOf(names.app).put(INDEX, JSON.stringify({ files: { HN07: { path: 'places/HN07.bbbb2222.json.gzip' } } }))
  vi.stubGlobal('caches', browser.caches)
  return browser
}

describe('what a person has kept, when a new release comes', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('is fetched anew: departments from the new release, and the pages opened', async () => {
    const browser = withOld([NEW_FILE, PAGE])
    await expect(renewKept(['arraigo-places-old', 'arraigo-pages-b1'], names, SITE)).resolves.toBe(true)
    expect([...(browser.kept.get(names.places)?.keys() ?? [])]).toEqual([NEW_FILE])
    expect([...(browser.kept.get(names.pages)?.keys() ?? [])]).toEqual([PAGE])
    expect(browser.kept.get('arraigo-places-old')?.get(OLD_FILE)).toBe('old')
  })

  it('stays as it is where the new one cannot be fetched', async () => {
    const browser = withOld([PAGE])
    await expect(renewKept(['arraigo-places-old', 'arraigo-pages-b1'], names, SITE)).resolves.toBe(false)
    expect(browser.kept.get('arraigo-places-old')?.get(OLD_FILE)).toBe('old')
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
