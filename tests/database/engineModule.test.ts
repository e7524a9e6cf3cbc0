import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { engineModule } from '../../src/database/engineModule.ts'

const BASE = new URL('https://example.org/engine/')
/** A module that gives away `answer`, a function that returns 42; and one that is empty. */
const ANSWER = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 10, 1, 6, 97, 110, 115, 119, 101, 114, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11])
const EMPTY = ANSWER.slice(0, 8)
const packed = Uint8Array.from(gzipSync(ANSWER))
const file = { path: 'duckdb.wasm.gzip', hash: createHash('sha256').update(packed).digest('hex'), bytes: packed.length }
const failure = (task: Promise<unknown>) => task.then(() => null, (error: unknown) => error)
const sending = (...bodies: readonly (Uint8Array<ArrayBuffer> | null)[]) => {
  const asked: (string | undefined)[] = []
  const send: typeof fetch = async (_, options) => {
    const body = bodies[asked.length]
    asked.push(options?.cache)
    return body ? new Response(body) : new Response('', { status: 404 })
  }
  return { asked, fetch: send }
}
const answerOf = (module: WebAssembly.Module) => (new WebAssembly.Instance(module).exports as { answer?: () => number }).answer?.()

describe('the module of the engine', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is compiled of what came in, and tells how much that is', async () => {
    const seen: number[] = []
    const { compiled } = await engineModule(BASE, file, { ...sending(packed), onProgress: (bytes) => seen.push(bytes) })
    expect(answerOf(await compiled)).toBe(42)
    expect(seen.at(-1)).toBe(packed.length)
  })

  it('is never given away where other bytes came in, though they compile', async () => {
    const other = Uint8Array.from(gzipSync(EMPTY))
    const host = sending(other, other)
    expect(await failure(engineModule(BASE, file, host))).toMatchObject({ code: 'hash-mismatch', file: file.path })
    expect(host.asked).toEqual(['default', 'reload'])
  })

  it('is asked for past the caches where these held another or a broken one', async () => {
    for (const stale of [Uint8Array.from(gzipSync(EMPTY)), Uint8Array.from([1, 2, 3]), packed.slice(0, 20)]) {
      const { compiled } = await engineModule(BASE, file, sending(stale, packed))
      expect(answerOf(await compiled)).toBe(42)
    }
  })

  it('is compiled whole where the browser takes no stream made in the page', async () => {
    vi.spyOn(WebAssembly, 'compileStreaming').mockRejectedValue(new TypeError('not a response of the network'))
    const { compiled } = await engineModule(BASE, file, sending(packed))
    expect(answerOf(await compiled)).toBe(42)
  })

  it('names what is missing', async () => {
    expect(await failure(engineModule(BASE, file, sending(null)))).toMatchObject({ code: 'file-missing', file: file.path })
    expect(await failure(engineModule(BASE, file, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }))).toMatchObject({ code: 'offline' })
  })
})
