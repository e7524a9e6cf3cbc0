import { KEY_RANGE, peopleKeys } from '../../../src/domain/cell-key/peopleKeys.ts'
import { countsBehind, type NoiseRule, noiseAt, type PerturbationTable, perturbationTable } from '../../../src/domain/cell-key/perturbationTable.ts'
import { SourceProblems } from '../../catalog/problem.ts'
import { cellName, countIn } from '../cells/cellSpace.ts'
import { type Cells, counts } from '../cells/cells.ts'
import type { Memberships } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { PartsOptions } from '../parts/doParts.ts'
import type { TrueCells } from '../raw/sumCells.ts'
import { type Protection, thresholdOf } from '../rules/protection.ts'
import { type AlternativeProgress, auditPublished, auditRecord, type ChangedCells, lossOf, published, type PublishedRanges } from './alternative.ts'
import { checkAlternative } from './checkAlternative.ts'
import { type PublicSystem, publicSystem, sumsOf } from './publicSystem.ts'
import { secretHash, shareOf } from './secretHash.ts'

export interface KeyedCells extends ChangedCells {
  /** Times keys of some cells were drawn again because all noise together gave a cell away. */
  readonly redrawn: number
}

/** How often keys are drawn again before what is left is told as found. */
const REDRAWS = 12

/**
 * Adds noise to every count of the tables by the cell key method, see `perturbationTable` and `peopleKeys`. The noise of a cell
 * hangs on the secret, the finest cells it is made of and the people in them: it is the same in every table and every release
 * until the people change. Where noises happen to fall so that sums narrow a cell below what is asked, new keys are drawn for
 * its people and, later, for those it is tied to; what would have been published decides that, not the true counts. Throws SourceProblems where noise or secret are of no use, and changes nothing of `truth`.
 */
export async function keyTrueCells(
  truth: TrueCells,
  rules: Protection,
  secret: string,
  knowledge: Knowledge,
  memberships: Memberships,
  onProgress: AlternativeProgress = () => undefined,
  options: Pick<PartsOptions, 'processes'> = {},
): Promise<KeyedCells> {
  const problems = checkAlternative({ ...rules, method: 'cell-key' }, secret)
  if (problems.length > 0 || !rules.noise) throw new SourceProblems(problems)
  const { noise } = rules
  const { cells } = truth
  const open = publicSystem(cells, knowledge, memberships)
  const held = cells.values.map((value, place) => (counts(cells, place) ? value : 0))
  const hash = secretHash(secret)
  const nameOf = (place: number): string => cellName(cells.space, cells.keys[place] ?? 0)
  const firstName = (places: readonly number[]): string => places.map(nameOf).reduce((one, other) => (one < other ? one : other))
  const sums = sumsOf(open)
  // With the count in the text somebody more in a finest cell gives it another key, as one record more would.
  const keys = peopleKeys(held, sums, (places) => hash(`people ${held[places[0] ?? 0]} ${firstName(places)}`))
  const tableOf = tablesByCount(cells, rules, noise)
  const drawn = new Map<number, number>()
  for (let redrawn = 0; ; redrawn += 1) {
    const noisy = held.map((count, place) => {
      const key = keys[place] ?? 0
      const again = drawn.get(key) ?? 0
      const share = shareOf(again === 0 ? key : (key + hash(`again ${again} ${key}`)) % KEY_RANGE)
      return count + noiseAt(tableOf(place), count, share)
    })
    onProgress('noise', 1)
    const ranges = rangesOf(cells, noisy, tableOf)
    const audit = await auditPublished(open, ranges, knowledge, { ...options, onProgress: (share) => onProgress('audit', share) })
    if (audit.narrow.length > 0 && redrawn < REDRAWS) {
      for (const key of keysAround(open, audit.narrow, keys, redrawn % 2 === 1)) drawn.set(key, (drawn.get(key) ?? 0) + 1)
      continue
    }
    const shown = published(cells, noisy)
    return { ...shown, reach: noise.largest, audit: auditRecord(open, audit), loss: lossOf(open, shown.values), redrawn }
  }
}

/** The table of noise for each cell, by the threshold of its count. */
function tablesByCount({ space, keys }: Cells, rules: Protection, noise: Omit<NoiseRule, 'threshold'>): (place: number) => PerturbationTable {
  const tables = new Map<number, PerturbationTable>()
  return (place) => {
    const threshold = thresholdOf(rules, space.counts[countIn(space, keys[place] ?? 0)] ?? '')
    const known = tables.get(threshold)
    if (known) return known
    const table = perturbationTable({ ...noise, threshold })
    tables.set(threshold, table)
    return table
  }
}

function rangesOf(cells: Cells, noisy: Float64Array, tableOf: (place: number) => PerturbationTable): PublishedRanges {
  const lower = new Float64Array(noisy.length)
  const upper = new Float64Array(noisy.length)
  for (const [place, value] of noisy.entries()) {
    if (!counts(cells, place)) continue
    const behind = countsBehind(tableOf(place), value)
    lower[place] = behind?.least ?? 0
    upper[place] = behind?.most ?? 0
  }
  return { lower, upper }
}

/** Keys of cells, or of all cells in a row with one of them; a rest stands for its whole and part. */
function keysAround({ cells, relations, system }: PublicSystem, narrow: readonly number[], keys: Float64Array, wider: boolean): Set<number> {
  const printed = cells.keys.length
  const near = new Set(narrow.flatMap((cell) => {
    const rest = relations.rests[cell - printed]
    return rest ? [rest.whole, rest.part] : [cell]
  }))
  const all = new Set(near)
  const rowCount = wider ? system.rowCount : 0
  for (let row = 0; row < rowCount; row += 1) {
    const members = system.cells.subarray(system.offsets[row] ?? 0, system.offsets[row + 1] ?? 0)
    if (members.some((cell) => near.has(cell))) for (const cell of members) if (cell < printed) all.add(cell)
  }
  return new Set([...all].map((cell) => keys[cell] ?? 0).filter((key) => key > 0))
}
