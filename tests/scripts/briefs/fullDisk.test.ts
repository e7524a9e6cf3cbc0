import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BriefOptions } from '../../../scripts/briefs/options.ts'
import { folderError } from '../../../scripts/briefs/wholeFile.ts'
import { writeBriefs } from '../../../scripts/briefs/writeBriefs.ts'
import { releaseFolder } from './releaseFolder.ts'

const disk = vi.hoisted(() => ({ free: Number.POSITIVE_INFINITY, code: 'ENOSPC' }))

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const writeSync = (descriptor: number, bytes: Uint8Array, at: number): number => {
    const room = Math.min(bytes.length - at, disk.free)
    if (room <= 0) throw Object.assign(new Error(disk.code), { code: disk.code })
    disk.free -= room
    return real.writeSync(descriptor, bytes, at, room)
  }
  return { ...real, writeSync }
})

let release: string
let options: BriefOptions
beforeEach(() => {
  release = releaseFolder()
  options = { out: join(release, 'out'), only: null, language: 'es', site: null, data: release }
})
afterEach(() => fs.rmSync(release, { recursive: true, force: true }))

describe('a disk that fills up', () => {
  // Within the first brief, within the archive, and within the last brief.
  test.each([10_000, 55_000, 110_000])('after %i bytes is told in words and leaves only whole briefs', async (free) => {
    disk.free = Number.POSITIVE_INFINITY
    await writeBriefs(options)
    const whole = new Map(fs.readdirSync(options.out).map((name) => [name, fs.readFileSync(join(options.out, name))]))
    fs.rmSync(options.out, { recursive: true })
    disk.free = free
    await expect(writeBriefs(options)).rejects.toThrow(`nothing can be written: ${options.out} is on a disk that is full`)
    const left = fs.readdirSync(options.out)
    expect(left.every((name) => name.endsWith('.pdf'))).toBe(true)
    expect(left.length).toBeLessThanOrEqual(3)
    for (const name of left) expect(Buffer.compare(fs.readFileSync(join(options.out, name)), whole.get(name) ?? Buffer.alloc(0))).toBe(0)
  })

  test('leaves an archive written before as it was', async () => {
    disk.free = Number.POSITIVE_INFINITY
    const { archive } = await writeBriefs(options)
    const before = fs.readFileSync(archive ?? '')
    disk.free = 55_000
    await expect(writeBriefs(options)).rejects.toThrow('full')
    expect(Buffer.compare(fs.readFileSync(archive ?? ''), before)).toBe(0)
  })
})

test('errors of the file system are told in words, others stay as they are', () => {
  expect(String(folderError('out', Object.assign(new Error('x'), { code: 'EACCES' })))).toBe('Error: nothing can be written: out is not yours to write to')
  const other = new Error('other')
  expect(folderError('out', other)).toBe(other)
})
