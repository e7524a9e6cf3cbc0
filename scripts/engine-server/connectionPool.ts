import type { DuckDBConnection } from '@duckdb/node-api'
import { EngineFailure } from './failure.ts'

export interface ConnectionPool {
  /** Runs a task on a free connection. Throws EngineFailure `busy` where too many wait already. */
  use<Result>(task: (connection: DuckDBConnection) => Promise<Result>, signal: AbortSignal): Promise<Result>
  /** Waits for what runs, then closes the connections. */
  close(): Promise<void>
}

/** So many statements at once; `waiting` more stand in a line, and who comes after them is told to come later. */
export async function connectionPool(connect: () => Promise<DuckDBConnection>, atOnce: number, waiting: number): Promise<ConnectionPool> {
  const connections = await Promise.all(Array.from({ length: atOnce }, connect))
  const free = [...connections]
  const line: ((connection: DuckDBConnection) => void)[] = []
  const running = new Set<Promise<unknown>>()

  const take = (): Promise<DuckDBConnection> => {
    const one = free.pop()
    if (one) return Promise.resolve(one)
    if (line.length >= waiting) throw new EngineFailure('busy', `${waiting} questions wait`)
    return new Promise((resolve) => line.push(resolve))
  }
  const giveBack = (connection: DuckDBConnection): void => {
    const next = line.shift()
    if (next) next(connection)
    else free.push(connection)
  }

  return {
    async use(task, signal) {
      const connection = await take()
      const run = (async () => {
        try {
          // Who left while waiting is not answered.
          signal.throwIfAborted()
          return await task(connection)
        } finally {
          giveBack(connection)
        }
      })()
      running.add(run)
      return run.finally(() => running.delete(run))
    },
    async close() {
      await Promise.allSettled(running)
      for (const connection of connections) connection.closeSync()
    },
  }
}
