import { startWorker as startCovered } from '../workers/startWorker.ts'
import { engineModule, type EngineModule } from './engineModule.ts'
import type { StoredFile } from './fetchFile.ts'
import type { ModuleMessage, ModuleRequest } from './moduleWorker.ts'
import moduleWorker from './moduleWorker.ts?worker&url'
import { ReleaseError } from './release-error.ts'

/** Makes the worker of `moduleWorker.ts`; another one in tests. */
export type StartModuleWorker = () => Worker

const startWorker: StartModuleWorker = () => startCovered(moduleWorker)

/**
 * `engineModule` in a worker of its own, which ends with its work: a page that draws its map would make every part of the
 * download wait. Where no such worker starts, the page does it itself. Throws what `engineModule` throws.
 */
export function moduleInWorker(base: URL, file: StoredFile, onProgress: (loadedBytes: number) => void, start: StartModuleWorker = startWorker): Promise<EngineModule> {
  const here = () => engineModule(base, file, { onProgress })
  let worker: Worker
  try {
    worker = start()
  } catch {
    return here()
  }
  return new Promise((resolve, reject) => {
    let arrived = false
    let give: (module: WebAssembly.Module) => void = () => undefined
    let refuse: (error: unknown) => void = () => undefined
    const compiled = new Promise<WebAssembly.Module>((resolveModule, rejectModule) => {
      give = resolveModule
      refuse = rejectModule
    })
    compiled.catch(() => undefined)
    const fail = (error: unknown) => {
      worker.terminate()
      reject(error)
      refuse(error)
    }
    const broken = (event: Event) => {
      // Answered here: the first script of the page would take it for the program's own.
      event.preventDefault()
      if (arrived) return fail(new ReleaseError('engine-failed', file.path, { cause: event }))
      worker.terminate()
      here().then(resolve, reject)
    }
    worker.addEventListener('error', broken)
    worker.addEventListener('messageerror', broken)
    worker.addEventListener('message', ({ data }: MessageEvent<ModuleMessage>) => {
      if (data.kind === 'progress') onProgress(data.loadedBytes)
      if (data.kind === 'failed') fail(data.code ? new ReleaseError(data.code, data.file) : new ReleaseError('engine-failed', data.file, { cause: data.message }))
      if (data.kind === 'arrived') {
        arrived = true
        resolve({ compiled })
      }
      if (data.kind === 'compiled') {
        worker.terminate()
        give(data.module)
      }
    })
    const request: ModuleRequest = { base: base.href, file }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(request)
  })
}
