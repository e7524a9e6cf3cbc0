import { describe, expect, it } from 'vitest'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { moransI } from '../../../src/domain/spatial/moransI.ts'
import { type SpatialWeights, weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'
import { lattice, orders } from './lattice.ts'

/** Lopsided on purpose: b names only a, e is named by c and names a; nobody names the island. */
const LOPSIDED = weightsFromLists(
  ['a', 'b', 'c', 'd', 'e', 'island'],
  new Map([
    ['a', ['b', 'c']],
    ['b', ['a']],
    ['c', ['d', 'e', 'a']],
    ['d', ['c']],
    ['e', ['a']],
  ]),
)

/** Mean and variance of I over draws of a normal distribution, from the traces of the centred matrix of weights. */
function normalMoments(weights: SpatialWeights): { mean: number; variance: number } {
  const n = weights.ids.length
  const matrix = Array.from({ length: n }, () => Array.from({ length: n }, () => 0))
  let total = 0
  for (let row = 0; row < n; row += 1) {
    for (let entry = weights.starts[row] ?? 0; entry < (weights.starts[row + 1] ?? 0); entry += 1) {
      const [column, share] = [weights.neighbours[entry] ?? 0, weights.shares[entry] ?? 0]
      for (const [from, to] of [
        [row, column],
        [column, row],
      ] as const) {
        matrix[from]?.splice(to, 1, (matrix[from]?.[to] ?? 0) + share / 2)
      }
      total += share
    }
  }
  const rowMeans = matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0) / n)
  const mean = rowMeans.reduce((sum, cell) => sum + cell, 0) / n
  const centred = matrix.map((row, at) => row.map((cell, to) => cell - (rowMeans[at] ?? 0) - (rowMeans[to] ?? 0) + mean))
  const trace = centred.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
  const traceOfSquare = centred.reduce((sum, row) => sum + row.reduce((part, cell) => part + cell * cell, 0), 0)
  const first = ((n / total) * trace) / (n - 1)
  const second = ((n / total) ** 2 * (trace ** 2 + 2 * traceOfSquare)) / ((n - 1) * (n + 1))
  return { mean: first, variance: second - first ** 2 }
}

