import type { AvailableTable } from '../../src/catalog/indicator.ts'
import { type Level, levelOfDepth } from '../../src/catalog/level.ts'
import { DIMENSION_CODES, type Dimension } from '../../src/catalog/service.ts'

/** Codes that stand together in at least one row, at a level (as depth) and in a kind of period. */
export interface Combination extends Readonly<Record<Dimension, string>> {
  readonly depth: number
  readonly period_kind: 'year' | 'quarter'
}

/** What is published of exactly these dimensions, the others at their margin. */
interface Crossing {
  readonly depth: number
  readonly kind: 'year' | 'quarter'
  /** Codes beside `all`, by dimension. */
  readonly codes: ReadonlyMap<Dimension, Set<string>>
}

/**
 * The widest sets of dimensions published together, and which codes, where they are not all there are; levels with the
 * same stand together. `dimensions` are those that can be filtered.
 */
export function availableTables(combinations: readonly Combination[], dimensions: readonly Dimension[]): AvailableTable[] {
  const crossings = crossingsOf(combinations, dimensions)
  const all = new Map(dimensions.map((dimension) => [dimension, new Set(combinations.map((row) => row[dimension]).filter((code) => code !== 'all'))]))
  const tables = new Map<string, AvailableTable & { levels: Level[] }>()
  for (const crossing of crossings.filter((candidate) => !crossings.some((other) => isWithin(candidate, other)))) {
    const open = dimensions.filter((dimension) => crossing.codes.has(dimension))
    const partly = open.flatMap((dimension): [Dimension, string[]][] => {
      const own = crossing.codes.get(dimension)
      if (own?.size === all.get(dimension)?.size) return []
      return [[dimension, DIMENSION_CODES[dimension].filter((code) => own?.has(code))]]
    })
    const table = { periods: crossing.kind, dimensions: open, ...(partly.length > 0 ? { codes: Object.fromEntries(partly) } : {}) }
    const key = JSON.stringify(table)
    const known = tables.get(key) ?? { levels: [], ...table }
    known.levels.push(levelOfDepth(crossing.depth))
    tables.set(key, known)
  }
  return [...tables.values()]
}

function crossingsOf(combinations: readonly Combination[], dimensions: readonly Dimension[]): Crossing[] {
  const crossings = new Map<string, Crossing>()
  for (const row of combinations) {
    const open = dimensions.filter((dimension) => row[dimension] !== 'all')
    const key = [row.depth, row.period_kind, ...open].join(' ')
    const crossing = crossings.get(key) ?? { depth: row.depth, kind: row.period_kind, codes: new Map(open.map((dimension) => [dimension, new Set<string>()])) }
    for (const dimension of open) crossing.codes.get(dimension)?.add(row[dimension])
    crossings.set(key, crossing)
  }
  return [...crossings.values()]
}

/** Whether another crossing of the same level and kind of period has more dimensions and all the codes of this one. */
function isWithin(narrow: Crossing, wide: Crossing): boolean {
  if (narrow.depth !== wide.depth || narrow.kind !== wide.kind || narrow.codes.size >= wide.codes.size) return false
  return [...narrow.codes].every(([dimension, codes]) => [...codes].every((code) => wide.codes.get(dimension)?.has(code)))
}
