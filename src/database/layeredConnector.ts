import type { Connector, Query } from './query.ts'
import { ReleaseError } from './release-error.ts'
import type { SnapshotConnector } from './snapshotConnector.ts'

/**
 * Asks the snapshot first and the engine only where the snapshot has no answer, so that the engine is fetched
 * no sooner than it is needed. A shelf that cannot be read is reported to `onProblem` and its question goes to
 * the engine; if that fails too, the engine's error is thrown.
 */
export function layeredConnector(
  snapshot: SnapshotConnector,
  engine: Connector,
  onProblem: (problem: ReleaseError) => void = () => undefined,
): Connector {
  return {
    async answer<Row>(query: Query<Row>, signal?: AbortSignal) {
      const rows = await snapshot.find(query).catch((error: unknown) => {
        if (!(error instanceof ReleaseError)) throw error
        onProblem(error)
        return null
      })
      signal?.throwIfAborted()
      return rows ?? engine.answer(query, signal)
    },
  }
}
