/** A column that tells cells apart, with its codes and which code is made of which others. */
export interface CellDimension {
  readonly name: string
  /** `sum`: a total is the sum of its parts. `union`: at least the largest part, at most their sum. */
  readonly kind: 'sum' | 'union'
  /** `tree`: codes of areas, `period`: of time; these two are cut in pieces by their upper levels. */
  readonly role: 'tree' | 'period' | 'other'
  readonly codes: readonly string[]
  /** Places of the parts of each code that has any. */
  readonly parts: ReadonlyMap<number, readonly number[]>
}

/** All cells there could be: a count crossed with a code of each dimension. A cell's key is a number. */
export interface CellSpace {
  readonly counts: readonly string[]
  readonly dimensions: readonly CellDimension[]
  /** What one step of a dimension's code adds to a key; the count's step comes first. */
  readonly countStep: number
  readonly steps: readonly number[]
}

/** Throws a RangeError where there could be more cells than numbers can tell apart. */
export function cellSpace(counts: readonly string[], dimensions: readonly CellDimension[]): CellSpace {
  const steps: number[] = []
  let step = 1
  for (const dimension of [...dimensions].reverse()) {
    steps.unshift(step)
    step *= Math.max(dimension.codes.length, 1)
  }
  if (step * counts.length > Number.MAX_SAFE_INTEGER) throw new RangeError('too many codes to tell cells apart')
  return { counts, dimensions, countStep: step, steps }
}

/** Place of the code of a dimension (by its place) in a key. */
export function codeIn(space: CellSpace, key: number, dimension: number): number {
  const step = space.steps[dimension] ?? 1
  return Math.floor(key / step) % Math.max(space.dimensions[dimension]?.codes.length ?? 1, 1)
}

export function countIn(space: CellSpace, key: number): number {
  return Math.floor(key / space.countStep)
}

/** A key in words: `served, territory_id=HN0703, period=2025, service=all`; codes that are `all` are left out but for the first three. */
export function cellName(space: CellSpace, key: number): string {
  const codes = space.dimensions.map((dimension, place) => `${dimension.name}=${dimension.codes[codeIn(space, key, place)] ?? '?'}`)
  return [space.counts[countIn(space, key)] ?? '?', ...codes].join(', ')
}