describe("Moran's I", () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const grid = lattice(3, 3)
  const binary = { ...grid, shares: grid.shares.map(() => 1) }

  it('of 1 to 9 on a grid is what paper and pencil give', () => {
    // Deviations -4 to 4, their squares 60. Products over the twelve shared sides: along the rows 12 + 6, 0 + 0, 6 + 12,
    // down the columns 4 + 0 - 2, -2 + 0 + 4, in all 40; each counts both ways, so 9 / 24 · 80 / 60.
    expect(moransI(nine, binary).statistic?.index).toBeCloseTo(0.5, 14)
  })

  it('has the published variances on that grid with weights of 1', () => {
    // PySAL esda, tests/test_moran.py, test_variance: 1 to 9 on lat2W(3, 3), binary.
    const { statistic } = moransI(nine, binary)
    expect(statistic?.normality.variance).toBeCloseTo(0.053125, 14)
    expect(statistic?.randomisation.variance).toBeCloseTo(0.0596875, 14)
  })

  it('has the mean and variance of all 362,880 orders of the grid, with weights of 1 and of shares', () => {
    const entries = grid.ids.flatMap((_, row) => {
      const around = [...grid.neighbours.subarray(grid.starts[row], grid.starts[row + 1])]
      return around.map((to) => ({ row, to, share: 1 / around.length }))
    })
    const sums = { ones: 0, onesSquared: 0, shares: 0, sharesSquared: 0, orders: 0 }
    const order = nine.map((value) => value - 5)
    const heap = (size: number) => {
      if (size === 1) {
        let [ones, shares] = [0, 0]
        for (const { row, to, share } of entries) {
          const product = (order[row] ?? 0) * (order[to] ?? 0)
          ones += product
          shares += share * product
        }
        ones *= 9 / (24 * 60)
        shares *= 9 / (9 * 60)
        sums.ones += ones
        sums.onesSquared += ones * ones
        sums.shares += shares
        sums.sharesSquared += shares * shares
        sums.orders += 1
        return
      }
      for (let at = 0; at < size; at += 1) {
        heap(size - 1)
        const other = size % 2 === 0 ? at : 0
        const swapped = order[other] ?? 0
        order[other] = order[size - 1] ?? 0
        order[size - 1] = swapped
      }
    }
    heap(9)
    expect(sums.orders).toBe(362_880)
    for (const [weights, sum, squares] of [
      [binary, sums.ones, sums.onesSquared],
      [grid, sums.shares, sums.sharesSquared],
    ] as const) {
      const mean = sum / sums.orders
      const { statistic } = moransI(nine, weights)
      expect(statistic?.expected).toBeCloseTo(mean, 11)
      expect(statistic?.randomisation.variance).toBeCloseTo(squares / sums.orders - mean * mean, 11)
    }
  })

  it('has mean and variance under randomisation of all orders there are, lopsided weights and an island too', () => {
    const values = [3, 0, 1, 7.5, 2, 12]
    const all = [...orders(values)].map((order) => moransI(order, LOPSIDED).statistic?.index ?? Number.NaN)
    expect(all.length).toBe(720)
    const mean = all.reduce((sum, index) => sum + index, 0) / all.length
    const variance = all.reduce((sum, index) => sum + (index - mean) ** 2, 0) / all.length
    const { statistic, islands } = moransI(values, LOPSIDED)
    expect(islands).toBe(1)
    expect(statistic?.expected).toBeCloseTo(mean, 12)
    expect(statistic?.randomisation.variance).toBeCloseTo(variance, 12)
    expect(statistic?.randomisation.z).toBeCloseTo(((statistic?.index ?? 0) - mean) / Math.sqrt(variance), 11)
  })

  it('has mean and variance under normality of the quadratic forms it is the ratio of', () => {
    // Of normal draws the ratio does not hang on its denominator, so that its moments are those of the two
    // apart: tr A, (tr A)² + 2 tr A², n - 1 and (n - 1)(n + 1). Nothing of the sums of weights is used.
    for (const weights of [LOPSIDED, grid, binary, lattice(2, 5)]) {
      const { mean, variance } = normalMoments(weights)
      const { statistic } = moransI(
        weights.ids.map((_, at) => (at * 7) % 5),
        weights,
      )
      expect(statistic?.expected).toBeCloseTo(mean, 14)
      expect(statistic?.normality.variance).toBeCloseTo(variance, 14)
    }
  })

  it('is that of the present places alone, and says who is missing', () => {
    const random = namedStream(2, 'gaps')
    const all = lattice(6, 6)
    const gaps = all.ids.map((_, at) => (at % 7 === 3 ? null : random.uniform()))
    const kept = all.ids.filter((_, at) => gaps[at] !== null)
    const lists = new Map(
      all.ids.map((id, row) => [id, Array.from(all.neighbours.subarray(all.starts[row], all.starts[row + 1]), (to) => all.ids[to] ?? '')]),
    )
    const alone = moransI(
      gaps.filter((value) => value !== null),
      weightsFromLists(kept, lists),
    )
    const found = moransI(gaps, all)
    expect(found.statistic).toEqual(alone.statistic)
    expect([found.leftOut, found.places, alone.leftOut]).toEqual([5, 31, 0])
    const asZeros = moransI(
      gaps.map((value) => value ?? 0),
      all,
    )
    expect(asZeros.statistic?.index).not.toBeCloseTo(found.statistic?.index ?? 0, 3)
  })

  it('does not hang on unit and origin, and is -1 on a chess board', () => {
    const random = namedStream(3, 'unit')
    const values = grid.ids.map(() => random.uniform())
    const moved = values.map((value) => 1000 - 3 * value)
    expect(moransI(moved, grid).statistic?.index).toBeCloseTo(moransI(values, grid).statistic?.index ?? 9, 10)
    const board = Array.from({ length: 16 }, (_, at) => (at + Math.floor(at / 4)) % 2)
    expect(moransI(board, lattice(4, 4)).statistic?.index).toBeCloseTo(-1, 14)
  })

  it('is none without difference, places or neighbours, and proves nothing where all are neighbours', () => {
    expect(moransI([0.1, 0.1, 0.1, 0.1], lattice(2, 2)).statistic).toBeNull()
    expect(moransI([1, 2, 3, null], lattice(2, 2))).toEqual({ statistic: null, places: 3, leftOut: 1, islands: 0 })
    expect(moransI([], lattice(0, 0)).statistic).toBeNull()
    const ids = ['a', 'b', 'c', 'd', 'e']
    expect(moransI([1, 2, 3, 4, 5], weightsFromLists(ids, new Map()))).toEqual({ statistic: null, places: 5, leftOut: 0, islands: 5 })
    for (let n = 4; n <= 20; n += 1) {
      const all = Array.from({ length: n }, (_, at) => `${at}`)
      const values = all.map((_, at) => at * at + 0.1)
      const { statistic } = moransI(values, weightsFromLists(all, new Map(all.map((id) => [id, all]))))
      expect(statistic?.index).toBeCloseTo(-1 / (n - 1), 14)
      expect(statistic?.normality).toEqual({ variance: 0, z: 0, p: 1 })
      expect(statistic?.randomisation).toEqual({ variance: 0, z: 0, p: 1 })
    }
  })

  it('refuses what does not fit', () => {
    expect(() => moransI([1, 2], lattice(2, 2))).toThrow(RangeError)
    expect(() => moransI([1, 2, 3, Infinity], lattice(2, 2))).toThrow(RangeError)
  })
})
