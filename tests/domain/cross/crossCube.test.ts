import { describe, expect, it } from 'vitest'
import { barOf, type BrushScale, slotsOf } from '../../../src/domain/cross/brushScale.ts'
import { barsOfActive, type Brush, countsWithin, crossCube } from '../../../src/domain/cross/crossCube.ts'
import { crossTable } from '../../../src/domain/cross/crossTable.ts'
import { generatedTable } from './generatedTable.ts'

const unit: BrushScale = { first: 0, step: 1, bars: 4, parts: 2, openEnd: false, highest: 4 }

describe('crossCube', () => {
  const table = crossTable(
    [
      { scale: unit, values: [0.2, 1.2, 2.2, 3.2, null, 0.7] },
      { scale: unit, values: [3, 2, 1, null, 0, 3] },
    ],
    [0, 1, 1, 0, 2, 2],
    3,
  )

  it('counts bars, places and rows without a value for any brush of its axis', () => {
    const cube = crossCube(table, 0, [null, null])
    const [, second] = cube.views
    expect([...countsWithin(second!, null)]).toEqual([1, 1, 1, 2, 1])
    expect([...countsWithin(cube.places, null)]).toEqual([2, 2, 2])
    // From 0 to under 1: the first row and the last.
    expect([...countsWithin(second!, [0, 2])]).toEqual([0, 0, 0, 2, 0])
    expect([...countsWithin(cube.places, [0, 2])]).toEqual([1, 0, 1])
    expect([...countsWithin(cube.places, [0, 8])]).toEqual([2, 2, 1])
    expect([...barsOfActive(cube, unit)]).toEqual([2, 1, 1, 1, 1])
  })

  it('leaves the own brush of each view aside and heeds all others', () => {
    const cube = crossCube(table, 0, [null, [6, 8]])
    expect([...countsWithin(cube.views[1]!, null)]).toEqual([1, 1, 1, 2, 1])
    expect([...countsWithin(cube.places, null)]).toEqual([1, 0, 1])
    expect([...barsOfActive(cube, unit)]).toEqual([2, 0, 0, 0, 0])
  })

  it('is what counting row by row gives, for every axis and many brushes', () => {
    const many = generatedTable(2000, 4, 30)
    const brushes: Brush[] = [null, [10, 40], null, [0, 25]]
    for (let active = 0; active < 4; active += 1) {
      const cube = crossCube(many, active, brushes)
      for (const brush of [null, [3, 9], [0, slotsOf(many.axes[active]!.scale)], [20, 20]] as Brush[]) {
        const asked = brushes.map((one, at) => (at === active ? brush : one))
        for (let view = 0; view < 4; view += 1) {
          if (view === active) continue
          expect([...countsWithin(cube.views[view]!, brush)]).toEqual(counted(many, asked, view))
        }
        expect([...countsWithin(cube.places, brush)]).toEqual(countedPlaces(many, asked))
      }
      expect([...barsOfActive(cube, many.axes[active]!.scale)]).toEqual(counted(many, brushes, active))
    }
  })

  it('throws on an axis that is not there and on lists of other lengths', () => {
    expect(() => crossCube(table, 2, [])).toThrow(RangeError)
    expect(() => crossTable([{ scale: unit, values: [1] }], [0, 0], 1)).toThrow(RangeError)
  })
})

function counted(table: ReturnType<typeof generatedTable>, brushes: readonly Brush[], view: number): number[] {
  const { scale, slots } = table.axes[view]!
  const bars = Array.from({ length: scale.bars + 1 }, () => 0)
  for (let row = 0; row < table.rows; row += 1) if (passes(table, brushes, row, view)) bars[barOf(scale, slots[row]!)]! += 1
  return bars
}

function countedPlaces(table: ReturnType<typeof generatedTable>, brushes: readonly Brush[]): number[] {
  const places = Array.from({ length: table.places }, () => 0)
  for (let row = 0; row < table.rows; row += 1) if (passes(table, brushes, row, -1)) places[table.placeOf[row]!]! += 1
  return places
}

function passes(table: ReturnType<typeof generatedTable>, brushes: readonly Brush[], row: number, aside: number): boolean {
  return table.axes.every(({ slots }, at) => {
    const brush = brushes[at] ?? null
    return at === aside || brush === null || (slots[row]! >= brush[0] && slots[row]! < brush[1])
  })
}
