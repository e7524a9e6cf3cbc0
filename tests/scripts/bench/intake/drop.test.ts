import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dropLines } from '../../../../scripts/bench/intake/dropLines.ts'
import type { DropRun } from '../../../../scripts/bench/intake/dropOnce.ts'
import { KEPLER_PACKAGES } from '../../../../scripts/bench/intake/keplerPage.ts'
import { resultOf } from '../../../../scripts/bench/intake/measureDrop.ts'
import { highWater } from '../../../../scripts/bench/intake/processMemory.ts'
import { between } from '../../../../scripts/bench/intake/watchPage.ts'

function run(milliseconds: number, renderer = 1e9): DropRun {
  const watched = { milliseconds, longestTask: milliseconds / 10, taskTime: 0, longestGap: milliseconds / 5, detail: null }
  return { ended: 'map', said: null, after: milliseconds, watched, heap: null, peaks: { renderer, browser: 1, gpu: 1 }, blocked: [] }
}
const crash: DropRun = { ...run(5000, 4e9), ended: 'crash', said: 'the process of the page died', watched: null }
const table = { rows: 10_000, bytes: 840_000 }

describe('between', () => {
  it('keeps tasks that reach into the time, and no others', () => {
    const tasks = [{ start: 0, duration: 90 }, { start: 90, duration: 60 }, { start: 200, duration: 300 }, { start: 510, duration: 900 }]
    const seen = between({ from: 100, to: 500, detail: 'x', watch: { tasks, frames: [{ start: 480, duration: 100 }] } })
    expect(seen).toEqual({ milliseconds: 400, longestTask: 300, taskTime: 360, longestGap: 100, detail: 'x' })
  })

  it('measures nothing where no file came', () => {
    expect(() => between({ from: null, to: 5, detail: null, watch: { tasks: [], frames: [] } })).toThrow('arrival')
  })
})

describe('resultOf', () => {
  it('takes medians, and none of a side that once failed', () => {
    expect(resultOf('own', '10 k rows', table, [run(300), run(100), run(200)])).toMatchObject({ ended: 'map', milliseconds: 200, longestTask: 20, memory: 1e9 })
    expect(resultOf('kepler', '10 k rows', table, [run(300), crash])).toMatchObject({ ended: 'crash', milliseconds: null, memory: 2.5e9, said: crash.said })
  })
})

describe('dropLines', () => {
  it('sets both sides beside each other as ratios of one run', () => {
    const results = [resultOf('own', '10 k rows', table, [run(100)]), resultOf('kepler', '10 k rows', table, [run(200, 2e9)])]
    const lines = dropLines({ kepler: '3.2.6', results })
    expect(lines[2]).toEqual({ what: '  10 k rows, this app to kepler.gl', value: '0.50 x', beside: 'longest task 0.50 x, gap 0.50 x, memory 0.50 x' })
  })

  it('says how a side failed, and gives no ratio of time', () => {
    const results = [resultOf('own', '10 M rows', table, [run(100)]), resultOf('kepler', '10 M rows', table, [crash])]
    const lines = dropLines({ kepler: '3.2.6', results })
    expect(lines[1]).toMatchObject({ value: 'crash', beside: 'after 5.00 s: the process of the page died, process of the page 4000.00 MB at most' })
    expect(lines[2]).toMatchObject({ value: 'none' })
  })
})

describe('highWater', () => {
  it('reads the peak and not the present', () => {
    expect(highWater('Name:\tchromium\nVmHWM:\t  290611 kB\nVmRSS:\t  100 kB\n')).toBe(290_611 * 1024)
    expect(highWater('Name:\tkthreadd\n')).toBeNull()
  })
})

describe('kepler.gl', () => {
  it('is installed in exact versions, and is no dependency of the project', () => {
    for (const version of Object.values(KEPLER_PACKAGES.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(readFileSync('package.json', 'utf8')).not.toContain('kepler')
  })
})
