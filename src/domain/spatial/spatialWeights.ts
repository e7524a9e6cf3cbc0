/** The neighbours of each place by id, such as the places it shares a border with. */
export type NeighbourLists = ReadonlyMap<string, readonly string[]>

/**
 * Who is whose neighbour, in compressed rows: the neighbours of place `row` are `neighbours[starts[row]]` to
 * `neighbours[starts[row + 1] - 1]`. All neighbours of a place weigh the same and together 1 (row-standardised).
 */
export interface SpatialWeights {
  readonly ids: readonly string[]
  readonly starts: Int32Array
  /** Positions in `ids`, ascending in a row. */
  readonly neighbours: Int32Array
  /** Weight of each neighbour, beside `neighbours`. */
  readonly shares: Float64Array
  /** Places without any neighbour. */
  readonly islands: number
}

/**
 * Row-standardised weights from lists of neighbours. A place that has no list is an island; neighbours that are not
 * among the places, the place itself, and a neighbour named twice are passed over. Lists are taken as they are: where
 * a names b and b does not name a, only a has a neighbour. Throws like `weightsFromRows`.
 */
export function weightsFromLists(ids: readonly string[], lists: NeighbourLists): SpatialWeights {
  const positions = new Map(ids.map((id, position) => [id, position]))
  const rows = ids.map((id, own) => {
    const found = new Set<number>()
    for (const neighbour of lists.get(id) ?? []) {
      const position = positions.get(neighbour)
      if (position !== undefined && position !== own) found.add(position)
    }
    return [...found].sort((left, right) => left - right)
  })
  return weightsFromRows(ids, rows)
}

/**
 * Row-standardised weights from the positions of each place's neighbours, which must be ascending and without the place
 * itself. Throws a RangeError if an id stands twice, or if there are not as many rows as places.
 */
export function weightsFromRows(ids: readonly string[], rows: readonly (readonly number[])[]): SpatialWeights {
  if (new Set(ids).size !== ids.length) throw new RangeError('an id stands twice among the places')
  if (rows.length !== ids.length) throw new RangeError(`${ids.length} places, neighbours of ${rows.length}`)
  const starts = new Int32Array(ids.length + 1)
  const neighbours = new Int32Array(rows.reduce((sum, row) => sum + row.length, 0))
  const shares = new Float64Array(neighbours.length)
  let entry = 0
  let islands = 0
  for (const [position, row] of rows.entries()) {
    if (row.length === 0) islands += 1
    neighbours.set(row, entry)
    shares.fill(1 / row.length, entry, entry + row.length)
    entry += row.length
    starts[position + 1] = entry
  }
  return { ids, starts, neighbours, shares, islands }
}

/** How many neighbours the place at a position has. */
export function neighbourCount({ starts }: SpatialWeights, position: number): number {
  return (starts[position + 1] ?? 0) - (starts[position] ?? 0)
}

/** The weighted mean of each place's neighbours, in the unit of the values (the spatial lag); 0 for an island. */
export function neighbourMeans(values: Float64Array, { ids, starts, neighbours, shares }: SpatialWeights): Float64Array {
  const means = new Float64Array(ids.length)
  for (let row = 0; row < ids.length; row += 1) {
    let sum = 0
    for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
      sum += (shares[entry] ?? 0) * (values[neighbours[entry] ?? 0] ?? 0)
    }
    means[row] = sum
  }
  return means
}

/** Throws a RangeError unless the weights are of these places in this order. */
export function expectPlaces({ ids }: SpatialWeights, places: readonly { readonly id: string }[]): void {
  if (ids.length !== places.length) throw new RangeError(`${places.length} places, weights of ${ids.length}`)
  const strange = places.findIndex(({ id }, position) => id !== ids[position])
  if (strange >= 0) throw new RangeError(`place ${strange} is ${places[strange]?.id}, in the weights ${ids[strange]}`)
}
