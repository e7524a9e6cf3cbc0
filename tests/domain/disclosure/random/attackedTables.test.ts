import { expect, it } from 'vitest'
import { highsPrograms } from '../../../../scripts/gate/solver/highsProgram.ts'
import { feasibleIntervals } from '../../../../src/domain/disclosure/feasibleIntervals.ts'
import { enumerateTables } from './enumerateTables.ts'
import { drawer, publishedSystem, randomTable } from './randomTable.ts'

const TABLES = 2000

it(`intervals of hidden cells are exactly those of all tables of whole numbers, in ${TABLES} random tables`, async () => {
  const open = await highsPrograms()
  const draw = drawer(20_251)
  const wrong: unknown[] = []
  const seen = { compared: 0, cells: 0, exact: 0, endless: 0 }
  for (let turn = 0; seen.compared < TABLES; turn += 1) {
    expect(turn).toBeLessThan(TABLES * 2)
    const table = randomTable(draw)
    // Where nought is printed a hidden cell holds at least 1; where it is hidden as well, it may hold nobody.
    const least = draw(4) === 0 ? 0 : 1
    const isGrandPrinted = draw(4) > 0
    const share = 1 + draw(4)
    const hidden = Uint8Array.from(table.values, (value, cell) => Number(value >= least && !(cell === table.grand && isGrandPrinted) && (value < 3 || draw(share) === 0)))
    if (!hidden.includes(1)) continue
    const all = enumerateTables(table, hidden, least)
    if (all === null) continue
    seen.compared += 1
    const told = feasibleIntervals(publishedSystem(table, hidden, least), open, { required: Float64Array.from(hidden, (one) => (one ? Infinity : 0)) })
    for (const [cell, isHidden] of hidden.entries()) {
      if (!isHidden) continue
      const expected = [all.least[cell], all.most[cell]]
      const intervals = [told.lowest[cell], told.highest[cell], told.seen.least[cell], told.seen.most[cell]]
      if (intervals.some((end, at) => end !== expected[at % 2])) wrong.push({ turn, cell, expected, intervals, values: table.values.join(' '), hidden: hidden.join('') })
      seen.cells += 1
      if (expected[0] === expected[1]) seen.exact += 1
      if (expected[1] === Infinity) seen.endless += 1
    }
  }
  expect(wrong).toEqual([])
  // The tables are of all sorts: cells given away, cells that are not, cells without end, programs over whole numbers.
  expect(seen.exact).toBeGreaterThan(1000)
  expect(seen.cells - seen.exact - seen.endless).toBeGreaterThan(1000)
  expect(seen.endless).toBeGreaterThan(500)
})
