import { expect, it } from 'vitest'
import { highsPrograms } from '../../../../scripts/gate/solver/highsProgram.ts'
import { protectCells } from '../../../../src/domain/disclosure/protectCells.ts'
import { enumerateTables } from './enumerateTables.ts'
import { drawer, randomTable, tableToProtect } from './randomTable.ts'

const TABLES = 2000

it(`no hidden cell of ${TABLES} protected random tables is narrower than required in all tables of whole numbers`, async () => {
  const open = await highsPrograms()
  const draw = drawer(31_337)
  const failed: unknown[] = []
  const seen = { compared: 0, hiddenForOthers: 0, narrowBefore: 0, notEnough: 0, openTables: 0 }
  for (let turn = 0; seen.compared < TABLES; turn += 1) {
    expect(turn).toBeLessThan(TABLES * 2)
    const table = randomTable(draw)
    const threshold = 3 + draw(3)
    const width = threshold - 1
    // In every third table the grand total has been printed before and stays.
    const isFixed = draw(3) === 0 && (table.values[table.grand] ?? 0) >= threshold
    const mayHide = Uint8Array.from(table.values, (value, cell) => Number(value > 0 && !(isFixed && cell === table.grand)))
    const small = Uint8Array.from(table.values, (value, cell) => Number(mayHide[cell] === 1 && value < threshold))
    if (!small.includes(1)) continue
    const { hidden, open: left } = protectCells(tableToProtect(table, small, mayHide, width), open)
    const before = enumerateTables(table, small, 1)
    const after = enumerateTables(table, hidden, 1)
    const most = enumerateTables(table, mayHide, 1)
    if (before === null || after === null || most === null) continue
    seen.compared += 1
    const narrowIn = (all: typeof before, cells: Uint8Array): number[] =>
      [...cells.keys()].filter((cell) => cells[cell] === 1 && (all.most[cell] ?? 0) - (all.least[cell] ?? 0) < width)
    const about = { turn, threshold, values: table.values.join(' '), small: small.join(''), hidden: hidden.join('') }
    const narrow = narrowIn(after, hidden)
    const untold = narrow.filter((cell) => !left.includes(cell))
    if (untold.length > 0) failed.push({ ...about, narrowButNotOpen: untold })
    const isEnough = narrowIn(most, mayHide).length === 0
    if (isEnough && left.length > 0) failed.push({ ...about, openButHidingAllIsEnough: left, narrow })
    if (small.some((one, cell) => one === 1 && hidden[cell] !== 1)) failed.push({ ...about, printedThoughSmall: true })
    if (hidden.some((one, cell) => one === 1 && mayHide[cell] !== 1)) failed.push({ ...about, hiddenThoughFixed: true })
    seen.hiddenForOthers += hidden.reduce((sum, one, cell) => sum + one - (small[cell] ?? 0), 0)
    if (narrowIn(before, small).length > 0) seen.narrowBefore += 1
    if (!isEnough) seen.notEnough += 1
    if (left.length > 0) seen.openTables += 1
  }
  expect(failed).toEqual([])
  // Small cells hidden by themselves were not safe, others had to go with them, and some tables cannot be made safe.
  expect(seen.narrowBefore).toBeGreaterThan(1000)
  expect(seen.hiddenForOthers).toBeGreaterThan(3000)
  expect(seen.notEnough).toBeGreaterThan(5)
  expect(seen.openTables).toBeGreaterThan(0)
})
