import { describe, expect, it } from 'vitest'
import { weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { weightSums } from '../../../src/domain/spatial/weightSums.ts'
import { lattice } from './lattice.ts'

describe('sums of weights', () => {
  it('of a grid of nine with weights of 1 are what counting gives', () => {
    // Twelve shared sides, each twice; two ways of 1 squared and halved, 4 for each side; four corners of 2, four sides
    // of 3 and a middle of 4, each doubled and squared.
    const grid = lattice(3, 3)
    const sums = weightSums({ ...grid, shares: grid.shares.map(() => 1) })
    expect(sums).toEqual({ total: 24, pairs: 12 * 4, places: 4 * 16 + 4 * 36 + 64 })
  })
  it('are those of the full matrix where neighbours are not mutual', () => {
    const ids = ['a', 'b', 'c', 'd', 'island']
    const weights = weightsFromLists(ids, new Map([['a', ['b', 'c', 'd']], ['b', ['c']], ['c', ['a', 'b']], ['d', ['b']]]))
    const third = 1 / 3
    const matrix = [
      [0, third, third, third, 0],
      [0, 0, 1, 0, 0],
      [0.5, 0.5, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]
    const cell = (row: number, column: number) => matrix[row]?.[column] ?? 0
    let [total, pairs, places] = [0, 0, 0]
    for (const row of matrix.keys()) {
      let exchanged = 0
      for (const column of matrix.keys()) {
        total += cell(row, column)
        pairs += (cell(row, column) + cell(column, row)) ** 2 / 2
        exchanged += cell(row, column) + cell(column, row)
      }
      places += exchanged ** 2
    }
    const found = weightSums(weights)
    expect(found.total).toBeCloseTo(total, 14)
    expect(found.pairs).toBeCloseTo(pairs, 14)
    expect(found.places).toBeCloseTo(places, 14)
  })
  it('of nobody are 0', () => {
    expect(weightSums(weightsFromLists(['a'], new Map()))).toEqual({ total: 0, pairs: 0, places: 0 })
  })
})
