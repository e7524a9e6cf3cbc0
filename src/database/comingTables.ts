import { readTable } from './attachTable.ts'
import type { FetchOptions } from './fetchFile.ts'
import type { Release } from './loadRelease.ts'

export interface ComingTables {
  /** Begins to fetch a table, unless it is on its way. A fetch that fails is forgotten: who needs the table tries again and hears of it. */
  bring(tableId: string): void
  /** Hands its bytes to a task that keeps them, fetched now unless they are on their way. Throws what `readTable` and the task throw. */
  deliver(tableId: string, task: (bytes: Uint8Array) => Promise<void>): Promise<void>
  /** Bytes of it that have come in so far. */
  loadedBytes(tableId: string): number
}

/**
 * Tables of a release on their way to the engine: all that a question reads come in at once, while the engine itself does, not
 * one after the other when it stands. `onProgress` hears how many bytes of which table are there.
 */
export function comingTables(release: Pick<Release, 'manifest' | 'readFile'>, onProgress: (tableId: string, loadedBytes: number) => void): ComingTables {
  const coming = new Map<string, { readonly bytes: Promise<Uint8Array>; loaded: number }>()

  const begin = (tableId: string) => {
    const known = coming.get(tableId)
    if (known) return known
    const options: FetchOptions = {
      onProgress(loadedBytes) {
        begun.loaded = loadedBytes
        onProgress(tableId, loadedBytes)
      },
    }
    const begun = { bytes: Promise.resolve().then(() => readTable(release, tableId, options)), loaded: 0 }
    begun.bytes.catch(() => coming.delete(tableId))
    coming.set(tableId, begun)
    return begun
  }

  return {
    bring: (tableId) => void begin(tableId),
    async deliver(tableId, task) {
      try {
        await task(await begin(tableId).bytes)
      } finally {
        // Not before: a question asked in between must not fetch it anew.
        coming.delete(tableId)
      }
    },
    loadedBytes: (tableId) => coming.get(tableId)?.loaded ?? 0,
  }
}
