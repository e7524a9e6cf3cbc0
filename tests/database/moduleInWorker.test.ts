import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { moduleInWorker } from '../../src/database/moduleInWorker.ts'
import type { ModuleMessage } from '../../src/database/moduleWorker.ts'

const BASE = new URL('https://example.org/engine/')
const EMPTY = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0])
const packed = Uint8Array.from(gzipSync(EMPTY))
const file = { path: 'duckdb.wasm.gzip', hash: createHash('sha256').update(packed).digest('hex'), bytes: packed.length }
const failure = (task: Promise<unknown>) => task.then(() => null, (error: unknown) => error)

function standIn() {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() })
  const tell = (data: ModuleMessage) => worker.dispatchEvent(new MessageEvent('message', { data }))
  return { worker, tell, start: () => worker as unknown as Worker }
}

describe('the module of the engine, brought by a worker', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('tells how far it is, arrives, and is compiled; the worker ends with its work', async () => {
    const { worker, tell, start } = standIn()
    const seen: number[] = []
    const bringing = moduleInWorker(BASE, file, (bytes) => seen.push(bytes), start)
    expect(worker.postMessage).toHaveBeenCalledWith({ base: BASE.href, file })
    tell({ kind: 'progress', loadedBytes: 5 })
    tell({ kind: 'arrived' })
    const { compiled } = await bringing
    expect(worker.terminate).not.toHaveBeenCalled()
    const module = new WebAssembly.Module(EMPTY)
    tell({ kind: 'compiled', module })
    expect(await compiled).toBe(module)
    expect(seen).toEqual([5])
    expect(worker.terminate).toHaveBeenCalledTimes(1)
  })

  it('fails with what the worker says, before it arrived and after', async () => {
    const early = standIn()
    const bringing = moduleInWorker(BASE, file, () => undefined, early.start)
    early.tell({ kind: 'failed', code: 'hash-mismatch', file: file.path, message: '' })
    expect(await failure(bringing)).toMatchObject({ code: 'hash-mismatch', file: file.path })
    const late = standIn()
    const arriving = moduleInWorker(BASE, file, () => undefined, late.start)
    late.tell({ kind: 'arrived' })
    const { compiled } = await arriving
    late.tell({ kind: 'failed', code: null, file: file.path, message: 'CompileError' })
    expect(await failure(compiled)).toMatchObject({ code: 'engine-failed' })
    expect(late.worker.terminate).toHaveBeenCalled()
  })

  it('is brought by the page where no worker starts, or where it does not load', async () => {
    vi.stubGlobal('fetch', async () => new Response(packed))
    const { compiled } = await moduleInWorker(BASE, file, () => undefined, () => {
      throw new Error('workers are forbidden')
    })
    expect(await compiled).toBeInstanceOf(WebAssembly.Module)
    const { worker, start } = standIn()
    const bringing = moduleInWorker(BASE, file, () => undefined, start)
    worker.dispatchEvent(new Event('error'))
    expect(await (await bringing).compiled).toBeInstanceOf(WebAssembly.Module)
    expect(worker.terminate).toHaveBeenCalled()
  })
})
