import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DECLINED, FETCHED } from '../../../src/service-worker/agreed.ts'
import { forgetApp, keptApp, wantApp } from '../../../src/ui/offline/keptApp.ts'
import { memoryCaches, SITE } from '../../service-worker/memoryCaches.ts'

const FIRST_PAGE = new URL('index.html', SITE)

function browser() {
  const made = memoryCaches(() => null)
  vi.stubGlobal('window', { caches: {} })
  vi.stubGlobal('navigator', { serviceWorker: {} })
  return made
}

describe('the app on a device', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('is kept with the bytes of its parts and of what came along, not of places', async () => {
    const { put } = browser()
    await put('arraigo-main-b1', 'assets/index-aaaaaaaa.js', 'x'.repeat(100))
    await put('arraigo-places-r1', 'data/places/HN07.11111111.json.gzip', 'x'.repeat(1000))
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'not' })
    await put('arraigo-main-b1', 'index.html', 'x'.repeat(20))
    await put(FETCHED, 'data/shelves/gap.11111111.json.gzip', 'x'.repeat(3))
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'kept', bytes: 123 })
  })

  it('goes when a person removes it and is not wanted until she says so; places stay', async () => {
    const { put, kept } = browser()
    await put('arraigo-main-b1', 'index.html')
    await put(FETCHED, 'data/shelves/gap.11111111.json.gzip')
    await put('arraigo-app-b1', 'es/place.html')
    await put('arraigo-places-r1', 'data/places/HN07.11111111.json.gzip')
    await forgetApp()
    expect([...kept.keys()].sort()).toEqual(['arraigo-app-b1', DECLINED, 'arraigo-places-r1'].sort())
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'declined' })
    await wantApp()
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'not' })
  })

  it('is not kept where the browser cannot, or will not say', async () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('navigator', {})
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'not' })
    browser()
    vi.stubGlobal('caches', { has: () => Promise.reject(new Error('refused')) })
    await expect(keptApp(FIRST_PAGE)).resolves.toEqual({ kind: 'not' })
  })
})
