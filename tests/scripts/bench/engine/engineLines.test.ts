import { describe, expect, it } from 'vitest'
import { engineLines } from '../../../../scripts/bench/engine/engineLines.ts'
import type { EngineVisit } from '../../../../scripts/bench/engine/engineVisit.ts'

const visitOf = (answer: number, memoryAfter: number | null): EngineVisit => ({
  answer,
  parts: { fetch: answer / 2 },
  ends: { fetch: answer / 2 },
  busy: 120,
  deliveries: [{ path: 'engine/duckdb-eh.1.wasm.gzip', bytes: 7_000_000 }, { path: 'data/tables/a.gzip', bytes: 60_000 }],
  memoryBefore: memoryAfter === null ? null : 100e6,
  memoryAfter,
})

describe('lines of the engine', () => {
  it('hold the median of the visits, their range, and bytes by what they are of', () => {
    const runs = [{ question: 'coverage', wire: 'local', cache: 'cold' as const, visits: [visitOf(3000, 300e6), visitOf(2000, 200e6), visitOf(9000, 400e6)] }]
    const shares = { coverage: [{ table: 'coverage', bytes: 60_000, columnsOnly: 30_000, periodOnly: 6000 }] }
    const lines = engineLines({ runs, shares })
    expect(lines[0]).toMatchObject({ value: '3.00 s', beside: 'from choosing it, median of 3, range 2.00 s to 9.00 s' })
    expect(lines[1]).toMatchObject({ value: '7.06 MB', beside: 'module 7.00 MB, worker 0 kB, tables 60 kB, program 0 kB' })
    expect(lines[2]?.beside).toBe('fetch 1.50 s until 1.50 s')
    expect(lines[4]).toMatchObject({ value: '300.00 MB', beside: 'before 100.00 MB' })
    expect(lines[5]?.beside).toBe('its columns 30 kB (50 %), of the period asked for 6 kB (10 %)')
  })

  it('say where memory is not known', () => {
    const runs = [{ question: 'coverage', wire: 'local', cache: 'warm' as const, visits: [visitOf(1000, null)] }]
    expect(engineLines({ runs, shares: {} })[4]).toMatchObject({ value: 'unknown', beside: 'before unknown' })
  })
})
