import type { RandomSource } from '../../src/domain/random/xoshiro.ts'

export type GridPoint = readonly [x: number, y: number]

/** A country takes so many columns and rows of departments. */
export const COUNTRY_SHAPE = { columns: 5, rows: 4 } as const
/** Grid units across one department, so that its corners can be moved by whole units. */
export const UNITS = 1000
/** How far a corner may stray, in departments: under a half, so that no two edges ever cross. */
const STRAY = 0.28

/**
 * Corners of a field of departments, `columns` by `rows`, each strayed a little but at the edge of the field. One corner is one
 * point for all departments around it, so that their edges are shared exactly.
 */
export function strayedCorners(columns: number, rows: number, random: RandomSource): (column: number, row: number) => GridPoint {
  const points: GridPoint[] = []
  const stray = (at: number, last: number) => (at === 0 || at === last ? 0 : Math.round((random.uniform() * 2 - 1) * STRAY * UNITS))
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) points.push([column * UNITS + stray(column, columns), row * UNITS + stray(row, rows)])
  }
  return (column, row) => {
    const point = points[row * (columns + 1) + column]
    if (!point) throw new RangeError(`no corner ${column}, ${row}`)
    return point
  }
}

/** Corners of a department, from its lower left one around and back, and with it the square of the field at which it stands. */
export function departmentRing(corner: (column: number, row: number) => GridPoint, column: number, row: number): readonly GridPoint[] {
  const ring = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]
  return [...ring, ring[0]!]
}

/** `count` points inside a department, spread evenly and moved a little, none nearer to its edge than a tenth of a place's room. */
export function seatsWithin(ring: readonly GridPoint[], count: number, random: RandomSource): readonly GridPoint[] {
  const across = Math.ceil(Math.sqrt(count))
  const down = Math.ceil(count / across)
  const [a, b, c, d] = ring as readonly [GridPoint, GridPoint, GridPoint, GridPoint]
  const within = (index: number, of: number) => (index + 0.1 + 0.8 * random.uniform()) / of
  return Array.from({ length: count }, (_, index): GridPoint => {
    const u = within(index % across, across)
    const v = within(Math.floor(index / across), down)
    const at = (axis: 0 | 1) => (1 - v) * ((1 - u) * a[axis] + u * b[axis]) + v * ((1 - u) * d[axis] + u * c[axis])
    return [at(0), at(1)]
  })
}
