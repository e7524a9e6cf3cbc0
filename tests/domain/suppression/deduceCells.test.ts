import { expect, it } from 'vitest'
import { collectEquations } from '../../../src/domain/suppression/additiveEquations.ts'
import { deduceCells } from '../../../src/domain/suppression/deduceCells.ts'

/** 0 = 1 + 2 + 3; 3 = 4 + 5; 6 = 1 + 4. */
function equations() {
  const { add, collect } = collectEquations(7)
  add(0, [1, 2, 3])
  add(3, [4, 5])
  add(6, [1, 4])
  return collect()
}

it('follows one subtraction with the next', () => {
  expect([...deduceCells([1, 1, 1, 0, 1, 0, 0], equations())]).toEqual([1, 1, 1, 1, 1, 1, 1])
})
it('stops where every equation has two unknown terms', () => {
  expect([...deduceCells([1, 0, 1, 0, 0, 1, 1], equations())]).toEqual([1, 0, 1, 0, 0, 1, 1])
})
it('knows no more than it is shown where nothing is hidden, or everything', () => {
  expect([...deduceCells(new Uint8Array(7).fill(1), equations())]).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect([...deduceCells(new Uint8Array(7), equations())]).toEqual([0, 0, 0, 0, 0, 0, 0])
})
