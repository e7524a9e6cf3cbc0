import { AsyncDuckDB, PACKAGE_VERSION, VoidLogger } from '@duckdb/duckdb-wasm'
import { startWorker as startCovered } from '../workers/startWorker.ts'
import { ENGINE_CONFIGURATION } from './engine-session.ts'
import type { EngineFiles } from './engineFiles.ts'
import type { StartEngine } from './engineConnector.ts'
import { moduleInWorker } from './moduleInWorker.ts'
import { ReleaseError } from './release-error.ts'
import { timed } from './timed.ts'
import { workerSession } from './workerSession.ts'

/** Compiling takes 2 s on a computer and some 20 s on a slow phone; where WebAssembly is blocked it never ends. */
const START_TIMEOUT = 60_000

/** A module that uses exceptions, which the `eh` build of DuckDB needs (all browsers since 2022). */
const MODULE_WITH_EXCEPTIONS = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
]

/**
 * Starts DuckDB-WASM in a worker from the files at `base` (an address ending in `/`), all served by the app itself. Module and
 * worker come in at the same time.
 * Throws ReleaseError `engine-blocked`, `engine-timeout`, `browser-too-old`, `other-release`, or what fetching its files throws.
 */
export function browserEngine(base: URL, files: EngineFiles, timeout: number = START_TIMEOUT): StartEngine {
  return async (report) => {
    await probe()
    // A page left in a cache must not drive an engine of another version.
    if (files.version !== PACKAGE_VERSION) throw new ReleaseError('other-release', 'engine.json')
    const worker = startWorker(new URL(files.worker.path, base), files.worker.path)
    const database = new AsyncDuckDB(new VoidLogger(), worker)
    try {
      const failed = failureOf(worker, files.worker.path)
      report({ stage: 'downloading', file: files.wasm.path, loadedBytes: 0, totalBytes: files.wasm.bytes, error: null })
      const { compiled } = await timed('fetch', () => Promise.race([moduleInWorker(base, files.wasm, (loadedBytes) => report({ loadedBytes })), failed]))
      report({ stage: 'starting' })
      await inTime(Promise.race([open(database, worker, compiled), failed]), timeout, files.wasm.path)
    } catch (error) {
      await database.terminate()
      throw error
    }
    return workerSession(database, worker, files.worker.path)
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

function startWorker(address: URL, file: string): Worker {
  try {
    return startCovered(address.href)
  } catch (error) {
    throw new ReleaseError('engine-blocked', file, { cause: error })
  }
}

function failureOf(worker: Worker, file: string): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // Answered here: the first script of the page would take it for the program's own.
      event.preventDefault()
      reject(new ReleaseError('engine-blocked', file, { cause: event.message }))
    })
  })
  failed.catch(() => undefined)
  return failed
}

/** The worker takes the module that is handed over (`handedModule.ts`) in place of the empty one at the address it is told. */
async function open(database: AsyncDuckDB, worker: Worker, compiled: Promise<WebAssembly.Module>): Promise<void> {
  const module = await timed('compile', () => compiled)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(module)
  const empty = URL.createObjectURL(new Blob([], { type: 'application/wasm' }))
  try {
    await timed('instantiate', () => database.instantiate(empty))
  } finally {
    URL.revokeObjectURL(empty)
  }
  await timed('open', () => database.open(ENGINE_CONFIGURATION))
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
