import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { assertBudgets, partsOf, SECOND_PIECE } from '../../../scripts/release/budgets.ts'

const folder = mkdtempSync(join(tmpdir(), 'arraigo-budgets-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
const write = (path: string, text: string) => {
  writeFileSync(join(folder, path), text)
  return gzipSync(text).length
}
const html = `<html><p>first</p>${SECOND_PIECE}></div></html>`
const sizes = {
  html: write('index.html', html),
  entry: write('assets/index-abc.js', 'entry()'),
  shared: write('assets/shared-abc.js', 'shared()'),
  style: write('assets/index-abc.css', 'p{}'),
  later: write('assets/later-abc.js', 'later()'),
  worker: write('assets/taskWorker-abcdefgh.js', 'work()'),
}
writeFileSync(join(folder, 'answers.json.gzip'), Buffer.alloc(77))
const manifest = {
  'index.html': { file: 'assets/index-abc.js', css: ['assets/index-abc.css'], imports: ['_shared'], dynamicImports: ['src/later.ts', 'node_modules/theirs.js'] },
  _shared: { file: 'assets/shared-abc.js' },
  'src/later.ts': { file: 'assets/later-abc.js', imports: ['_shared'] },
  'node_modules/theirs.js': { file: 'assets/shared-abc.js' },
}
const parts = new Map(partsOf(folder, manifest, ['answers.json.gzip']).map(({ name, bytes }) => [name, bytes]))

describe('partsOf', () => {
  it('counts the page up to its second piece, and the whole of it', () => {
    expect(parts.get('first piece: headline and departments')).toBe(gzipSync(html.slice(0, html.indexOf(SECOND_PIECE))).length)
    expect(parts.get('first picture')).toBe(sizes.html)
  })

  it('counts what the first screen loads, packed as it is sent', () => {
    expect(parts.get('program of the first screen')).toBe(sizes.entry + sizes.shared + sizes.style)
    expect(parts.get('answers of the first screen')).toBe(77)
  })

  it('counts of a later part what is not there yet, and workers; nothing that only packages ask for', () => {
    expect(parts.get('src/later.ts')).toBe(sizes.later)
    expect(parts.get('taskWorker')).toBe(sizes.worker)
    expect([...parts.keys()].some((name) => name.includes('node_modules'))).toBe(false)
  })

  it('finds a page without its first picture infinitely too large', () => {
    write('index.html', '<html></html>')
    expect(() => assertBudgets(partsOf(folder, manifest, []))).toThrow('headline and departments: Infinity')
  })
})

describe('assertBudgets', () => {
  it('lets a part have what it may, and names each that has more', () => {
    expect(() => assertBudgets([{ name: 'map', bytes: 10, most: 10 }])).not.toThrow()
    expect(() => assertBudgets([{ name: 'map', bytes: 11, most: 10 }, { name: 'table', bytes: 1, most: 2 }, { name: 'charts', bytes: 9, most: 8 }])).toThrow(/map: 11 bytes, at most 10\n {2}charts: 9 bytes, at most 8/)
  })
})
