import { describe, expect, it } from 'vitest'
import { placeSeats } from '../../../scripts/shapes/placeSeats.ts'
import { areaOf, contains, type MultiPolygon, type Point } from '../../../src/domain/shapes/planar.ts'
import { thiessenCells } from '../../../scripts/shapes/thiessenCells.ts'

/** A department in the shape of a U, with an island. */
const department: MultiPolygon = [
  [
    [
      [-90, 14],
      [-89, 14],
      [-89, 15],
      [-89.3, 15],
      [-89.3, 14.3],
      [-89.7, 14.3],
      [-89.7, 15],
      [-90, 15],
      [-90, 14],
    ],
  ],
  [
    [
      [-88.8, 14.4],
      [-88.7, 14.4],
      [-88.7, 14.5],
      [-88.8, 14.5],
      [-88.8, 14.4],
    ],
  ],
]

describe('thiessenCells', () => {
  const seats = [
    { id: 'west', point: [-89.9, 14.8] as const },
    { id: 'south', point: [-89.5, 14.1] as const },
    { id: 'east', point: [-89.1, 14.7] as const },
  ]
  const { cells } = thiessenCells(seats, department)

  it('divides the whole area, once', () => {
    const total = [...cells.values()].reduce((sum, cell) => sum + areaOf(cell), 0)
    expect(total).toBeCloseTo(areaOf(department), 10)
  })

  it('gives every point to the nearest seat', () => {
    const shrink = Math.cos((14.5 * Math.PI) / 180)
    const distance = (a: Point, b: Point) => Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1])
    let tested = 0
    for (let x = -89.99; x < -88.7; x += 0.037) {
      for (let y = 14.011; y < 15; y += 0.037) {
        if (!contains(department, [x, y])) continue
        const [nearest] = seats.toSorted((a, b) => distance(a.point, [x, y]) - distance(b.point, [x, y]))
        expect(contains(cells.get(nearest!.id)!, [x, y])).toBe(true)
        tested += 1
      }
    }
    expect(tested).toBeGreaterThan(300)
  })

  it('gives the island to the nearest seat across the water', () => {
    expect(cells.get('east')).toHaveLength(2)
  })

  it.each([1, 2, 3])('divides among %i seats in a row', (count) => {
    // In a row but for the last digit: the case in which a triangulation has no triangles to speak of.
    const row = [
      [-89.95, 14.1],
      [-89.85, 14.2],
      [-89.75, 14.300000001],
    ].slice(0, count)
    const divided = thiessenCells(
      row.map((point, index) => ({ id: `${index}`, point: point as unknown as Point })),
      department,
    )
    expect([...divided.cells.values()].reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(areaOf(department), 10)
  })
})

describe('placeSeats', () => {
  it('leaves a seat inside where it is', () => {
    expect(placeSeats([{ id: 'a', point: [-89.9, 14.1] }], department)[0]).toEqual({
      id: 'a',
      point: [-89.9, 14.1],
      movedKilometres: 0,
    })
  })

  it('moves a seat outside to a place inside near the border, and says how far', () => {
    const [moved] = placeSeats([{ id: 'a', point: [-90.05, 14.5] }], department)
    expect(contains(department, moved!.point)).toBe(true)
    expect(moved!.point[0]).toBeLessThan(-89.96)
    expect(moved!.movedKilometres).toBeGreaterThan(5)
    expect(moved!.movedKilometres).toBeLessThan(9)
  })

  it('draws seats at one place apart', () => {
    const placed = placeSeats(
      ['a', 'b', 'c'].map((id) => ({ id, point: [-90.01, 14.5] as const })),
      department,
    )
    expect(new Set(placed.map(({ point }) => point.join())).size).toBe(3)
    expect(placed.every(({ point }) => contains(department, point))).toBe(true)
  })
})
