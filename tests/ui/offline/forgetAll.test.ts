import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DECLINED } from '../../../src/service-worker/agreed.ts'
import { forgetAll } from '../../../src/ui/offline/forgetAll.ts'
import { memoryCaches, SITE } from '../../service-worker/memoryCaches.ts'

function device() {
  const made = memoryCaches(() => null)
  const notes = new Map([['arraigo.statements', '["SELECT 1"]'], ['arraigo-error-HN0703', '{}'], ['other', 'stays']])
  const removed: string[] = []
  const unregister = vi.fn(() => Promise.resolve(true))
  const storage = { length: notes.size, key: (at: number) => [...notes.keys()][at] ?? null, removeItem: (name: string) => notes.delete(name) }
  const removeEntry = vi.fn((name: string) => (removed.push(name), name === 'own-areas' ? Promise.reject(new DOMException('none', 'NotFoundError')) : Promise.resolve()))
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: () => Promise.resolve({ scope: SITE.href, unregister }) },
    storage: { getDirectory: () => Promise.resolve({ removeEntry }) },
  })
  return { ...made, notes, removed, unregister, removeEntry }
}

describe('everything kept on a device', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('goes: caches, worker, files and notes; what others keep stays', async () => {
    const made = device()
    for (const name of ['arraigo-main-b1', 'arraigo-places-r1', 'arraigo-fetched']) await made.put(name, 'index.html')
    await made.put('another-app', 'index.html')
    await expect(forgetAll(SITE)).resolves.toEqual([])
    expect([...made.kept.keys()].sort()).toEqual(['another-app', DECLINED])
    expect([...made.notes.keys()]).toEqual(['other'])
    expect(made.removed).toEqual(['own-datasets', 'own-areas'])
    expect(made.unregister).toHaveBeenCalledOnce()
  })

  it('goes as far as the browser allows, and what it refused is said', async () => {
    const made = device()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await made.put('arraigo-main-b1', 'index.html')
    made.removeEntry.mockImplementation(() => Promise.reject(new DOMException('in use', 'NoModificationAllowedError')))
    vi.stubGlobal('localStorage', undefined)
    await expect(forgetAll(SITE)).resolves.toEqual(['files', 'notes'])
    expect([...made.kept.keys()]).toEqual([DECLINED])
  })

  it('is nothing where the browser keeps nothing', async () => {
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('localStorage', { length: 0, key: () => null, removeItem: () => undefined })
    await expect(forgetAll(SITE)).resolves.toEqual([])
  })

  it('leaves the worker of a folder above alone', async () => {
    const made = device()
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve({ scope: 'https://example.org/', unregister: made.unregister }) } })
    await forgetAll(SITE)
    expect(made.unregister).not.toHaveBeenCalled()
  })
})
