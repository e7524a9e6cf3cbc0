import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '../../../scripts/pipeline/lock.ts'

const lockFile = () => join(mkdtempSync(join(tmpdir(), 'arraigo-lock-')), 'deep', 'lock')

it('lets builds of one folder run one after the other', async () => {
  const file = lockFile()
  const events: string[] = []
  const build = (name: string) =>
    withLock(file, (line) => events.push(line), async () => {
      events.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      events.push(`${name} ends`)
    })
  await Promise.all([build('one'), build('two')])
  expect(events).toEqual(['one begins', expect.stringContaining('waiting'), 'one ends', 'two begins', 'two ends'])
  expect(existsSync(file)).toBe(false)
})

it('is let go when the build fails', async () => {
  const file = lockFile()
  await expect(withLock(file, () => undefined, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space')
  expect(await withLock(file, () => undefined, async () => 'next')).toBe('next')
})

it('is taken over from a process that was killed', async () => {
  const file = lockFile()
  await withLock(file, () => undefined, async () => undefined)
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(file, String(gone))
  expect(await withLock(file, () => undefined, async () => 'mine')).toBe('mine')
})
