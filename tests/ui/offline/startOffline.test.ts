import { afterEach, describe, expect, it, vi } from 'vitest'
import { startOffline } from '../../../src/ui/offline/startOffline.ts'

const SITE = new URL('https://example.org/app/')

describe('the service worker', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is registered for the folder of the app alone', async () => {
    const register = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { serviceWorker: { register, ready: Promise.resolve() } })
    await expect(startOffline(SITE)).resolves.toBe(true)
    expect(register).toHaveBeenCalledWith(new URL('https://example.org/app/service-worker.js'), { scope: '/app/' })
  })

  it('may be refused or missing without harm', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { register: () => Promise.reject(new Error('not secure')), ready: Promise.resolve() } })
    await expect(startOffline(SITE)).resolves.toBe(false)
    vi.stubGlobal('navigator', {})
    await expect(startOffline(SITE)).resolves.toBe(false)
  })
})
