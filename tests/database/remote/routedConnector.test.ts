import { describe, expect, it } from 'vitest'
import type { Connector, Query } from '../../../src/database/query.ts'
import { ReleaseError, type ReleaseErrorCode } from '../../../src/database/release-error.ts'
import { routedConnector, type Routes } from '../../../src/database/remote/routedConnector.ts'

/** A connector that names itself in its rows and keeps what it was asked. */
function named(name: string, failure?: ReleaseErrorCode): Connector & { readonly asked: Query<unknown>[] } {
  const asked: Query<unknown>[] = []
  return {
    asked,
    async answer<Row>(query: Query<Row>) {
      asked.push(query)
      if (failure) throw new ReleaseError(failure, null)
      return [{ from: name }] as Row[]
    },
  }
}
const about = (...tables: string[]): Query<unknown> => ({ name: 'test', sql: `SELECT ${tables.join()}`, parameters: [], tables, shelf: null })

function routes(more: Partial<Routes> & { failure?: ReleaseErrorCode } = {}) {
  const [engine, remote] = [named('engine'), named('remote', more.failure)]
  const problems: ReleaseErrorCode[] = []
  const connector = routedConnector({ engine, remote, held: ['gazetteer', 'coverage', 'huge'], released: ['gazetteer', 'coverage', 'returns'], own: { has: (id) => id.startsWith('own-') || id === 'coverage-mine' }, onProblem: ({ code }) => problems.push(code), ...more })
  return { connector, engine, remote, problems }
}

describe('the way of a question', () => {
  it('goes to the remote engine where that holds every table', async () => {
    const { connector, engine } = routes()
    expect(await connector.answer(about('gazetteer', 'coverage'))).toEqual([{ from: 'remote' }])
    expect(await connector.answer(about('gazetteer', 'huge'))).toEqual([{ from: 'remote' }])
    expect(engine.asked).toEqual([])
  })

  it('stays in the page where one table is held there only, or none is named', async () => {
    const { connector, remote } = routes()
    expect(await connector.answer(about('gazetteer', 'returns'))).toEqual([{ from: 'engine' }])
    expect(await connector.answer(about())).toEqual([{ from: 'engine' }])
    expect(remote.asked).toEqual([])
  })

  it('stays in the page where its SQL goes beyond what engines share', async () => {
    const { connector, remote, problems } = routes()
    expect(await connector.answer({ ...about('gazetteer', 'coverage'), inPage: true })).toEqual([{ from: 'engine' }])
    expect([remote.asked, problems]).toEqual([[], []])
  })

  it('never leaves the page with a table of one’s own, whatever the remote engine claims to hold', async () => {
    const { connector, remote, engine } = routes({ held: ['gazetteer', 'coverage', 'own-visits', 'coverage-mine'] })
    const own = [about('own-visits'), about('gazetteer', 'own-visits'), about('gazetteer', 'own-visits', 'coverage'), about('coverage-mine')]
    for (const query of own) expect(await connector.answer(query)).toEqual([{ from: 'engine' }])
    expect(remote.asked).toEqual([])
    expect(engine.asked).toEqual(own)
  })

  it('keeps the promise when the page’s own engine fails on an own table', async () => {
    const remote = named('remote')
    const connector = routedConnector({ engine: named('engine', 'engine-failed'), remote, held: ['own-visits'], released: [], own: { has: () => true } })
    await expect(connector.answer(about('own-visits'))).rejects.toMatchObject({ code: 'engine-failed' })
    expect(remote.asked).toEqual([])
  })

  it('is answered in the page where the remote engine fails and the page can load the tables', async () => {
    const { connector, remote, problems } = routes({ failure: 'remote-busy' })
    expect(await connector.answer(about('coverage'))).toEqual([{ from: 'engine' }])
    expect(await connector.answer(about('coverage'))).toEqual([{ from: 'engine' }])
    expect(problems).toEqual(['remote-busy', 'remote-busy'])
    expect(remote.asked.length).toBe(2)
  })

  it('leaves a remote engine that is away alone from then on', async () => {
    const { connector, remote, problems } = routes({ failure: 'remote-unreachable' })
    for (let times = 0; times < 3; times += 1) expect(await connector.answer(about('coverage'))).toEqual([{ from: 'engine' }])
    expect(remote.asked.length).toBe(1)
    expect(problems).toEqual(['remote-unreachable'])
  })

  it('ends with the remote engine’s error where nobody else holds the table', async () => {
    const { connector, engine } = routes({ failure: 'remote-unreachable' })
    await expect(connector.answer(about('gazetteer', 'huge'))).rejects.toMatchObject({ code: 'remote-unreachable' })
    expect(engine.asked).toEqual([])
  })

  it('asks nobody else for a question that was withdrawn', async () => {
    const { connector, engine } = routes({ failure: 'remote-busy' })
    const controller = new AbortController()
    controller.abort(new Error('withdrawn'))
    await expect(connector.answer(about('coverage'), controller.signal)).rejects.toThrow('withdrawn')
    expect(engine.asked).toEqual([])
  })
})
