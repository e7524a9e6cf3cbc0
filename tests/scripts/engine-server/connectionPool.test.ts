import type { DuckDBConnection } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { connectionPool } from '../../../scripts/engine-server/connectionPool.ts'

/** Connections that only count how they are closed. */
function fakes(): { readonly connect: () => Promise<DuckDBConnection>; closed: number } {
  const made = {
    closed: 0,
    connect: async () => ({ closeSync: () => (made.closed += 1) }) as unknown as DuckDBConnection,
  }
  return made
}

/** A task that ends when it is told to. */
function held(): { readonly task: () => Promise<string>; end(): void } {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { task: () => ended.then(() => 'done'), end: () => end() }
}

const never = new AbortController().signal

describe('the pool of connections', () => {
  it('runs so many at once, lets so many wait, and turns the next away', async () => {
    const { connect } = fakes()
    const pool = await connectionPool(connect, 1, 1)
    const first = held()
    const running = pool.use(first.task, never)
    const waiting = pool.use(async () => 'second', never)
    await expect(pool.use(async () => 'third', never)).rejects.toMatchObject({ kind: 'busy', message: '1 questions wait' })
    first.end()
    expect(await running).toBe('done')
    expect(await waiting).toBe('second')
    expect(await pool.use(async () => 'fourth', never)).toBe('fourth')
  })

  it('does not begin for who left while waiting, and gives the connection on', async () => {
    const { connect } = fakes()
    const pool = await connectionPool(connect, 1, 2)
    const first = held()
    const running = pool.use(first.task, never)
    const controller = new AbortController()
    let begun = false
    const gone = pool.use(async () => (begun = true), controller.signal)
    const next = pool.use(async () => 'next', never)
    controller.abort(new Error('left'))
    first.end()
    await running
    await expect(gone).rejects.toThrow('left')
    expect(begun).toBe(false)
    expect(await next).toBe('next')
  })

  it('gives a connection back after a task that failed, and closes each once', async () => {
    const made = fakes()
    const pool = await connectionPool(made.connect, 2, 0)
    await expect(pool.use(() => Promise.reject(new Error('failed')), never)).rejects.toThrow('failed')
    await Promise.all([pool.use(async () => 1, never), pool.use(async () => 2, never)])
    await pool.close()
    expect(made.closed).toBe(2)
  })
})
