import type { OwnTables } from '../own/own-tables.ts'
import type { Connector, Query } from '../query.ts'
import { ReleaseError, type ReleaseErrorCode } from '../release-error.ts'

export interface Routes {
  readonly engine: Connector
  readonly remote: Connector
  /** Ids of the tables the remote engine holds. */
  readonly held: readonly string[]
  /** Ids of the tables the page's own engine can load. */
  readonly released: readonly string[]
  readonly own: Pick<OwnTables, 'has'> | null
  readonly onProblem?: (problem: ReleaseError) => void
}

/** After one of these the remote engine is left alone until the page is opened again. */
const LASTING: readonly ReleaseErrorCode[] = ['remote-unreachable', 'remote-broken', 'remote-other-release']

/**
 * Sends a question to the remote engine where that holds every table the question reads, and to the page's own engine
 * otherwise. A question over a table of this person's own, alone or beside released ones, never leaves the page, whatever the
 * remote engine claims to hold: its values and places may tell what stands in her file. Where the remote engine fails and
 * the page can load the tables itself, it does, and `onProblem` hears why.
 */
export function routedConnector({ engine, remote, held, released, own, onProblem }: Routes): Connector {
  const remotely = new Set(held)
  const here = new Set(released)
  let left = false
  return {
    async answer<Row>(query: Query<Row>, signal?: AbortSignal) {
      if (query.inPage || query.tables.length === 0 || !query.tables.every((id) => remotely.has(id) && !own?.has(id))) return engine.answer(query, signal)
      const canLoad = query.tables.every((id) => here.has(id))
      if (left && canLoad) return engine.answer(query, signal)
      try {
        return await remote.answer(query, signal)
      } catch (error) {
        signal?.throwIfAborted()
        if (!(error instanceof ReleaseError)) throw error
        left ||= LASTING.includes(error.code)
        if (!canLoad) throw error
        onProblem?.(error)
        return engine.answer(query, signal)
      }
    },
  }
}
