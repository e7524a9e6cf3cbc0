import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BrokenFile } from '../../../../scripts/gate/checks/brokenFile.ts'
import { type RawBatch, readRaw } from '../../../../scripts/gate/checks/readRaw.ts'
import { cutRecords } from '../../../../scripts/gate/checks/recordCutter.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-read-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function read(content: string | Uint8Array): Promise<{ rows: string[][]; batches: RawBatch[]; broken: BrokenFile | null }> {
  const path = join(folder, 'a.csv')
  writeFileSync(path, content)
  const batches: RawBatch[] = []
  let broken: BrokenFile | null = null
  try {
    await readRaw(path, ',', (batch) => batches.push(batch) > 0)
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    broken = error
  }
  return { rows: batches.flatMap(({ rows }) => rows.map((cells) => [...cells])), batches, broken }
}

describe('readRaw', () => {
  it('gives the cells of every row, with line ends and commas inside quotes', async () => {
    const { rows, broken } = await read('a,b\r\n"x, ""y""\nz",2\r\n,\n')
    expect(broken).toBe(null)
    expect(rows).toEqual([['a', 'b'], ['x, "y"\nz', '2'], ['', '']])
  })

  it('keeps empty rows and counts them', async () => {
    expect((await read('a,b\n\n1,2\n\n')).rows).toEqual([['a', 'b'], [''], ['1', '2'], ['']])
  })

  it('numbers rows through many readings, whatever bytes fall on their borders', async () => {
    // Rows of 22 bytes with letters of two bytes and quotes: borders of a megabyte fall within each of them.
    const count = 200_000
    const text = Array.from({ length: count }, (_, at) => `"ñ,""${String(at).padStart(8, '0')}",é\r\n`).join('')
    const { rows, batches, broken } = await read(text)
    expect(broken).toBe(null)
    expect(batches.length).toBeGreaterThan(3)
    expect(rows).toHaveLength(count)
    expect(batches.filter(({ isLast }) => isLast)).toHaveLength(1)
    const wrong = batches.filter(({ first, rows: [cells] }) => cells && cells[0] !== `ñ,"${String(first - 1).padStart(8, '0')}`)
    expect(wrong).toEqual([])
  })

  it('says whether the last row is ended', async () => {
    expect((await read('a\n1\n')).batches.at(-1)?.isEnded).toBe(true)
    expect((await read('a\n1')).batches.at(-1)?.isEnded).toBe(false)
  })

  it('gives the rows before one that is no text', async () => {
    const { rows, broken } = await read(Uint8Array.from([...new TextEncoder().encode('a,b\nñ,2\n3,'), 0xf1, 0x0a]))
    expect(rows).toEqual([['a', 'b'], ['ñ', '2']])
    expect(broken).toMatchObject({ row: 3, column: 1 })
  })

  it('stops where no further row is wanted', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'a\n'.repeat(2_000_000))
    let batches = 0
    expect(await readRaw(path, ',', () => (batches += 1) < 2)).toBe(false)
    expect(batches).toBe(2)
  })
})

describe('cutRecords', () => {
  const cut = (text: string, isLast = false) => cutRecords(new TextEncoder().encode(text) as never, 0x2c, isLast)

  it('waits for the rest of a row, and of a quote that may be doubled', () => {
    expect(cut('a,b\nc').end).toBe(4)
    expect(cut('a,b\n"c"')).toEqual({ end: 4, broken: null })
    expect(cut('a,b\n"c"', true)).toEqual({ end: 7, broken: null })
  })

  it('takes a quote within a cell for a letter', () => {
    expect(cut('a,5" pipe\n')).toEqual({ end: 10, broken: null })
  })

  it('says where a quote opens that is not closed', () => {
    expect(cut('a,b\n1,"c\n2,d\n', true)).toEqual({ end: 4, broken: { reason: 'quote-open', row: 4, at: 6 } })
    expect(cut('"c"d\n')).toEqual({ end: 0, broken: { reason: 'after-quote', row: 0, at: 0 } })
  })
})
