import { type SpatialWeights, weightsFromLists } from '../../../src/domain/spatial/spatialWeights.ts'

/** A grid of places that are neighbours where they share a side, named 0, 1, 2 … row by row. */
export function lattice(rows: number, columns: number): SpatialWeights {
  const ids = Array.from({ length: rows * columns }, (_, position) => `${position}`)
  const lists = new Map(
    ids.map((id, position) => {
      const row = Math.floor(position / columns)
      const column = position % columns
      const around: [number, number][] = [
        [row - 1, column],
        [row + 1, column],
        [row, column - 1],
        [row, column + 1],
      ]
      const inside = around.filter(([y, x]) => y >= 0 && y < rows && x >= 0 && x < columns)
      return [id, inside.map(([y, x]) => `${y * columns + x}`)]
    }),
  )
  return weightsFromLists(ids, lists)
}

/** Every order of some values. */
export function* orders(values: readonly number[]): Generator<number[]> {
  if (values.length === 0) yield []
  for (const [position, value] of values.entries()) {
    for (const rest of orders(values.toSpliced(position, 1))) yield [value, ...rest]
  }
}

/** Every choice of `count` of some values. */
export function* choices(values: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield []
  else {
    for (const [position, value] of values.entries()) {
      for (const rest of choices(values.slice(position + 1), count - 1)) yield [value, ...rest]
    }
  }
}
