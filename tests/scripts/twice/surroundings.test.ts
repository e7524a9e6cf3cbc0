import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SURROUNDINGS } from '../../../scripts/twice/surroundings.ts'

// Everything a build could write down by mistake; run as an ordinary program in each of the surroundings.
const LOOK = `
  import { readdirSync } from 'node:fs'
  import { availableParallelism } from 'node:os'
  console.log(JSON.stringify({ year: new Date().getFullYear(), now: new Date(Date.now()).getFullYear(), fixed: new Date('2020-05-05T00:00:00Z').toISOString(),
    day: new Date('2020-05-05T10:30:00Z').getDate(), order: readdirSync(process.argv[1]), processors: availableParallelism(), language: process.env.LC_ALL, isDate: new Date() instanceof Date }))
`

it('lets a program see another clock, day, order of files and language in each of the two builds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-surroundings-'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '')
  const [one, other] = SURROUNDINGS.map(({ environment }) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', LOOK, folder], { env: { ...process.env, NODE_OPTIONS: '', ...environment }, encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as Record<'year' | 'now' | 'day' | 'processors', number> & { order: string[]; fixed: string; language: string; isDate: boolean }
  })
  rmSync(folder, { recursive: true })
  if (!one || !other) throw new Error('two were expected')
  expect([1, 2]).toContain(other.year - one.year)
  expect(other.now).toBe(other.year)
  expect(other.day).not.toBe(one.day)
  expect(other.order).toEqual(['c', 'b', 'a'])
  expect(one.order).toEqual(['a', 'b', 'c'])
  expect(other.language).not.toBe(one.language)
  expect(other.processors).toBe(1)
  // A day that is written out stays the day it is.
  expect([one.fixed, other.fixed, one.isDate, other.isDate]).toEqual(['2020-05-05T00:00:00.000Z', '2020-05-05T00:00:00.000Z', true, true])
})
