import { afterAll, describe, expect, it } from 'vitest'
import { generatedScales, generatedSql, generatedTable, placeOfRow, PLACES, slotsSql, valueOfRow } from '../../../../scripts/bench/brush/generatedRows.ts'
import { nodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { slotsOf } from '../../../../src/domain/cross/brushScale.ts'

const ROWS = 20_000
const connector = await nodeConnector({})
await connector.ask(`CREATE TABLE made AS ${generatedSql(ROWS)}`)
afterAll(() => connector.close())
const scales = generatedScales()

describe('generatedSql', () => {
  it('makes in a real DuckDB the rows the page makes', async () => {
    const rows = await connector.ask<Record<'v0' | 'v1' | 'v2' | 'v3', number | null> & { place: number }>('SELECT * FROM made')
    expect(rows).toHaveLength(ROWS)
    expect(rows).toEqual(Array.from({ length: ROWS }, (_, row) => ({ v0: valueOfRow(row, 0), v1: valueOfRow(row, 1), v2: valueOfRow(row, 2), v3: valueOfRow(row, 3), place: placeOfRow(row) })))
  })

  it('makes axes of different shapes, two of them with rows without a value, and all places', async () => {
    const [found] = await connector.ask<Record<string, number>>(
      'SELECT count(v0)::INTEGER AS n0, count(v1)::INTEGER AS n1, count(v2)::INTEGER AS n2, count(v3)::INTEGER AS n3, count(DISTINCT place)::INTEGER AS places, max(place)::INTEGER AS last FROM made',
    )
    expect([found?.['n0'], found?.['n2']]).toEqual([ROWS, ROWS])
    expect((found?.['n1'] ?? 0) / ROWS).toBeCloseTo(0.9, 2)
    expect((found?.['n3'] ?? 0) / ROWS).toBeCloseTo(0.8, 2)
    expect(found?.['places']).toBeGreaterThan(PLACES * 0.9)
    expect(found?.['last']).toBeLessThan(PLACES)
    expect(scales.map(({ openEnd }) => openEnd)).toContain(true)
    expect(scales.map(({ openEnd }) => openEnd)).toContain(false)
  })
})

describe('slotsSql', () => {
  it('cuts values into the slots the page cuts them into', async () => {
    const table = generatedTable(ROWS, scales)
    const rows = await connector.ask<Record<string, number>>(slotsSql('made', scales))
    for (const [axis, { slots, scale }] of table.axes.entries()) {
      expect(rows.map((row) => row[`s${axis}`])).toEqual([...slots])
      expect(Math.max(...slots)).toBeLessThanOrEqual(slotsOf(scale))
    }
    expect(rows.map(({ place }) => place)).toEqual([...table.placeOf])
  })
})
