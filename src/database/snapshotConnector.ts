import type { Release } from './loadRelease.ts'
import { type Connector, type Query, queryKey } from './query.ts'
import { ReleaseError } from './release-error.ts'
import { type Shelf, type ShelvedAnswer, unshelve } from './shelf.ts'

export interface SnapshotConnector extends Connector {
  /** Rows if the release holds the answer ready, else null. Throws ReleaseError when its file cannot be read. */
  find<Row>(query: Query<Row>): Promise<Row[] | null>
}

/** The shelf whose answers the first screen needs; it is read before any other. */
export const FIRST_SHELF = 'first'

/**
 * Answers from the ready-made files of a release; each file is read once, however many ask for it.
 * A file that failed is tried again by the next question. `answer` throws ReleaseError `answer-missing`
 * where the release holds no answer.
 */
export function snapshotConnector(release: Pick<Release, 'manifest' | 'readJson'>): SnapshotConnector {
  const answers = new Map<string, ShelvedAnswer>()
  const loading = new Map<string, Promise<void>>()

  const load = (shelf: string): Promise<void> => {
    const path = release.manifest.shelves[shelf]
    if (!path) return Promise.resolve()
    const known = loading.get(shelf)
    if (known) return known
    const started = release.readJson(path).then((content) => {
      for (const [key, answer] of Object.entries((content as Shelf).answers)) answers.set(key, answer)
    })
    started.catch(() => loading.delete(shelf))
    loading.set(shelf, started)
    return started
  }

  const find = async <Row>(query: Query<Row>): Promise<Row[] | null> => {
    if (query.shelf === null) return null
    const key = queryKey(query)
    // What the first shelf holds need not be fetched again in a shelf of its own; a broken first shelf is no
    // reason not to look there.
    if (query.shelf !== FIRST_SHELF) await load(FIRST_SHELF).catch(() => undefined)
    if (!answers.has(key)) await load(query.shelf)
    const answer = answers.get(key)
    return answer ? unshelve<Row>(answer) : null
  }

  return {
    find,
    async answer<Row>(query: Query<Row>, signal?: AbortSignal) {
      const rows = await find(query)
      signal?.throwIfAborted()
      if (!rows) throw new ReleaseError('answer-missing', query.shelf)
      return rows
    },
  }
}
