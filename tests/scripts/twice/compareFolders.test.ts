import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compareFolders } from '../../../scripts/twice/compareFolders.ts'

let place: string
const at = (...path: string[]) => join(place, ...path)

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'arraigo-compare-'))
  for (const build of ['one', 'other']) {
    mkdirSync(at(build, 'assets'), { recursive: true })
    writeFileSync(at(build, 'index.html'), '<!doctype html>')
    writeFileSync(at(build, 'assets/app.js'), 'export {}')
  }
})
afterEach(() => rmSync(place, { recursive: true }))

it('finds the same bytes the same, whenever they were written', () => {
  utimesSync(at('other/index.html'), 0, 0)
  const { files, bytes, hash, differences } = compareFolders(at('one'), at('other'))
  expect({ files, bytes, differences }).toEqual({ files: 2, bytes: 24, differences: [] })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(compareFolders(at('other'), at('one')).hash).toBe(hash)
})

it('names each file that differs, with its first other byte', () => {
  writeFileSync(at('other/assets/app.js'), 'export []')
  writeFileSync(at('one/longer.txt'), 'the same and more')
  writeFileSync(at('other/longer.txt'), 'the same')
  const { differences } = compareFolders(at('one'), at('other'))
  expect(differences).toHaveLength(2)
  expect(differences[0]).toMatch(/^assets\/app\.js: differs from byte 7 of 9 and 9/)
  expect(differences[1]).toMatch(/^longer\.txt: differs from byte 8 of 17 and 8/)
})

it('names files that only one of them has', () => {
  writeFileSync(at('one/a.txt'), '')
  writeFileSync(at('other/b.txt'), '')
  expect(compareFolders(at('one'), at('other')).differences).toEqual(['a.txt: only in the first build', 'b.txt: only in the second build'])
})
