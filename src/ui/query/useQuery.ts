import { useEffect, useRef, useState } from 'react'
import { type Connector, type Query, queryKey } from '../../database/query.ts'

export interface QueryState<Row> {
  /** Rows of the last question that was answered; kept on screen while the next one runs. */
  readonly rows: readonly Row[]
  /** Whether `rows` answer the question now asked. */
  readonly current: boolean
  readonly loading: boolean
  readonly error: unknown
}

const NOTHING: readonly never[] = []

/**
 * Asks `query` whenever it changes and cancels the question before it.
 * Returns the rows, and whether they already belong to the question now asked. `null` asks nothing.
 */
export function useQuery<Row>(connector: Connector, query: Query<Row> | null): QueryState<Row> {
  const key = query ? queryKey(query) : null
  const asked = useRef(query)
  asked.current = query
  const [answer, setAnswer] = useState<{ key: string | null; rows: readonly Row[]; error: unknown }>({
    key: null,
    rows: NOTHING,
    error: null,
  })
  useEffect(() => {
    const question = asked.current
    if (!question || key === null) return
    const abort = new AbortController()
    const started = performance.now()
    connector.answer(question, abort.signal).then(
      (rows) => {
        if (abort.signal.aborted) return
        performance.measure(`arraigo:query:${question.name}`, { start: started, end: performance.now() })
        setAnswer({ key, rows, error: null })
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setAnswer((before) => ({ key, rows: before.rows, error }))
      },
    )
    return () => abort.abort()
  }, [connector, key])
  if (key === null) return { rows: NOTHING, current: true, loading: false, error: null }
  const current = answer.key === key && answer.error === null
  return { rows: answer.rows, current, loading: answer.key !== key, error: answer.key === key ? answer.error : null }
}
