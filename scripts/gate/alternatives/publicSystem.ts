import { type CellSystem, collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import type { CellSum } from '../../../src/domain/cell-key/peopleKeys.ts'
import { countIn } from '../cells/cellSpace.ts'
import { type Cells, counts } from '../cells/cells.ts'
import { type Memberships, type RelationKind, type Relations, relationsOf } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'

/** Cells of tables in which every count is changed, and all that definitions say of them: what anybody may reckon with. */
export interface PublicSystem {
  readonly cells: Cells
  readonly relations: Relations
  /** Rows over printed cells, then over rests; ranges are all from zero up, and zero where a cell has no number. */
  readonly system: CellSystem
}

/** Empty cells are told apart from small ones by nobody, so rows of nothing but empty cells are there as well. */
export function publicSystem(cells: Cells, knowledge: Knowledge, memberships: Memberships): PublicSystem {
  const relations = relationsOf(cells, knowledge, memberships, () => true)
  const size = cells.keys.length + relations.rests.length
  const upper = Float64Array.from({ length: size }, (_, cell) => (cell >= cells.keys.length || counts(cells, cell) ? Infinity : 0))
  return { cells, relations, system: relations.rows.collect(new Float64Array(size), upper) }
}

/** The same rows over printed cells alone: a rest that cannot be below zero is an order of whole and part. */
export function rowsOfPrinted({ cells, relations, system }: PublicSystem): CellSystem {
  const rows = collectRows()
  const printed = cells.keys.length
  for (const { places, coefficients, lower, upper, kind } of eachRow(system, relations.kinds)) {
    if (kind !== 'complements') rows.add(places, coefficients, lower, upper)
    else rows.add(places.filter((place) => place < printed), coefficients.filter((_, at) => (places[at] ?? 0) < printed), 0, Infinity)
  }
  return rows.collect(new Float64Array(printed), system.upper.slice(0, printed))
}

/** Cells that are the sum of others, or the same as another by definition, in the order of the dimensions. */
export function sumsOf({ relations, system }: PublicSystem): CellSum[] {
  const sums: CellSum[] = []
  for (const { places, lower, upper, kind } of eachRow(system, relations.kinds)) {
    const [total, ...parts] = places
    if (total !== undefined && kind !== 'complements' && lower === 0 && upper === 0) sums.push({ total, parts })
  }
  return sums
}

interface SystemRow {
  readonly places: number[]
  readonly coefficients: number[]
  readonly lower: number
  readonly upper: number
  readonly kind: RelationKind | undefined
}

function* eachRow(system: CellSystem, kinds: readonly RelationKind[]): Generator<SystemRow> {
  for (let row = 0; row < system.rowCount; row += 1) {
    const [first, end] = [system.offsets[row] ?? 0, system.offsets[row + 1] ?? 0]
    yield {
      places: [...system.cells.subarray(first, end)],
      coefficients: [...system.coefficients.subarray(first, end)],
      lower: system.rowLower[row] ?? 0,
      upper: system.rowUpper[row] ?? 0,
      kind: kinds[row],
    }
  }
}

/** Name of the count of a printed cell. */
export function countOf({ space, keys }: Cells, place: number): string {
  return space.counts[countIn(space, keys[place] ?? 0)] ?? ''
}
