import { afterEach, describe, expect, it, vi } from 'vitest'
import { changingFiles } from '../../src/service-worker/facts.ts'
import { keepWhole } from '../../src/service-worker/keepWhole.ts'
import { digestsOf, memoryCaches, released, SITE } from './memoryCaches.ts'

const CACHE = 'arraigo-main-b2'
const PROGRAM = 'assets/index-bbbbbbbb.js'
const SHELF = released('data/shelves/first', 'shelf')
const digests = digestsOf({ [PROGRAM]: 'program' })
const PAGE = '<div id="root" data-build="b2" data-release="r2"></div>'
const changing = changingFiles({ release: 'r2', build: 'b2', keys: [] }).app

function host(files: Readonly<Record<string, string>>) {
  return (path: string) => (files[path] === undefined ? null : new Response(files[path]))
}
const ALL = { '': PAGE,  [PROGRAM]: 'program', [SHELF]: 'shelf', 'data/manifest.json': '{"release":"r2"}', 'index.html': PAGE }
const keep = (saving = false) => keepWhole({ cache: CACHE, lasting: [PROGRAM, SHELF], changing, site: SITE, digests, saving })

describe('a part of the app that is kept', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is whole, the page last, with all that the browser has taken from there', async () => {
    const browser = memoryCaches(host(ALL))
    await keep()
    expect([...(browser.kept.get(CACHE)?.keys() ?? [])].at(-1)).toBe(`${SITE.href}index.html`)
    expect(browser.pathsIn(CACHE)).toEqual(Object.keys(ALL).filter((path) => path !== '').sort())
    expect(Object.fromEntries(browser.asked.map(({ path, mode }) => [path, mode]))).toEqual({ [PROGRAM]: 'force-cache', [SHELF]: 'force-cache', 'data/manifest.json': 'force-cache', '': 'force-cache' })
  })

  it('holds the signature beside the list, and neither where they are not to be trusted together', async () => {
    const signature = '{"release":"r2","signature":"s"}'
    const keys = [{ id: 'k', name: 'ours', kind: 'publisher', publicKey: '' }] as const
    const signed = changingFiles({ release: 'r2', build: 'b2', keys }).app
    const asked: string[][] = []
    const keepSigned = (isTrusted: boolean) =>
      keepWhole({ cache: CACHE, lasting: [PROGRAM], changing: signed, site: SITE, digests, saving: false, isTrusted: async (bytes) => asked.push([...bytes.keys()]) > 0 && isTrusted })
    const browser = memoryCaches(host({ ...ALL, 'data/manifest.sig.json': signature }))
    await expect(keepSigned(false)).rejects.toThrow('not signed as it should be')
    expect(browser.pathsIn(CACHE)).toEqual([PROGRAM])
    await keepSigned(true)
    expect(asked[0]).toEqual(['data/manifest.json', 'data/manifest.sig.json', 'index.html'])
    await expect(browser.textOf(CACHE, 'data/manifest.sig.json')).resolves.toBe(signature)
    const without = memoryCaches(host(ALL))
    await expect(keepSigned(true)).rejects.toThrow()
    expect(without.pathsIn(CACHE)).toEqual([PROGRAM])
  })

  it('takes what any build has kept without asking for it', async () => {
    const browser = memoryCaches(host({ ...ALL, [PROGRAM]: 'never asked' }))
    await browser.put('arraigo-main-b1', PROGRAM, 'program')
    await keep()
    expect(browser.asked.map(({ path }) => path)).not.toContain(PROGRAM)
    await expect(browser.textOf(CACHE, PROGRAM)).resolves.toBe('program')
  })

  it.each([
    ['a page of another build', { '': PAGE.replace('b2', 'b1'), 'index.html': PAGE.replace('b2', 'b3') }],
    ['a page over another release', { '': PAGE.replace('r2', 'r1'), 'index.html': PAGE.replace('r2', 'r3') }],
    ['a list of another release', { 'data/manifest.json': '{"release":"r3"}' }],
    ['a list that is none', { 'data/manifest.json': '<!doctype html>' }],
  ])('never is %s beside its programs: then nothing opens from it', async (_, other) => {
    const browser = memoryCaches(host({ ...ALL, ...other }))
    await expect(keep()).rejects.toThrow('of this build cannot be had')
    expect(browser.pathsIn(CACHE)).toEqual([PROGRAM, SHELF])
  })

  it.each([
    ['a program', PROGRAM, 'progr'],
    ['a released file', SHELF, 'shel'],
  ])('has no part of a file: %s cut short is asked for past the stores, and then had whole or not at all', async (_, path, part) => {
    const mended = memoryCaches((asked, mode) => (asked === path && mode === 'force-cache' ? new Response(part) : host(ALL)(asked)))
    await keep()
    expect(mended.asked).toContainEqual({ path, mode: 'reload' })
    await expect(mended.textOf(CACHE, path)).resolves.toBe(ALL[path])
    const broken = memoryCaches(host({ ...ALL, [path]: part }))
    await expect(keep()).rejects.toThrow(`${path} cannot be had`)
    expect(broken.pathsIn(CACHE)).not.toContain(path)
    expect(broken.pathsIn(CACHE)).not.toContain('index.html')
  })

  it('does not take over what a cache holds of it broken', async () => {
    const browser = memoryCaches(host(ALL))
    await browser.put('arraigo-main-b1', SHELF, 'another shelf')
    await keep()
    await expect(browser.textOf(CACHE, SHELF)).resolves.toBe('shelf')
  })

  it('goes on where it was interrupted', async () => {
    const broken = memoryCaches(host({ ...ALL, [SHELF]: undefined as unknown as string }))
    await expect(keep()).rejects.toThrow('Failed to fetch')
    expect(broken.pathsIn(CACHE)).not.toContain('index.html')
    const again = memoryCaches(host(ALL))
    await again.put(CACHE, PROGRAM, 'program')
    await keep()
    expect(again.asked.map(({ path }) => path).sort()).toEqual(['', 'data/manifest.json', SHELF].sort())
  })

  it('brings nothing over the line for a person who saves data, whose page stands under the address of its folder', async () => {
    const browser = memoryCaches((path, mode) => (mode === 'only-if-cached' ? host({ ...ALL, 'index.html': undefined as unknown as string })(path) : null))
    await keep(true)
    expect(new Set(browser.asked.map(({ mode }) => mode))).toEqual(new Set(['only-if-cached']))
    await expect(browser.textOf(CACHE, 'index.html')).resolves.toBe(PAGE)
  })

  it('is not there on a full disk, which the caller hears of', async () => {
    memoryCaches(host(ALL), { full: true })
    await expect(keep()).rejects.toMatchObject({ name: 'QuotaExceededError' })
  })

  it('is the page the host has now, where the browser has one of a build before', async () => {
    const browser = memoryCaches(host({ ...ALL, '': PAGE.replace('b2', 'b1') }))
    await keep()
    expect(browser.asked).toContainEqual({ path: 'index.html', mode: 'no-cache' })
    await expect(browser.textOf(CACHE, 'index.html')).resolves.toBe(PAGE)
  })

  it('of places is never what the browser had: nothing in it tells of which build it is', async () => {
    const browser = memoryCaches((path) => new Response(path))
    await keepWhole({ cache: 'arraigo-app-b2', lasting: [], changing: changingFiles({ release: 'r2', build: 'b2', keys: [] }).places, site: SITE, digests, saving: false })
    expect(new Set(browser.asked.map(({ mode }) => mode))).toEqual(new Set(['no-cache']))
  })

  it('opens though the host led to it by a redirect', async () => {
    const browser = memoryCaches((path) => {
      const answer = host(ALL)(path)
      if (answer && path === '') Object.defineProperty(answer, 'redirected', { value: true })
      return answer
    })
    await keep()
    expect(browser.kept.get(CACHE)?.get(`${SITE.href}index.html`)?.redirected).toBe(false)
  })
})
