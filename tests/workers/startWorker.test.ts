import { beforeEach, expect, test, vi } from 'vitest'
import { coveredAddress, startWorker } from '../../src/workers/startWorker.ts'

const blobs: Blob[] = []
const started: { address: string; type: unknown }[] = []

beforeEach(() => {
  blobs.length = 0
  started.length = 0
  vi.stubGlobal('location', new URL('https://host.example/app/index.html'))
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:https://host.example/${blobs.push(blob)}` }))
  vi.stubGlobal(
    'Worker',
    function Worker(address: string, { type }: { type: unknown }) {
      started.push({ address, type })
    },
  )
})

test('a worker starts from a blob that loads it, as a module', async () => {
  startWorker('https://host.example/app/assets/worker-abc.js')
  expect(started).toEqual([{ address: 'blob:https://host.example/1', type: 'module' }])
  expect(await blobs[0]?.text()).toContain('await import("https://host.example/app/assets/worker-abc.js")\n')
})

test('what a worker is told before its script is here, it hears once that is here, once and in order', async () => {
  const self = new EventTarget()
  const heard: unknown[] = []
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) vi.stubGlobal(name, self[name].bind(self))
  vi.stubGlobal('heard', heard)
  coveredAddress('https://host.example/app/assets/worker-early.js')
  const script = `data:text/javascript,${encodeURIComponent("addEventListener('message', (event) => heard.push(event.data))")}`
  const stub = (await blobs[0]?.text())?.replace('https://host.example/app/assets/worker-early.js', script)
  const started = import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(stub ?? '')}`)
  await vi.waitFor(() => {
    self.dispatchEvent(new MessageEvent('message', { data: heard.length === 0 ? 'early' : 'late' }))
    expect(heard).not.toEqual([])
  })
  await started
  self.dispatchEvent(new MessageEvent('message', { data: 'last' }))
  expect(heard[0]).toBe('early')
  expect(heard.at(-1)).toBe('last')
  expect(heard.filter((data) => data === 'last')).toEqual(['last'])
})

test('an address below the page is made whole: a blob has no folder', async () => {
  coveredAddress('./assets/worker-below.js')
  expect(await blobs[0]?.text()).toContain('await import("https://host.example/app/assets/worker-below.js")\n')
})

test('the same worker has one blob, however often it starts', () => {
  const first = coveredAddress('https://host.example/app/assets/worker-often.js')
  expect(coveredAddress('https://host.example/app/assets/worker-often.js')).toBe(first)
  expect(blobs).toHaveLength(1)
})

test('a worker of another site is refused', () => {
  expect(() => startWorker('https://elsewhere.example/worker.js')).toThrow(TypeError)
  expect(() => startWorker('data:text/javascript,postMessage(1)')).toThrow(TypeError)
  expect(started).toEqual([])
})
