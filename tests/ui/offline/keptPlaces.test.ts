import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cachesOf } from '../../../src/service-worker/kept.ts'
import { placesCache } from '../../../src/place/placesCache.ts'
import { askToHold, canKeep, clearKept, keepPlaces, keptIds } from '../../../src/ui/offline/keptPlaces.ts'

const BASE = new URL('https://example.org/app/data/')
const FILE = new URL('places/HN07.ba7816bf.json.gzip', BASE)
const FILES = { HN07: { path: 'places/HN07.ba7816bf.json.gzip', hash: 'x', bytes: 3 }, HN08: { path: 'places/HN08.aaaa1111.json.gzip', hash: 'y', bytes: 3 } }

/** A browser with caches in memory; `put` may refuse, as a full disk does. */
function browser({ put = () => {}, answer = () => Promise.resolve(new Response('abc')) }: { put?: () => void; answer?: () => Promise<Response> } = {}) {
  const kept = new Map<string, Map<string, string>>()
  const caches = {
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    open(name: string) {
      const entries = kept.get(name) ?? new Map<string, string>()
      kept.set(name, entries)
      return Promise.resolve({
        match: (url: string) => Promise.resolve(entries.get(url)),
        keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
        async put(url: string, response: Response) {
          put()
          entries.set(url, await response.text())
        },
      })
    },
  }
  const persist = vi.fn(() => Promise.resolve(true))
  const asked = vi.fn(answer)
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('window', { caches })
  vi.stubGlobal('navigator', { serviceWorker: {}, storage: { persist } })
  vi.stubGlobal('fetch', asked)
  return { kept, persist, asked }
}

describe('a department kept on a device', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('stands in the cache the service worker reads, under its whole address', async () => {
    const { kept, asked } = browser()
    await expect(keepPlaces(FILE, '2026-09-30-a1')).resolves.toBe('kept')
    expect(kept.get(cachesOf('2026-09-30-a1', 'any').places)?.get(FILE.href)).toBe('abc')
    await expect(keptIds(BASE, FILES, '2026-09-30-a1')).resolves.toEqual(['HN07'])
    await expect(keptIds(BASE, FILES, 'another')).resolves.toEqual([])
    await expect(keepPlaces(FILE, '2026-09-30-a1')).resolves.toBe('kept')
    expect(asked).toHaveBeenCalledOnce()
  })

  it('is not kept on a full device, which is another thing than a failed connection', async () => {
    browser({
      put() {
        throw new DOMException('no room', 'QuotaExceededError')
      },
    })
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('full')
    await expect(keptIds(BASE, FILES, 'a')).resolves.toEqual([])
    browser({ answer: () => Promise.reject(new TypeError('Failed to fetch')) })
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('failed')
  })

  it('is never a part of the file', async () => {
    const { kept } = browser({ answer: () => Promise.resolve(new Response('ab')) })
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('failed')
    expect(kept.get(placesCache('a'))?.size).toBe(0)
  })

  it('is never the page of an error', async () => {
    const { kept } = browser({ answer: () => Promise.resolve(new Response('not found', { status: 404 })) })
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('failed')
    expect(kept.get(placesCache('a'))?.size).toBe(0)
  })

  it('asks nobody anything: a question of the browser may never be answered', async () => {
    const { persist } = browser()
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('kept')
    expect(persist).not.toHaveBeenCalled()
  })

  it('is asked to be held when a person wants it, whatever the browser says to that', async () => {
    const { persist } = browser()
    persist.mockRejectedValueOnce(new Error('refused'))
    askToHold()
    expect(persist).toHaveBeenCalledOnce()
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('kept')
    vi.stubGlobal('navigator', { serviceWorker: {} })
    expect(() => askToHold()).not.toThrow()
  })

  it('cannot be where the browser has no caches or no service worker', async () => {
    const { asked } = browser()
    vi.stubGlobal('navigator', {})
    expect(canKeep()).toBe(false)
    await expect(keepPlaces(FILE, 'a')).resolves.toBe('unable')
    await expect(keptIds(BASE, FILES, 'a')).resolves.toEqual([])
    expect(asked).not.toHaveBeenCalled()
  })

  it('goes when a person deletes it, with its pages; programs and the caches of others stay', async () => {
    const { kept } = browser()
    for (const name of ['arraigo-places-old', 'arraigo-places-a', 'arraigo-pages-b1', 'arraigo-app-b1', 'other']) kept.set(name, new Map())
    await clearKept()
    expect([...kept.keys()]).toEqual(['arraigo-app-b1', 'other'])
  })
})
