import type { ReleaseError } from './release-error.ts'

/** How far the engine is. Bytes are those of the file coming in, 0 of 0 where none is. */
export interface EngineProgress {
  readonly stage: 'idle' | 'asking' | 'downloading' | 'starting' | 'loading-table' | 'ready' | 'failed'
  readonly loadedBytes: number
  readonly totalBytes: number
  /** The file the stage is about. */
  readonly file: string | null
  readonly error: ReleaseError | null
}

/** A value that changes, for `useSyncExternalStore`. */
export interface Observable<Value> {
  current(): Value
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void
}

export interface Subject<Value> extends Observable<Value> {
  set(value: Value): void
}

export function subject<Value>(first: Value): Subject<Value> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
  }
}

export const ENGINE_IDLE: EngineProgress = { stage: 'idle', loadedBytes: 0, totalBytes: 0, file: null, error: null }
