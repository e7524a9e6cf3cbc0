import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'
import { writeTinyDataset } from '../checks/badFiles/tinyDataset.ts'
import { filesOf, wholeRelease } from './releasedFolder.ts'

const SCRIPT = fileURLToPath(new URL('./publishOnce.ts', import.meta.url))
const KILLS = 12
let original = ''
let first = ''
let second = ''

beforeAll(async () => {
  original = mkdtempSync(join(tmpdir(), 'gate-kill-'))
  writeTinyDataset(original)
  first = (await publishDataset({ dataFolder: original, dataset: 'tiny', processes: 0 })).release
  // From now on the raw tables make another release.
  const register = join(original, 'datasets/tiny/raw/register.csv')
  writeFileSync(register, readFileSync(register, 'utf8').replace(/^(SV0821,2024-Q1,all,f,0-17,air),(\d+)/m, (_, key: string, need: string) => `${key},${Number(need) + 1}`))
})
afterAll(() => rmSync(original, { recursive: true, force: true }))

/** Runs the gate on a copy and kills it `after` milliseconds, counted from the stage named; without, lets it end. */
async function run(kill?: { stage: string; after: number }): Promise<{ folder: string; took: number; ended: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-killed-'))
  cpSync(original, folder, { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const started = performance.now()
  let armed = false
  child.stdout.on('data', (chunk: Buffer) => {
    if (!kill || armed || !chunk.toString().includes(kill.stage)) return
    armed = true
    setTimeout(() => child.kill('SIGKILL'), kill.after)
  })
  const ended = await new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)))
  return { folder, took: performance.now() - started, ended }
}

describe('a run that is killed', () => {
  it('leaves the release before whole, or the new one, whatever the moment; and the next run makes the new one', { timeout: 240_000 }, async () => {
    const whole = await run()
    second = wholeRelease(join(whole.folder, 'datasets/tiny/tables'))
    expect(second).not.toBe(first)
    rmSync(whole.folder, { recursive: true, force: true })
    const before = filesOf(join(original, 'datasets/tiny/tables'))
    const seen = new Set<string>()
    let killed = 0
    for (let turn = 0; turn < KILLS; turn += 1) {
      // The moments around writing are many and close together.
      const stage = turn % 3 === 0 ? 'sums' : 'writing'
      const { folder, ended } = await run({ stage, after: stage === 'sums' ? turn * 40 : turn % 7 })
      if (!ended) killed += 1
      const tables = join(folder, 'datasets/tiny/tables')
      const current = wholeRelease(tables)
      seen.add(current)
      expect([first, second]).toContain(current)
      if (current === first) {
        const now = filesOf(tables)
        for (const [file, hash] of Object.entries(before)) expect(now[file], file).toBe(hash)
      }
      if (turn % 4 === 0) {
        const after = await publishDataset({ dataFolder: folder, dataset: 'tiny', processes: 0 })
        expect(after.release).toBe(second)
        expect(wholeRelease(tables)).toBe(second)
      }
      rmSync(folder, { recursive: true, force: true })
    }
    expect(killed).toBeGreaterThan(KILLS / 2)
    expect(seen.has(first)).toBe(true)
  })
})
