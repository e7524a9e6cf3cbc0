import { useEffect, useMemo, useRef, useState } from 'react'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type Connector, type Query, queryKey } from '../../../database/query.ts'

export interface Answers {
  /** Rows of a question, null while it has no answer. */
  readonly rowsOf: (query: Query<ObservationRow>) => readonly ObservationRow[] | null
  readonly loading: boolean
  readonly error: unknown
}

interface Known {
  readonly rows: ReadonlyMap<string, readonly ObservationRow[]>
  readonly errors: ReadonlyMap<string, unknown>
}

/**
 * Asks several questions at once, each only once: what was answered is kept, so that a place more or less costs
 * nothing twice. Questions no longer asked are cancelled.
 */
export function useAnswers(connector: Connector, queries: readonly Query<ObservationRow>[]): Answers {
  const [known, setKnown] = useState<Known>({ rows: new Map(), errors: new Map() })
  const asked = useMemo(() => new Map(queries.map((query) => [queryKey(query), query])), [queries])
  const latest = useRef(known)
  latest.current = known
  useEffect(() => {
    const abort = new AbortController()
    for (const [key, query] of asked) {
      if (latest.current.rows.has(key)) continue
      connector.answer(query, abort.signal).then(
        (rows) => {
          if (!abort.signal.aborted) setKnown((before) => ({ rows: new Map(before.rows).set(key, rows), errors: without(before.errors, key) }))
        },
        (error: unknown) => {
          if (!abort.signal.aborted) setKnown((before) => ({ ...before, errors: new Map(before.errors).set(key, error) }))
        },
      )
    }
    return () => abort.abort()
  }, [connector, asked])
  return useMemo(() => {
    const keys = [...asked.keys()]
    return {
      rowsOf: (query) => known.rows.get(queryKey(query)) ?? null,
      loading: keys.some((key) => !known.rows.has(key) && !known.errors.has(key)),
      error: keys.map((key) => (known.rows.has(key) ? null : (known.errors.get(key) ?? null))).find((error) => error !== null) ?? null,
    }
  }, [asked, known])
}

function without(errors: ReadonlyMap<string, unknown>, key: string): ReadonlyMap<string, unknown> {
  const kept = new Map(errors)
  kept.delete(key)
  return kept
}
