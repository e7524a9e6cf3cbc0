import { describe, expect, it } from 'vitest'
import { type KnownOrder, knownBounds } from '../../../src/domain/suppression/knownOrder.ts'
import { fixedCell, protectFromOrder } from '../../../src/domain/suppression/protectFromOrder.ts'

/** Cells 0 to 3: a group and its three services. Cells 4 and 5: two later stages of the group. */
const ORDER: KnownOrder = {
  cellCount: 6,
  smaller: [[1, 2, 3, 4], [], [], [], [5], []],
  unions: [{ whole: 0, parts: [1, 2, 3] }],
}
const marks = (...cells: number[]) => Uint8Array.from({ length: 6 }, (_, cell) => Number(cells.includes(cell)))

describe('knownBounds', () => {
  it('bounds a hidden group by its largest service and by their sum', () => {
    const { least, most } = knownBounds([14, 9, 7, 0, 3, 3], marks(0), ORDER)
    expect([least[0], most[0]]).toEqual([9, 16])
  })
  it('bounds a hidden service by what the others leave of the group, and a stage by the one before', () => {
    const { least, most } = knownBounds([14, 9, 7, 0, 6, 3], marks(2, 5), ORDER)
    expect([least[2], most[2]]).toEqual([5, 14])
    expect([least[5], most[5]]).toEqual([1, 6])
  })
  it('gives the largest count no upper bound where its parts are hidden', () => {
    expect(knownBounds([14, 9, 7, 3, 6, 3], marks(0, 3), ORDER).most[0]).toBe(Infinity)
  })
})

describe('protectFromOrder', () => {
  it('hides the only service of a hidden group, and the group of its only service', () => {
    const group = marks(0)
    expect(protectFromOrder([8, 8, 0, 0, 0, 0], group, ORDER)).toEqual([1])
    expect(group).toEqual(marks(0, 1))
    const service = marks(1)
    expect(protectFromOrder([8, 8, 0, 0, 0, 0], service, ORDER)).toEqual([0])
    expect(service).toEqual(marks(0, 1))
  })
  it('hides a neighbour of what lies between two equal stages', () => {
    const hidden = marks(4)
    expect(protectFromOrder([7, 7, 6, 3, 7, 7], hidden, ORDER)).toEqual([5])
  })
  it('leaves alone what its neighbours do not fix', () => {
    const hidden = marks(0, 5)
    expect(protectFromOrder([14, 9, 7, 0, 6, 3], hidden, ORDER)).toEqual([])
    expect(fixedCell([14, 9, 7, 0, 6, 3], hidden, ORDER)).toBe(-1)
  })
  it('finds nothing fixed afterwards, whatever was hidden', () => {
    for (let pattern = 1; pattern < 64; pattern += 1) {
      for (const values of [[9, 9, 0, 0, 9, 9], [12, 5, 5, 2, 5, 5], [7, 7, 7, 7, 7, 7], [6, 6, 0, 0, 0, 0]]) {
        // Zeros are never hidden.
        const hidden = Uint8Array.from(values, (value, cell) => Number(value > 0 && (pattern >> cell) % 2 === 1))
        const before = hidden.slice()
        protectFromOrder(values, hidden, ORDER)
        expect(fixedCell(values, hidden, ORDER)).toBe(-1)
        expect(before.every((mark, cell) => mark <= (hidden[cell] ?? 0))).toBe(true)
      }
    }
  })
})
