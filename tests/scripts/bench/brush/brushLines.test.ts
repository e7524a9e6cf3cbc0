import { describe, expect, it } from 'vitest'
import { brushLines } from '../../../../scripts/bench/brush/brushLines.ts'
import type { BrushRun } from '../../../../scripts/bench/brush/brushOnce.ts'

const run = (rows: number, step: number): BrushRun => ({
  engine: 'own',
  rows,
  failed: null,
  prepared: { slots: 120 },
  hash: 'fc5805ad',
  activations: { free: [{ milliseconds: 30, longestTask: 0 }], brushed: [{ milliseconds: 50, longestTask: 60 }] },
  steps: Array.from({ length: 20 }, (_, at) => ({ fromEvent: step + 8, fromHandler: step + (at === 19 ? 10 : 0) })),
  moves: 20,
  memory: 4e8,
})
const textOf = (runs: readonly BrushRun[]) => brushLines({ product: [], runs, kepler: [] }).map(({ what, value, beside }) => `${what} | ${value} | ${beside}`)

describe('brushLines', () => {
  it('tells a step, what made it ready and the curve over rows', () => {
    const lines = textOf([run(1e5, 3), run(1e7, 4.5)])
    expect(lines[0]).toBe('a step of a brush, 100 k rows, this app | 3.0 ms | 95 of 100 within 3.0 ms; from the event’s own time 11 ms and 11 ms; 20 steps')
    expect(lines[1]).toBe('  made ready for it | 50 ms | two other axes brushed, median of 1; none brushed at most 30 ms; longest task 60 ms; before: slots 120 ms; process of the page 400.00 MB at most')
    expect(lines.find((line) => line.startsWith('  rows and steps'))).toBe('  rows and steps, this app | 1.50 x | 100 k 1.00 x (95 of 100: 1.00 x), 10 M 1.50 x (95 of 100: 1.50 x)')
  })

  it('says why there is no figure', () => {
    expect(textOf([{ ...run(1e7, 3), failed: 'the process of the page died', steps: [] }])[0]).toBe('a step of a brush, 10 M rows, this app | none | the process of the page died')
  })
})
