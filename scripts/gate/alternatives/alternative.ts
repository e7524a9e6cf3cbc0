import type { Certificate } from '../../../src/catalog/certificate.ts'
import type { RoundingLoss } from '../../../src/domain/rounding/roundingLoss.ts'
import { roundingLoss } from '../../../src/domain/rounding/roundingLoss.ts'
import { narrowRanges } from '../../../src/domain/disclosure/narrowRanges.ts'
import { cellName } from '../cells/cellSpace.ts'
import { type Cells, counts, ROUNDED } from '../cells/cells.ts'
import type { PartsOptions } from '../parts/doParts.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import { auditRanges, type RangesAudit } from './auditRanges.ts'
import { neighbourhoods } from './neighbourhoods.ts'
import { countOf, type PublicSystem } from './publicSystem.ts'

/** True tables with every count changed instead of some hidden. */
export interface ChangedCells {
  /** What to publish, by place in the cells; NaN where there is no number. */
  readonly values: Float64Array
  /** ROUNDED wherever there is a number, unchanged or not: which counts are as they were would tell something. */
  readonly statuses: Uint8Array
  /** A published count is at most this many persons off the true one. */
  readonly reach: number
  readonly audit: ChangeAudit
  /** Compares with the truth: to be told in few digits. */
  readonly loss: RoundingLoss
}

export interface ChangeAudit {
  /** Cells that may be small, by what is published of them alone, and rests of a whole and a part. */
  readonly checked: number
  readonly found: number
  readonly weakest: Certificate['weakest']
  /** Names of cells found, the first hundred. */
  readonly names: readonly string[]
}

/** Told what is done, from 0 to 1, of a stage. */
export type AlternativeProgress = (stage: 'rounding' | 'noise' | 'audit', share: number) => void

const NAMED = 100
/** Tables of more cells are searched in small sets of cells first. */
const LARGE = 3_000

/** True counts that could stand behind each published one, by itself. */
export interface PublishedRanges {
  readonly lower: ArrayLike<number>
  readonly upper: ArrayLike<number>
}

/**
 * Reckons what all sums, orders and differences tell of counts of which only ranges are known. Asked for are the cells that
 * could be below their threshold by what is published, whatever they are in truth: so nothing is told by what was asked.
 */
export async function auditPublished(open: PublicSystem, ranges: PublishedRanges, knowledge: Knowledge, options: PartsOptions): Promise<RangesAudit> {
  const { cells, relations, system } = open
  const printed = cells.keys.length
  // An area that no member of a linked geography lies in holds nobody by definition: that is nothing to protect.
  const defined = narrowRanges(system)?.upper ?? system.upper
  const lower = system.lower.slice()
  const upper = system.upper.slice()
  const required = new Float64Array(system.cellCount)
  const ceiling = new Float64Array(system.cellCount).fill(Infinity)
  for (let place = 0; place < printed; place += 1) {
    if (!counts(cells, place)) continue
    if (defined[place] === 0) {
      upper[place] = 0
      continue
    }
    lower[place] = ranges.lower[place] ?? 0
    upper[place] = ranges.upper[place] ?? Infinity
    const rule = knowledge.counts[countOf(cells, place)]
    if (rule && (lower[place] ?? 0) < rule.threshold) required[place] = rule.width
  }
  for (const rest of relations.rests) {
    required[rest.cell] = rest.threshold - 1
    if (rest.full === 'publish') ceiling[rest.cell] = rest.threshold
  }
  const near = system.cellCount > LARGE ? { near: { table: trueTable(open), sets: neighbourhoods(open, knowledge) } } : {}
  return auditRanges({ ...system, lower, upper }, { required, ceiling, ...near }, options)
}

/** True counts of printed cells and rests: they only show where to look for others that agree with what is published. */
function trueTable({ cells, relations, system }: PublicSystem): Float64Array {
  const table = new Float64Array(system.cellCount)
  for (const place of cells.keys.keys()) if (counts(cells, place)) table[place] = cells.values[place] ?? 0
  for (const { cell, whole, part } of relations.rests) table[cell] = (table[whole] ?? 0) - (table[part] ?? 0)
  return table
}

/** What an audit found, in the names of the cells. */
export function auditRecord({ cells, relations }: PublicSystem, audit: RangesAudit): ChangeAudit {
  const printed = cells.keys.length
  const partOf = (cell: number): number => (cell < printed ? cell : (relations.rests[cell - printed]?.part ?? 0))
  const nameOf = (cell: number): string => `${cell < printed ? '' : 'not in '}${cellName(cells.space, cells.keys[partOf(cell)] ?? 0)}`
  return {
    checked: audit.checked,
    found: audit.narrow.length,
    weakest: audit.weakest && { width: audit.weakest.width, required: audit.weakest.required, count: countOf(cells, partOf(audit.weakest.cell)) },
    names: audit.narrow.slice(0, NAMED).map(nameOf),
  }
}

/** Published values and statuses, given those of cells that have a number. */
export function published(cells: Cells, changed: ArrayLike<number>): Pick<ChangedCells, 'values' | 'statuses'> {
  return {
    values: cells.values.map((value, place) => (counts(cells, place) ? (changed[place] ?? 0) : value)),
    statuses: cells.statuses.map((status, place) => (counts(cells, place) ? ROUNDED : status)),
  }
}

/** What is lost over all cells with a number, and over the rates of parts and wholes. */
export function lossOf({ cells, relations }: PublicSystem, values: Float64Array): RoundingLoss {
  const places = [...cells.keys.keys()].filter((place) => counts(cells, place))
  const at = new Map(places.map((place, index) => [place, index]))
  const pairs = relations.rests.map(({ part, whole }) => ({ numerator: at.get(part) ?? 0, denominator: at.get(whole) ?? 0 }))
  return roundingLoss(
    places.map((place) => cells.values[place] ?? 0),
    places.map((place) => values[place] ?? 0),
    pairs,
  )
}
