import { afterEach, describe, expect, it, vi } from 'vitest'
import { startOffline } from '../../../src/ui/offline/startOffline.ts'

const SITE = new URL('https://example.org/app/')

/** A browser with a worker that answers every question with `kept`. */
function browser(kept: boolean, known?: { scope: string }) {
  const asked: unknown[] = []
  const active = {
    postMessage(question: unknown, [port]: readonly [MessagePort]) {
      asked.push(question)
      port.postMessage({ kept, build: 'b1' })
    },
  }
  const register = vi.fn(() => Promise.resolve({ active }))
  vi.stubGlobal('navigator', { serviceWorker: { register, getRegistration: () => Promise.resolve(known), ready: Promise.resolve({ active }) } })
  return { register, asked }
}

describe('the service worker', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is registered for the folder of the app alone, and asked to keep what pages of places need', async () => {
    const { register, asked } = browser(true)
    await expect(startOffline(SITE)).resolves.toBe(true)
    expect(register).toHaveBeenCalledWith('https://example.org/app/service-worker.js', { scope: '/app/' })
    expect(asked).toEqual([{ kind: 'keep', part: 'places', fetched: [], saving: false }])
  })

  it('is registered once, and not taken for that of a folder above', async () => {
    const again = browser(true, { scope: SITE.href })
    await startOffline(SITE)
    expect(again.register).not.toHaveBeenCalled()
    const above = browser(true, { scope: 'https://example.org/' })
    await startOffline(SITE)
    expect(above.register).toHaveBeenCalledOnce()
  })

  it('is of no use where it could not keep them', async () => {
    browser(false)
    await expect(startOffline(SITE)).resolves.toBe(false)
  })

  it('may be refused or missing without harm', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(), register: () => Promise.reject(new Error('not secure')), ready: Promise.resolve() } })
    await expect(startOffline(SITE)).resolves.toBe(false)
    vi.stubGlobal('navigator', {})
    await expect(startOffline(SITE)).resolves.toBe(false)
  })
})
