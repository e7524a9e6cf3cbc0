import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLE_COLUMNS, tableLines, writeTable } from '../../../../scripts/bench/intake/generateTable.ts'
import { readTerritories } from '../../../../scripts/catalog/readTerritories.ts'

const municipalities = readTerritories().filter(({ level }) => level === 2)
/** Quarters, services, sexes and ages of one municipality. */
const KEYS = 12 * 11 * 2 * 3

function lines(count: number, some = municipalities, seed = 1): string[] {
  const all = tableLines(some, seed)
  return Array.from({ length: count }, () => all.next().value)
}

const keyOf = (line: string) => {
  const cells = line.split(',')
  return [cells[0], ...cells.slice(4, 8)].join()
}

describe('tableLines', () => {
  it('gives each key once before any comes twice', () => {
    const two = municipalities.slice(0, 2)
    const rows = lines(1 + 4 * KEYS, two).slice(1).map(keyOf)
    expect(new Set(rows.slice(0, 2 * KEYS)).size).toBe(2 * KEYS)
    expect(rows.slice(2 * KEYS)).toEqual(rows.slice(0, 2 * KEYS))
  })

  it('stands near the seat, with no more served than in need', () => {
    const seats = new Map(municipalities.map(({ id, latitude, longitude }) => [id, [latitude ?? 0, longitude ?? 0]]))
    for (const line of lines(5000).slice(1)) {
      const cells = line.split(',')
      expect(cells).toHaveLength(TABLE_COLUMNS.length)
      const [latitude = 0, longitude = 0] = seats.get(cells[0] ?? '') ?? []
      expect(Math.abs(Number(cells[2]) - latitude)).toBeLessThan(0.011)
      expect(Math.abs(Number(cells[3]) - longitude)).toBeLessThan(0.011)
      expect(Number(cells[9])).toBeLessThanOrEqual(Number(cells[8]))
    }
  })

  it('is decided by its seed', () => {
    expect(lines(50)).toEqual(lines(50))
    expect(lines(50, municipalities, 2)).not.toEqual(lines(50))
  })

  it('comes to all municipalities', () => {
    expect(municipalities).toHaveLength(682)
    expect(new Set(lines(20_000).slice(1).map((line) => line.split(',')[0])).size).toBe(682)
  })

  it('wants a seat and a municipality', () => {
    expect(() => tableLines([], 1).next()).toThrow(RangeError)
    const [first] = municipalities
    expect(() => tableLines(first ? [{ ...first, latitude: null }] : [], 1).next()).toThrow(first?.id)
  })
})

describe('writeTable', () => {
  it('writes so many rows, or at least so many bytes, and says how many', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'arraigo-table-')), 'table.csv')
    const written = await writeTable(path, municipalities, { rows: 3000 })
    expect(readFileSync(path, 'utf8')).toBe(`${lines(3001).join('\n')}\n`)
    expect(written).toEqual({ rows: 3000, bytes: statSync(path).size })
    const large = await writeTable(path, municipalities, { bytes: 1e6 })
    expect(large.bytes).toBe(statSync(path).size)
    expect(large.bytes).toBeGreaterThanOrEqual(1e6)
    expect(large.bytes).toBeLessThan(1.2e6)
  })
})
