import { describe, expect, it } from 'vitest'
import { generatedObservations } from '../../../../scripts/bench/build/generatedObservations.ts'
import { grow } from '../../../../scripts/bench/build/growth.ts'
import { readTerritories } from '../../../../scripts/catalog/readTerritories.ts'

describe('tables to measure with', () => {
  it('have as many rows as asked for, no two about the same', () => {
    const territories = readTerritories()
    const lines = generatedObservations(40_000, ['one', 'two'], territories, 'source').trimEnd().split('\n').slice(1)
    expect(lines).toHaveLength(40_000)
    expect(new Set(lines.map((line) => line.split(',').slice(0, 4).join(','))).size).toBe(40_000)
    expect(() => generatedObservations(100_000, ['one'], territories, 'source')).toThrow(RangeError)
  })
})

describe('growth', () => {
  it('times each size as often as told, after one run that does not count', async () => {
    const ran: number[] = []
    const sizes = [10, 40].map((size) => () => ({ size, task: () => ran.push(size) }))
    const growth = await grow('nothing', 'rows', sizes, 3, () => undefined)
    expect(ran).toEqual([10, 10, 10, 10, 40, 40, 40])
    expect(growth.runs.map(({ size }) => size)).toEqual([10, 40])
  })
})
