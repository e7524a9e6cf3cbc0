// The version that DuckDB-WASM itself is built with.
import { type RecordBatch, RecordBatchReader } from 'apache-arrow'

type Awaitable<Value> = Value | Promise<Value>

/** What DuckDB-WASM offers to run a statement piece by piece, in a worker or, for tests, in the same thread. */
export interface PendingQueries {
  startPendingQuery(connection: number, sql: string, stream: boolean): Awaitable<Uint8Array | null>
  pollPendingQuery(connection: number): Awaitable<Uint8Array | null>
  fetchQueryResults(connection: number): Awaitable<Uint8Array | null>
  cancelPendingQuery(connection: number): Awaitable<boolean>
}

/** Takes the next rows; false where no more are wanted. */
export type TakeBatch = (batch: RecordBatch) => boolean

/**
 * Runs a statement in steps of some 100 ms and hands its rows on as they come. Between two steps it looks whether `signal`
 * has fired: then the statement is stopped in the engine, and the reason of the signal thrown. It is stopped, too, when
 * `onBatch` wants no more rows. Throws what DuckDB says. Nothing else may run on the connection meanwhile.
 */
export async function streamBatches(
  queries: PendingQueries,
  connection: number,
  sql: string,
  signal: AbortSignal,
  onBatch: TakeBatch,
): Promise<void> {
  const stop = async () => {
    await queries.cancelPendingQuery(connection)
    signal.throwIfAborted()
  }
  /** Asks again until there is an answer. */
  const ask = async (first: () => Awaitable<Uint8Array | null>, again: () => Awaitable<Uint8Array | null>) => {
    signal.throwIfAborted()
    let answer = await first()
    while (answer === null) {
      await breathe()
      if (signal.aborted) await stop()
      answer = await again()
    }
    return answer
  }
  const fetchNext = () => queries.fetchQueryResults(connection)
  async function* messages() {
    yield await ask(
      () => queries.startPendingQuery(connection, sql, true),
      () => queries.pollPendingQuery(connection),
    )
    for (;;) {
      if (signal.aborted) await stop()
      const message = await ask(fetchNext, fetchNext)
      if (message.length === 0) return
      yield message
    }
  }
  const reader = await RecordBatchReader.from(messages())
  await reader.open()
  for await (const batch of reader) {
    if (onBatch(batch)) continue
    await queries.cancelPendingQuery(connection)
    return
  }
}

/** Lets timers and clicks come to their turn where the engine runs in this very thread. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
