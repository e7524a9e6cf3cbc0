import { engineModule } from './engineModule.ts'
import type { StoredFile } from './fetchFile.ts'
import { ReleaseError, type ReleaseErrorCode } from './release-error.ts'

export interface ModuleRequest {
  readonly base: string
  readonly file: StoredFile
}

/** What the worker tells, in this order; `arrived` when all bytes are there and their hash holds. */
export type ModuleMessage =
  | { readonly kind: 'progress'; readonly loadedBytes: number }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'compiled'; readonly module: WebAssembly.Module }
  | { readonly kind: 'failed'; readonly code: ReleaseErrorCode | null; readonly file: string | null; readonly message: string }

/** Messages on the way are of no use to the eye more often than this. */
const MILLISECONDS_BETWEEN = 60

const say = (message: ModuleMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(message)
}

/** Fetches, checks and compiles the engine's module away from the page, which draws its map meanwhile. */
self.addEventListener('message', (event: MessageEvent<ModuleRequest>) => {
  const { base, file } = event.data
  let said = 0
  const onProgress = (loadedBytes: number) => {
    const now = performance.now()
    if (now - said < MILLISECONDS_BETWEEN) return
    said = now
    say({ kind: 'progress', loadedBytes })
  }
  const bring = async () => {
    const { compiled } = await engineModule(new URL(base), file, { onProgress })
    say({ kind: 'arrived' })
    say({ kind: 'compiled', module: await compiled })
  }
  bring().catch((error: unknown) => {
    const known = error instanceof ReleaseError ? { code: error.code, file: error.file } : { code: null, file: file.path }
    say({ kind: 'failed', ...known, message: String(error) })
  })
})
