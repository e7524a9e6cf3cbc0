import { expect, it } from 'vitest'
import { highsPrograms } from '../../../../scripts/gate/solver/highsProgram.ts'
import { collectRows } from '../../../../src/domain/disclosure/cellSystem.ts'
import { ContradictoryTables, feasibleIntervals } from '../../../../src/domain/disclosure/feasibleIntervals.ts'
import { drawer } from './randomTable.ts'

const CELLS = 5
const MOST = 4

it('three overlapping pairs of at most 3 persons hold 4 of them and not 4.5', async () => {
  // a + b, b + c and a + c are 3 at most: the relaxation puts one and a half in each cell, whole persons come to 4.
  const rows = collectRows()
  rows.add([0, 1], [1, 1], -Infinity, 3)
  rows.add([1, 2], [1, 1], -Infinity, 3)
  rows.add([0, 2], [1, 1], -Infinity, 3)
  rows.addSum(3, [0, 1, 2])
  const system = rows.collect(new Float64Array(4), new Float64Array(4).fill(Infinity))
  const { lowest, highest, seen, wholePrograms } = feasibleIntervals(system, await highsPrograms(), { required: new Float64Array(4).fill(Infinity) })
  // The solver's nought may be -0.
  expect(Array.from(lowest, (value) => value + 0)).toEqual([0, 0, 0, 0])
  expect([...highest]).toEqual([3, 3, 3, 4])
  expect([...seen.most]).toEqual([3, 3, 3, 4])
  expect(wholePrograms).toBeGreaterThan(0)
})

it('intervals are those of whole numbers in 400 systems of overlapping sums, where relaxations end at fractions', async () => {
  const open = await highsPrograms()
  const draw = drawer(8_128)
  const wrong: unknown[] = []
  let wholePrograms = 0
  for (let turn = 0; turn < 400; turn += 1) {
    const truth = Array.from({ length: CELLS }, () => draw(MOST + 1))
    const rows = collectRows()
    const checks: { times: number[]; from: number; to: number }[] = []
    for (let row = 0; row < 4; row += 1) {
      // Coefficients from 0 to 2, as in overlapping areas and doubled counts; an equation or a bound on one side.
      const times = truth.map(() => Math.max(draw(4) - 1, 0))
      const sum = times.reduce((all, by, cell) => all + by * (truth[cell] ?? 0), 0)
      const [from, to] = ([[sum, sum], [sum - draw(3), Infinity], [-Infinity, sum + draw(3)]] as const)[draw(3)] ?? [sum, sum]
      const cells = [...times.keys()].filter((cell) => times[cell] !== 0)
      rows.add(cells, cells.map((cell) => times[cell] ?? 0), from, to)
      checks.push({ times, from, to })
    }
    const system = rows.collect(new Float64Array(CELLS), new Float64Array(CELLS).fill(MOST))
    const told = feasibleIntervals(system, open, { required: new Float64Array(CELLS).fill(Infinity) })
    wholePrograms += told.wholePrograms
    const least = new Float64Array(CELLS).fill(Infinity)
    const most = new Float64Array(CELLS).fill(-Infinity)
    for (let number = 0; number < (MOST + 1) ** CELLS; number += 1) {
      const point = truth.map((_, cell) => Math.floor(number / (MOST + 1) ** cell) % (MOST + 1))
      const isTable = checks.every(({ times, from, to }) => {
        const sum = times.reduce((all, by, cell) => all + by * (point[cell] ?? 0), 0)
        return sum >= from && sum <= to
      })
      if (!isTable) continue
      for (const [cell, value] of point.entries()) {
        least[cell] = Math.min(least[cell] ?? 0, value)
        most[cell] = Math.max(most[cell] ?? 0, value)
      }
    }
    const expected = [[...least], [...most], [...least], [...most]]
    const intervals = [[...told.lowest], [...told.highest], [...told.seen.least], [...told.seen.most]]
    if (JSON.stringify(intervals) !== JSON.stringify(expected)) wrong.push({ turn, intervals, expected, checks })
  }
  expect(wrong).toEqual([])
  expect(wholePrograms).toBeGreaterThan(20)
})

it('tables that no whole numbers agree with are refused', async () => {
  // Twice a count is 3.
  const alone = collectRows()
  alone.add([0], [2], 3, 3)
  const open = await highsPrograms()
  expect(() => feasibleIntervals(alone.collect(Float64Array.of(0), Float64Array.of(9)), open, { required: [1] })).toThrow(ContradictoryTables)
})

it('tables that contradict each other only in whole numbers are refused', async () => {
  // a + b = 3 and a - b = 0: each equation leaves room, both together only one and a half in each.
  const rows = collectRows()
  rows.add([0, 1], [1, 1], 3, 3)
  rows.add([0, 1], [1, -1], 0, 0)
  const open = await highsPrograms()
  const system = rows.collect(new Float64Array(2), new Float64Array(2).fill(9))
  expect(() => feasibleIntervals(system, open, { required: [1, 1] })).toThrow(ContradictoryTables)
})

it('tables that contradict each other only all together are refused', async () => {
  // Three pairs of at least 5 make 15 at least, and twice the sum of all is 14 at most.
  const rows = collectRows()
  rows.add([0, 1], [1, 1], 5, Infinity)
  rows.add([1, 2], [1, 1], 5, Infinity)
  rows.add([0, 2], [1, 1], 5, Infinity)
  rows.add([0, 1, 2], [1, 1, 1], -Infinity, 7)
  const open = await highsPrograms()
  const system = rows.collect(new Float64Array(3), new Float64Array(3).fill(9))
  expect(() => feasibleIntervals(system, open, { required: [1, 1, 1] })).toThrow(ContradictoryTables)
})
