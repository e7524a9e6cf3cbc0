import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import { REPORTED } from '../cells/cells.ts'
import { countIn } from '../cells/cellSpace.ts'
import { piecesOf } from '../cells/pieces.ts'
import { type Memberships, relationsOf, type Rest } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { PartTask } from '../parts/partTask.ts'
import { widthOfAmount } from '../raw/amounts.ts'
import type { TrueCells } from '../raw/sumCells.ts'

export interface TaskOptions {
  readonly loss: 'persons' | 'cells'
  readonly seed: number
  /** 1 for cells that stay as they are whatever happens: printed before, or by an authority. */
  readonly fixed?: Uint8Array
  /** 1 for cells that are hidden whatever they hold. */
  readonly forced?: Uint8Array
}

export type ProtectionTask = Extract<PartTask, { readonly kind: 'protect' }>

export interface ProtectionTasks {
  readonly tasks: readonly ProtectionTask[]
  /** 1 for each cell that is hidden for itself, and for each rest (they come after the cells). */
  readonly hidden: Uint8Array
  /** 1 for each printed cell that is small. */
  readonly small: Uint8Array
  readonly rests: readonly Rest[]
}

/** The parts of true tables that need protection, with what is hidden, asked and paid in each. */
export function protectionTasks(truth: TrueCells, knowledge: Knowledge, memberships: Memberships, options: TaskOptions): ProtectionTasks {
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
    if (rule.share !== undefined) required[place] = widthOfAmount(value, rule.share)
    const isSmall = value < rule.threshold || truth.sensitiveAmounts.has(place)
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
  return { tasks, hidden, small, rests }
}
