import { afterEach, describe, expect, it, vi } from 'vitest'
import { FETCHED } from '../../src/service-worker/agreed.ts'
import { keepFetched, renewFetched } from '../../src/service-worker/fetchedFiles.ts'
import { isAlone } from '../../src/service-worker/isAlone.ts'
import { cachesOf, isOldCache } from '../../src/service-worker/kept.ts'
import { isWhole, partsBefore, tidyCaches } from '../../src/service-worker/tidyCaches.ts'
import { digestsOf, memoryCaches, released, SITE } from './memoryCaches.ts'

const names = cachesOf('r2', 'b2')
const OLD_SHELF = 'data/shelves/gap.11111111.json.gzip'
const SHELF = released('data/shelves/gap', 'shelf')
const SCREEN = 'assets/GapScreen-bbbbbbbb.js'
const PROGRAM = 'assets/index-bbbbbbbb.js'

/** A device that had the app of build b1 whole, and a shelf that came along with it. */
async function withOld(host: Readonly<Record<string, string>> = {}) {
  const browser = memoryCaches((path) => (host[path] === undefined ? null : new Response(host[path])))
  await browser.put('arraigo-main-b1', 'index.html')
  await browser.put('arraigo-main-b1', 'assets/index-aaaaaaaa.js')
  await browser.put(FETCHED, OLD_SHELF)
  return browser
}
type Browser = Awaited<ReturnType<typeof withOld>>

async function wholeNow(browser: Browser) {
  await browser.put(names.main, PROGRAM)
  await browser.put(names.main, 'data/manifest.json', JSON.stringify({ files: [{ path: SHELF.slice('data/'.length) }] }))
  await browser.put(names.main, 'index.html')
}
const tidy = () => tidyCaches(names, SITE, [PROGRAM, SCREEN])

describe('what a build before has left', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('goes when this build has the same whole, with what came along and stands for nothing now', async () => {
    const browser = await withOld()
    await wholeNow(browser)
    await browser.put(FETCHED, SHELF)
    await browser.put(FETCHED, SCREEN)
    await browser.put(FETCHED, PROGRAM)
    await tidy()
    expect([...browser.kept.keys()].filter((name) => isOldCache(name, names))).toEqual([])
    expect(browser.pathsIn(FETCHED)).toEqual([SCREEN, SHELF])
  })

  it('stays whole until this build is: half of it is not enough', async () => {
    const browser = await withOld()
    await browser.put(names.main, PROGRAM)
    await expect(partsBefore(names, SITE)).resolves.toEqual(new Set(['app']))
    await expect(isWhole('app', names, SITE)).resolves.toBe(false)
    await tidy()
    expect(browser.pathsIn('arraigo-main-b1')).toEqual(['assets/index-aaaaaaaa.js', 'index.html'])
    expect(browser.pathsIn(FETCHED)).toEqual([OLD_SHELF])
  })

  it('stays where what a person has kept of places cannot be renewed', async () => {
    const browser = await withOld()
    await wholeNow(browser)
    await browser.put('arraigo-pages-b1', 'es/HN0703.html')
    await tidy()
    expect([...browser.kept.keys()]).toContain('arraigo-main-b1')
  })

  it('that was never whole is no part to wait for', async () => {
    const browser = memoryCaches(() => null)
    await browser.put('arraigo-main-b1', 'assets/index-aaaaaaaa.js')
    await tidy()
    expect([...browser.kept.keys()]).not.toContain('arraigo-main-b1')
  })

  it('is fetched anew under its new name, as far as it can be', async () => {
    const browser = await withOld({ [SHELF]: 'shelf' })
    await browser.put(FETCHED, 'assets/GapScreen-aaaaaaaa.js')
    await renewFetched([SHELF, SCREEN, PROGRAM], SITE, {})
    expect(browser.asked.map(({ path }) => path).sort()).toEqual([SCREEN, SHELF])
    await expect(browser.textOf(FETCHED, SHELF)).resolves.toBe('shelf')
    expect(browser.pathsIn(FETCHED)).not.toContain(SCREEN)
  })
})

it('what a page has fetched is kept from the browser’s own store, and never over the line', async () => {
  const browser = memoryCaches((path, mode) => (mode === 'only-if-cached' && path !== SCREEN ? new Response(path === SHELF ? 'shelf' : path) : null))
  await keepFetched([SHELF, SCREEN, 'engine/engine.json', 'data/manifest.json', 'data/places/HN07.11111111.json.gzip'], names.main, SITE, digestsOf({ 'engine/engine.json': 'engine/engine.json' }))
  expect(browser.pathsIn(FETCHED)).toEqual([SHELF])
  expect(browser.pathsIn(names.main)).toEqual(['engine/engine.json'])
  expect(new Set(browser.asked.map(({ mode }) => mode))).toEqual(new Set(['only-if-cached']))
  vi.unstubAllGlobals()
})

describe('old parts may go', () => {
  const page = `${SITE.href}#/explore`
  const lock = 'arraigo-build-b2'
  it('only while every open page of the app says that it is of this build', () => {
    expect(isAlone({ windows: [], held: [] }, 'b2', SITE)).toBe(true)
    expect(isAlone({ windows: [page, page], held: [lock, lock, 'another lock'] }, 'b2', SITE)).toBe(true)
    expect(isAlone({ windows: [page, page], held: [lock, 'arraigo-build-b1'] }, 'b2', SITE)).toBe(false)
    expect(isAlone({ windows: [page, `${SITE.href}es/HN0703.html`], held: [lock] }, 'b2', SITE)).toBe(false)
  })
  it('whatever other pages of the host are open, and never where the browser cannot tell', () => {
    expect(isAlone({ windows: [page, 'https://example.org/other/'], held: [lock] }, 'b2', SITE)).toBe(true)
    expect(isAlone({ windows: [page], held: null }, 'b2', SITE)).toBe(false)
  })
})
