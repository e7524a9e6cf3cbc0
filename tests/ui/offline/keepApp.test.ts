import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepApp } from '../../../src/ui/offline/keepApp.ts'

const SITE = new URL('https://example.org/app/')

/** A worker of a build: it says which, and notes what it is told. */
function workerOf(build: string) {
  const told: { kind: string }[] = []
  return Object.assign(new EventTarget(), {
    told,
    state: 'installed',
    postMessage(question: { kind: string }, [port]: readonly MessagePort[]) {
      told.push(question)
      port?.postMessage({ kept: true, build }, [])
    },
  })
}

/** A page of build b1 under a worker of `active`; `waiting` is a worker that came after it. */
function browser({ active = 'b1', waiting = null as string | null, framed = false, built = true, saveData = false } = {}) {
  const workers = { active: workerOf(active), waiting: waiting === null ? null : workerOf(waiting) }
  const registration = Object.assign(new EventTarget(), { ...workers, installing: null })
  const register = vi.fn(() => Promise.resolve(registration))
  const container = Object.assign(new EventTarget(), { controller: workers.active, register, getRegistration: () => Promise.resolve(), ready: Promise.resolve(registration) })
  const reload = vi.fn()
  const held: string[] = []
  const self = {}
  vi.stubGlobal('document', { getElementById: () => ({ dataset: built ? { build: 'b1', release: 'r1' } : {} }) })
  vi.stubGlobal('window', { self, top: framed ? {} : self, location: { reload } })
  vi.stubGlobal('navigator', { serviceWorker: container, connection: { saveData }, locks: { request: (name: string) => (held.push(name), new Promise(() => undefined)) } })
  vi.stubGlobal('performance', { mark: vi.fn(), getEntriesByType: () => [{ name: 'https://example.org/app/assets/a-bbbbbbbb.js' }, { name: 'blob:x' }] })
  return { ...workers, container, register, reload, held }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('the app', () => {
  beforeEach(() => vi.unstubAllGlobals())
  afterEach(() => vi.unstubAllGlobals())

  it('has itself kept, says what it has fetched, and holds the lock of its build', async () => {
    const { active, held, register } = browser({ saveData: true })
    const onNewBuild = vi.fn()
    await keepApp(SITE, onNewBuild)
    expect(register).toHaveBeenCalledWith(new URL('service-worker.js', SITE).href, { scope: '/app/' })
    expect(active.told).toEqual([{ kind: 'keep', part: 'app', fetched: ['https://example.org/app/assets/a-bbbbbbbb.js'], saving: true }])
    expect(held).toEqual(['arraigo-build-b1'])
    expect(onNewBuild).not.toHaveBeenCalled()
  })

  it('asks for no worker in a frame of another page, nor where it was not built', async () => {
    for (const made of [browser({ framed: true }), browser({ built: false })]) {
      await keepApp(SITE, vi.fn())
      expect(made.register).not.toHaveBeenCalled()
    }
  })

  it('offers a build that waits, and is loaded anew only when the person says so', async () => {
    const { waiting, container, reload } = browser({ waiting: 'b2' })
    const onNewBuild = vi.fn<(load: () => void) => void>()
    await keepApp(SITE, onNewBuild)
    await settled()
    expect(onNewBuild).toHaveBeenCalledOnce()
    expect(waiting?.told.map(({ kind }) => kind)).toEqual(['which'])
    expect(reload).not.toHaveBeenCalled()
    onNewBuild.mock.calls[0]?.[0]()
    expect(waiting?.told.at(-1)).toEqual({ kind: 'take-over' })
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalled()
  })

  it('lets the worker of its own build take over unseen', async () => {
    const { waiting } = browser({ active: 'b0', waiting: 'b1' })
    const onNewBuild = vi.fn()
    await keepApp(SITE, onNewBuild)
    await settled()
    expect(waiting?.told.at(-1)).toEqual({ kind: 'take-over' })
    expect(onNewBuild).not.toHaveBeenCalled()
  })

  it('is told, not thrown away, when another page has loaded a newer build', async () => {
    const { container, reload } = browser()
    const onNewBuild = vi.fn<(load: () => void) => void>()
    await keepApp(SITE, onNewBuild)
    container.controller = workerOf('b2')
    container.dispatchEvent(new Event('controllerchange'))
    await settled()
    expect(reload).not.toHaveBeenCalled()
    onNewBuild.mock.calls[0]?.[0]()
    expect(reload).toHaveBeenCalledOnce()
  })
})
