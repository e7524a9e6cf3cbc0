import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { TAKE_HANDED_MODULE } from '../../src/database/handedModule.ts'

const ANSWER = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 10, 1, 6, 97, 110, 115, 119, 101, 114, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11])

/** A worker as far as the text needs one: what comes by `message`, and a WebAssembly of its own. */
function worker() {
  const self = new EventTarget()
  const own = { Module: WebAssembly.Module, instantiate: WebAssembly.instantiate, instantiateStreaming: WebAssembly.instantiateStreaming }
  const later: (() => void)[] = []
  runInNewContext(TAKE_HANDED_MODULE, { self, WebAssembly: own, setTimeout: (task: () => void) => later.push(task), Promise })
  const rest = vi.fn()
  self.addEventListener('message', (event) => rest((event as MessageEvent).data))
  return { own, later, rest, post: (data: unknown) => self.dispatchEvent(new MessageEvent('message', { data })) }
}

describe('the beginning of the engine’s worker', () => {
  it('takes the module it is handed in place of the one at the address, and leaves all else to DuckDB', async () => {
    const { own, rest, post } = worker()
    const started = own.instantiateStreaming(Promise.reject(new Error('an empty address')), {})
    post({ type: 'INSTANTIATE' })
    post(new WebAssembly.Module(ANSWER))
    const { instance } = await started
    expect((instance.exports as { answer: () => number }).answer()).toBe(42)
    expect(rest.mock.calls).toEqual([[{ type: 'INSTANTIATE' }]])
  })

  it('throws where the page hears of it when the module cannot start', async () => {
    const { own, later, post } = worker()
    post(new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0])))
    await expect(own.instantiateStreaming(Promise.resolve(new Response()), {})).rejects.toThrow()
    expect(later).toHaveLength(1)
    expect(() => later[0]?.()).toThrow()
  })
})
