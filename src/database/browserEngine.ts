import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { Table } from 'apache-arrow'
import * as v from 'valibot'
import { ENGINE_CONFIGURATION, type EngineSession } from './engine-session.ts'
import type { ReportProgress, StartEngine } from './engineConnector.ts'
import { fetchFile } from './fetchFile.ts'
import { inflate } from './inflate.ts'
import { ReleaseError } from './release-error.ts'
import { timed } from './timed.ts'

/** `engine.json`, written by the build beside the engine's files. */
const engineFiles = v.object({
  version: v.string(),
  wasm: v.object({ path: v.string(), hash: v.string(), bytes: v.number() }),
  worker: v.object({ path: v.string(), hash: v.string(), bytes: v.number() }),
})

/** Compiling takes 2 s on a computer and some 20 s on a slow phone; where WebAssembly is blocked it never ends. */
const START_TIMEOUT = 60_000

/** A module that uses exceptions, which the `eh` build of DuckDB needs (all browsers since 2022). */
const MODULE_WITH_EXCEPTIONS = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
]

/**
 * Starts DuckDB-WASM in a worker from the files at `base` (an address ending in `/`), all served by the app itself.
 * Throws ReleaseError `engine-blocked`, `engine-timeout`, `browser-too-old`, or what fetching its files throws.
 */
export function browserEngine(base: URL, timeout: number = START_TIMEOUT): StartEngine {
  return async (report) => {
    await probe()
    const files = await timed('list', () => readEngineFiles(base))
    const wasm = await fetchWasm(base, files.wasm, report)
    report({ stage: 'starting' })
    const address = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }))
    let worker: Worker
    try {
      worker = new Worker(new URL(files.worker.path, base))
    } catch (error) {
      throw new ReleaseError('engine-blocked', files.worker.path, { cause: error })
    }
    const database = new AsyncDuckDB(new VoidLogger(), worker)
    try {
      await inTime(instantiate(database, worker, address, files.worker.path), timeout, files.wasm.path)
    } catch (error) {
      await database.terminate()
      throw error
    } finally {
      URL.revokeObjectURL(address)
    }
    return connect(database, worker, files.worker.path)
  }
}

async function probe(): Promise<void> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') throw new ReleaseError('engine-blocked', null)
  try {
    // Compiling is what a content policy forbids; validating alone would pass.
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  } catch (error) {
    throw new ReleaseError('engine-blocked', null, { cause: error })
  }
  if (!WebAssembly.validate(new Uint8Array(MODULE_WITH_EXCEPTIONS))) throw new ReleaseError('browser-too-old', null)
}

async function readEngineFiles(base: URL): Promise<v.InferOutput<typeof engineFiles>> {
  const file = 'engine.json'
  const response = await fetch(new URL(file, base), { cache: 'no-cache' }).catch((error: unknown) => {
    throw new ReleaseError('offline', file, { cause: error })
  })
  if (!response.ok) throw new ReleaseError('file-missing', file)
  try {
    return v.parse(engineFiles, await response.json())
  } catch (error) {
    throw new ReleaseError('file-missing', file, { cause: error })
  }
}

async function fetchWasm(base: URL, file: { path: string; hash: string; bytes: number }, report: ReportProgress) {
  report({ stage: 'downloading', file: file.path, loadedBytes: 0, totalBytes: file.bytes, error: null })
  const stored = await timed('fetch', () => fetchFile(base, file, { onProgress: (loadedBytes) => report({ loadedBytes }) }))
  return timed('inflate', () => inflate(stored, file.path))
}

async function instantiate(database: AsyncDuckDB, worker: Worker, address: string, file: string): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new ReleaseError('engine-blocked', file, { cause: event.message })))
  })
  const ready = async () => {
    await timed('instantiate', () => database.instantiate(address))
    await timed('open', () => database.open(ENGINE_CONFIGURATION))
  }
  await Promise.race([ready(), failed])
}

async function inTime(task: Promise<void>, milliseconds: number, file: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReleaseError('engine-timeout', file)), milliseconds)
  })
  try {
    await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}

async function connect(database: AsyncDuckDB, worker: Worker, file: string): Promise<EngineSession> {
  const connection = await database.connect()
  // A worker that runs out of memory answers no more: without this its questions would wait for ever.
  const dead = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new ReleaseError('engine-failed', file, { cause: event.message })))
  })
  dead.catch(() => undefined)
  return {
    run: (sql, parameters) =>
      Promise.race([
        dead,
        (async () => {
          const statement = await connection.prepare(sql)
          try {
            return await statement.query(...parameters)
          } finally {
            await statement.close()
          }
        })(),
      ]),
    registerFile: (name, bytes) => Promise.race([dead, database.registerFileBuffer(name, bytes)]),
    insertArrow: (stream, schema, table) => Promise.race([dead, connection.insertArrowFromIPCStream(stream, { schema, name: table, create: true })]),
    stream: (sql, take, signal) =>
      Promise.race([
        dead,
        (async () => {
          signal?.throwIfAborted()
          const stop = () => void connection.cancelSent().catch(() => undefined)
          signal?.addEventListener('abort', stop, { once: true })
          try {
            // The engine runs several statements in one text; a statement that can be prepared is one. PIVOT is several by itself.
            if (!/\bpivot/i.test(sql)) await (await connection.prepare(sql)).close()
            const reader = await connection.send(sql, true)
            for await (const batch of reader) {
              signal?.throwIfAborted()
              if (take(new Table([batch]))) continue
              await connection.cancelSent().catch(() => undefined)
              break
            }
          } catch (error) {
            // What the engine says of a statement that was stopped is no fault.
            signal?.throwIfAborted()
            // A trap of WebAssembly leaves an engine nobody may use any more.
            if (/memory access out of bounds|unreachable|null function|table index/.test(String(error))) throw new ReleaseError('engine-failed', file, { cause: error })
            throw error
          } finally {
            signal?.removeEventListener('abort', stop)
          }
        })(),
      ]),
    close: () => database.terminate(),
  }
}
