import { expect, it } from 'vitest'
import { highsPrograms } from '../../../../scripts/gate/solver/highsProgram.ts'
import { lossBound } from '../../../../src/domain/disclosure/lossBound.ts'
import { protectPart } from '../../../../src/domain/disclosure/protectPart.ts'
import { enumerateTables } from './enumerateTables.ts'
import { drawer, randomTable, tableToProtect } from './randomTable.ts'

const TABLES = 150
const MOST_SUBSETS = 9

it('no protection of a random table costs less than the bound, and where few cells could be hidden the protector’s costs no more than the best', { timeout: 600_000 }, async () => {
  const open = await highsPrograms()
  const draw = drawer(2026)
  const sums = { bound: 0, best: 0, found: 0, compared: 0 }
  const failed: unknown[] = []
  for (let turn = 0; sums.compared < TABLES && turn < TABLES * 100; turn += 1) {
    const table = randomTable(draw)
    const threshold = 3 + draw(3)
    const width = threshold - 1
    const mayHide = Uint8Array.from(table.values, (value) => Number(value > 0))
    const small = Uint8Array.from(table.values, (value, cell) => Number(mayHide[cell] === 1 && value < threshold))
    const others = [...mayHide.keys()].filter((cell) => mayHide[cell] === 1 && small[cell] === 0)
    if (!small.includes(1) || others.length > MOST_SUBSETS) continue
    const best = bestLoss(table, small, others, width)
    if (best === null || best === 0) continue
    const cells = tableToProtect(table, small, mayHide, width)
    const { loss } = lossBound(cells, open)
    const { hidden } = protectPart(cells, open)
    const found = others.reduce((sum, cell) => sum + (hidden[cell] ? (table.values[cell] ?? 0) : 0), 0)
    if (loss > best + 1e-6 || found < best) failed.push({ turn, loss, best, found })
    sums.compared += 1
    sums.bound += loss
    sums.best += best
    sums.found += found
  }
  expect(failed).toEqual([])
  expect(sums.compared).toBe(TABLES)
  expect(sums.bound / sums.best).toBeGreaterThan(0.9)
  expect(sums.found).toBe(sums.best)
})

/** The least cost of hiding some of `others` with the small cells, found by trying all; null where nothing is enough. */
function bestLoss(table: ReturnType<typeof randomTable>, small: Uint8Array, others: readonly number[], width: number): number | null {
  let best: number | null = null
  for (let subset = 0; subset < 2 ** others.length; subset += 1) {
    const hidden = small.slice()
    let loss = 0
    for (const [at, cell] of others.entries()) {
      if ((subset >> at) % 2 === 0) continue
      hidden[cell] = 1
      loss += table.values[cell] ?? 0
    }
    if (best !== null && loss >= best) continue
    const all = enumerateTables(table, hidden, 1)
    if (!all) continue
    if ([...hidden.keys()].every((cell) => hidden[cell] === 0 || (all.most[cell] ?? 0) - (all.least[cell] ?? 0) >= width)) best = loss
  }
  return best
}
