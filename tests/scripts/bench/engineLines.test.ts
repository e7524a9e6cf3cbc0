import { describe, expect, it } from 'vitest'
import { limitLines } from '../../../scripts/bench/limit/limitLines.ts'
import { remoteLines } from '../../../scripts/bench/remote/remoteLines.ts'
import { asTable } from '../../../scripts/bench/table.ts'

describe('figures of engines', () => {
  it('say how many questions agreed, not only that they did', () => {
    const lines = remoteLines({ questions: 100, statements: 7, different: { duckdb: 0, clickhouse: 3 }, timed: 50, medians: { inProcess: 2.04, duckdb: 5.5, clickhouse: 12 } })
    expect(lines.map(({ value }) => value)).toEqual(['100 of 100', '97 of 100', '2.0 ms', '5.5 ms', '12 ms'])
  })

  it('say where one browser ends, and in what words', () => {
    const table = { file: { path: 'x', hash: 'y', bytes: 2e8, rows: 5e7 }, unpacked: 9e8 }
    const said = asTable(limitLines([
      { rows: 1e7, table, found: { load: 1500, questions: { map: 20 } }, said: null, after: 'map', memory: 1e9 },
      { rows: 5e7, table, found: null, said: 'Array buffer allocation failed', after: 'fetched and checked', memory: null },
    ]))
    expect(said).toContain('1.50 s  to load 200.00 MB packed, 900.00 MB unpacked, process of the page 1000.00 MB at most')
    expect(said).toContain('after "fetched and checked": Array buffer allocation failed')
  })
})
