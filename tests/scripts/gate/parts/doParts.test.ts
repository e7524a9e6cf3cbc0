import { expect, it } from 'vitest'
import { collectRows } from '../../../../src/domain/disclosure/cellSystem.ts'
import type { SystemPart } from '../../../../src/domain/disclosure/openParts.ts'
import { doParts } from '../../../../scripts/gate/parts/doParts.ts'
import type { PartTask } from '../../../../scripts/gate/parts/partTask.ts'
import { drawer } from '../../../domain/disclosure/random/randomTable.ts'

const COLUMNS = 16
const THRESHOLD = 5

/** A table of rows and 16 columns with all margins, its true numbers, and which cells are hidden: of the small ones, and drawn ones. */
function tableOf(seed: number, lines: number) {
  const draw = drawer(seed)
  const values = Array.from({ length: lines * COLUMNS }, () => 1 + (draw(3) === 0 ? draw(5) : draw(60)))
  const rows = collectRows()
  const sum = (cells: readonly number[]): number => {
    const total = values.length
    values.push(cells.reduce((all, cell) => all + (values[cell] ?? 0), 0))
    rows.addSum(total, cells)
    return total
  }
  const inner = Array.from({ length: lines }, (_, line) => Array.from({ length: COLUMNS }, (_, column) => line * COLUMNS + column))
  const margins = inner.map(sum)
  const bottom = Array.from({ length: COLUMNS }, (_, column) => sum(inner.map((line) => line[column] ?? 0)))
  const grand = sum(margins)
  rows.addSum(grand, bottom)
  const size = values.length
  const system = rows.collect(new Float64Array(size).fill(1), new Float64Array(size).fill(Infinity))
  return { system, values: Float64Array.from(values), hidden: Uint8Array.from(values, (value) => Number(value < THRESHOLD)), size }
}

const whole = (system: SystemPart['system']): SystemPart => ({
  system,
  cells: Uint32Array.from({ length: system.cellCount }, (_, cell) => cell),
  rows: Uint32Array.from({ length: system.rowCount }, (_, row) => row),
})

function protect(seed: number, lines: number): PartTask {
  const { system, values, hidden, size } = tableOf(seed, lines)
  const one = { required: new Float64Array(size).fill(THRESHOLD - 1), ceiling: new Float64Array(size).fill(Infinity), pieces: [new Int32Array(size)], seed }
  return { kind: 'protect', part: whole(system), values, hidden, costs: values, ...one }
}

function attack(seed: number, lines: number): PartTask {
  const { system, values, hidden, size } = tableOf(seed, lines)
  const lower = values.map((value, cell) => (hidden[cell] ? 1 : value))
  const upper = values.map((value, cell) => (hidden[cell] ? Infinity : value))
  return {
    kind: 'attack',
    part: whole({ ...system, lower, upper }),
    required: Float64Array.from(hidden, (one) => one * (THRESHOLD - 1)),
    ceiling: new Float64Array(size).fill(Infinity),
  }
}

it('gives the same results in the order of the tasks, in this process and in two others', async () => {
  // Small ones between large ones: these go to processes of their own, the largest first.
  const tasks = [attack(1, 3), protect(2, 26), attack(3, 40), protect(4, 4), attack(5, 28)]
  const sizes = tasks.map(({ part }) => part.system.cellCount)
  expect(sizes.filter((size) => size >= 400).length).toBe(3)
  const here = await doParts(tasks, { processes: 0 })
  const told: number[] = []
  const there = await doParts(tasks, { processes: 2, onProgress: (share) => told.push(share) })
  expect(here.map(({ kind }) => kind)).toEqual(['attack', 'protect', 'attack', 'protect', 'attack'])
  expect(there).toEqual(here)
  for (const [at, result] of here.entries()) {
    if (result.kind === 'protect') {
      expect(result.open).toEqual([])
      expect(result.hidden.length).toBe(sizes[at])
      expect(result.hidden).not.toEqual(tasks[at]?.kind === 'protect' ? tasks[at].hidden : null)
    } else expect(result.lowest.length).toBe(sizes[at])
  }
  expect(told.at(-1)).toBe(1)
})

it('throws what a task throws, in whichever process', async () => {
  const task = protect(6, 26)
  if (task.kind !== 'protect') throw new Error('not a task of protection')
  const wrong = { ...task, values: task.values.map((value, cell) => (cell === 0 ? value + 1 : value)) }
  for (const processes of [0, 2]) await expect(doParts([wrong], { processes })).rejects.toThrow('the true values contradict the relations')
})

it('has nothing to do without tasks', async () => {
  expect(await doParts([])).toEqual([])
})
