import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import { piecesOf } from '../cells/pieces.ts'
import { REPORTED } from '../cells/cells.ts'
import { countIn } from '../cells/cellSpace.ts'
import { type Memberships, relationsOf } from '../cells/relations.ts'
import { doParts, type PartsOptions } from '../parts/doParts.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { TrueCells } from '../raw/sumCells.ts'

export interface ProtectedTrueCells {
  /** 1 for each cell to hide. */
  readonly hidden: Uint8Array
  /** 1 for each that is hidden for itself: small. */
  readonly small: Uint8Array
  /** Cells that could not be protected: nothing may be published while there are any. */
  readonly open: readonly number[]
  readonly programs: number
  readonly parts: number
}

export interface ProtectOptions extends PartsOptions {
  readonly loss: 'persons' | 'cells'
  readonly seed: number
  /** 1 for cells that stay as they are whatever happens: printed before, or by an authority. */
  readonly fixed?: Uint8Array
  /** 1 for cells that are hidden whatever they hold. */
  readonly forced?: Uint8Array
}

/** Which cells to hide of true tables: small ones, and what must go with them so that nothing gives them away. */
export async function protectTrueCells(truth: TrueCells, knowledge: Knowledge, memberships: Memberships, options: ProtectOptions): Promise<ProtectedTrueCells> {
  const { cells } = truth
  const { values, statuses, keys, space } = cells
  const printed = keys.length
  const { rows, rests } = relationsOf(cells, knowledge, memberships, (places) => places.some((place) => (values[place] ?? 0) > 0))
  const size = printed + rests.length
  const lower = new Float64Array(size)
  const upper = new Float64Array(size)
  const known = new Float64Array(size)
  const small = new Uint8Array(printed)
  const hidden = new Uint8Array(size)
  const costs = new Float64Array(size).fill(Infinity)
  const required = new Float64Array(size)
  const ceiling = new Float64Array(size).fill(Infinity)
  const pieceKeys = new Float64Array(size)
  const rules = space.counts.map((count) => knowledge.counts[count])
  for (const [place, key] of keys.entries()) {
    const rule = rules[countIn(space, key)]
    const value = values[place] ?? 0
    pieceKeys[place] = key
    if (statuses[place] !== REPORTED || !rule) continue
    known[place] = value
    const hidesZero = rule.zeros === 'hide'
    required[place] = rule.width
    if (value === 0 && !hidesZero) continue
    lower[place] = hidesZero ? 0 : 1
    upper[place] = Infinity
    const isSmall = value < rule.threshold
    if ((isSmall || options.forced?.[place] === 1) && options.fixed?.[place] !== 1) hidden[place] = 1
    if (isSmall) small[place] = hidden[place] ?? 0
    if (options.fixed?.[place] !== 1) costs[place] = options.loss === 'cells' ? 1 : Math.max(value, 1)
  }
  for (const rest of rests) {
    const value = (values[rest.whole] ?? 0) - (values[rest.part] ?? 0)
    known[rest.cell] = value
    upper[rest.cell] = Infinity
    hidden[rest.cell] = 1
    pieceKeys[rest.cell] = keys[rest.part] ?? 0
    // Nobody left over tells nothing of anybody, unless the rules say that everybody does.
    if (value === 0 && rest.full === 'publish') continue
    required[rest.cell] = rest.threshold - 1
    if (rest.full === 'publish') ceiling[rest.cell] = rest.threshold
  }
  const parts = openParts(rows.collect(lower, upper)).filter((part) => part.cells.some((cell) => hidden[cell] === 1 && (required[cell] ?? 0) > 0))
  const pieces = piecesOf(space, pieceKeys)
  const tasks = parts.map((part) => ({
    kind: 'protect' as const,
    part,
    values: Float64Array.from(part.cells, (cell) => known[cell] ?? 0),
    hidden: Uint8Array.from(part.cells, (cell) => hidden[cell] ?? 0),
    costs: Float64Array.from(part.cells, (cell) => costs[cell] ?? 0),
    required: Float64Array.from(part.cells, (cell) => required[cell] ?? 0),
    ceiling: Float64Array.from(part.cells, (cell) => ceiling[cell] ?? 0),
    seed: options.seed,
    pieces: pieces.map((piece) => Int32Array.from(part.cells, (cell) => piece[cell] ?? -1)),
  }))
  const results = await doParts(tasks, options)
  const open: number[] = []
  let programs = 0
  for (const [at, result] of results.entries()) {
    if (result.kind !== 'protect') continue
    const part = parts[at]
    programs += result.programs
    for (const [place, cell] of (part?.cells ?? []).entries()) hidden[cell] = result.hidden[place] ?? 0
    for (const place of result.open) open.push(part?.cells[place] ?? 0)
  }
  const restOf = new Map(rests.map((rest) => [rest.cell, rest.part]))
  return { hidden: hidden.slice(0, printed), small, open: open.map((cell) => restOf.get(cell) ?? cell), programs, parts: tasks.length }
}
