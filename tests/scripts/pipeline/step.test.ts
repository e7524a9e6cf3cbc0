import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../scripts/pipeline/fingerprint.ts'
import { type Pipeline, runSteps, type Step } from '../../../scripts/pipeline/step.ts'
import { throttled } from '../../../scripts/pipeline/throttled.ts'

let root: string
let lines: string[]
let pipeline: Pipeline
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const copy = (more: Partial<Step> = {}): Step => ({
  name: 'copy',
  inputs: ['in'],
  code: ['code.ts'],
  outputs: ['out.txt'],
  run: async () => write('out.txt', readFileSync(join(root, 'in/a.txt'), 'utf8')),
  ...more,
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arraigo-pipeline-'))
  lines = []
  pipeline = { root, stateFolder: join(root, '.cache/steps'), log: (line) => lines.push(line) }
  write('in/a.txt', 'one')
  write('code.ts', 'code')
})

describe('a step', () => {
  it('runs once and is skipped while nothing changed', async () => {
    expect(await runSteps(pipeline, [copy()])).toEqual(['copy'])
    expect(await runSteps(pipeline, [copy()])).toEqual([])
    expect(lines.at(-1)).toBe('[1/1] copy: unchanged')
    write('in/a.txt', 'one') // a new date, the same bytes
    expect(await runSteps(pipeline, [copy()])).toEqual([])
  })

  it.each([
    ['an input changed', () => write('in/a.txt', 'two')],
    ['an input appeared', () => write('in/deep/b.txt', '')],
    ['its code changed', () => write('code.ts', 'other code')],
    ['its output was edited', () => write('out.txt', 'edited')],
    ['its output is gone', () => rmSync(join(root, 'out.txt'))],
  ])('runs again when %s', async (_, change) => {
    await runSteps(pipeline, [copy()])
    change()
    expect(await runSteps(pipeline, [copy()])).toEqual(['copy'])
    expect(readFileSync(join(root, 'out.txt'), 'utf8')).toBe(readFileSync(join(root, 'in/a.txt'), 'utf8'))
  })

  it('runs again when a parameter changed', async () => {
    await runSteps(pipeline, [copy({ parameters: { seed: 1 } })])
    expect(await runSteps(pipeline, [copy({ parameters: { seed: 1 } })])).toEqual([])
    expect(await runSteps(pipeline, [copy({ parameters: { seed: 2 } })])).toEqual(['copy'])
  })

  it('that fails stops the rest and is tried again', async () => {
    const fails = copy({ run: () => Promise.reject(new Error('no space')) })
    const after = copy({ name: 'after', outputs: ['after.txt'] })
    await expect(runSteps(pipeline, [fails, after])).rejects.toThrow('no space')
    expect(await runSteps(pipeline, [copy()])).toEqual(['copy'])
  })

  it('feeds the next one', async () => {
    const next = copy({ name: 'next', inputs: ['out.txt'], outputs: ['next.txt'], run: async () => write('next.txt', 'x') })
    expect(await runSteps(pipeline, [copy(), next])).toEqual(['copy', 'next'])
    write('in/a.txt', 'two')
    expect(await runSteps(pipeline, [copy(), next])).toEqual(['copy', 'next'])
  })
})

describe('a fingerprint', () => {
  it('tells names from contents and missing from empty', () => {
    const before = fingerprint(root, ['in', 'missing.txt'])
    write('missing.txt', '')
    const empty = fingerprint(root, ['in', 'missing.txt'])
    expect(empty).not.toBe(before)
    rmSync(join(root, 'in/a.txt'))
    write('in/b.txt', 'one')
    expect(fingerprint(root, ['in', 'missing.txt'])).not.toBe(empty)
  })

  it('does not depend on the order in which paths are named', () => {
    expect(fingerprint(root, ['in', 'code.ts'])).toBe(fingerprint(root, ['code.ts', 'in']))
  })
})

it('progress is told at most once a second', () => {
  const told: string[] = []
  let now = 0
  const report = throttled((message) => told.push(message), () => now)
  for (const [time, message] of [[0, 'a'], [10, 'b'], [999, 'c'], [1000, 'd']] as const) {
    now = time
    report(message)
  }
  expect(told).toEqual(['a', 'd'])
})
