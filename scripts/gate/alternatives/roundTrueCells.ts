import { randomBytes } from 'node:crypto'
import { possibleCounts } from '../../../src/domain/rounding/possibleCounts.ts'
import { type RoundedPart, roundTables } from '../../../src/domain/rounding/roundTables.ts'
import { SourceProblems } from '../../catalog/problem.ts'
import { cellName } from '../cells/cellSpace.ts'
import { type Cells, counts } from '../cells/cells.ts'
import type { Memberships, RelationKind } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { PartsOptions } from '../parts/doParts.ts'
import type { TrueCells } from '../raw/sumCells.ts'
import type { Protection } from '../rules/protection.ts'
import { roundingSolver, type RoundingSolverLimits } from '../solver/roundingSolver.ts'
import { type AlternativeProgress, auditPublished, auditRecord, type ChangedCells, lossOf, published } from './alternative.ts'
import { checkAlternative } from './checkAlternative.ts'
import { publicSystem, rowsOfPrinted } from './publicSystem.ts'
import { secretHash, shareOf } from './secretHash.ts'

/** A relation that the rounded counts do not keep. */
export interface UnkeptRelation {
  readonly kind: RelationKind
  /** Name of its first cell: the total of a sum, the larger of an order. */
  readonly cell: string
}

export interface RoundedCells extends ChangedCells {
  readonly parts: readonly RoundedPart[]
  readonly unkept: readonly UnkeptRelation[]
}

export interface RoundOptions extends Pick<PartsOptions, 'processes'>, RoundingSolverLimits {
  /**
   * Decides with the identity of each cell where between two multiples it turns upward. The same secret rounds the same tables
   * alike again. Left out, one is drawn and forgotten: as safe for one release, but two of the same counts may differ, and
   * whoever has both knows more than from one.
   */
  readonly secret?: string
}

const LIMITS: RoundingSolverLimits = { nodes: 2_000, seconds: 60 }

/**
 * Rounds every count of the tables to multiples of the base so that sums still are sums, see `roundTables`. Where cells turn
 * upward is drawn out of a secret, so that knowing the method tells nothing beyond the ranges the audit starts from. Throws
 * SourceProblems where the base is too small for the thresholds, and changes nothing of `truth`.
 */
export async function roundTrueCells(
  truth: TrueCells,
  rules: Protection,
  knowledge: Knowledge,
  memberships: Memberships,
  onProgress: AlternativeProgress = () => undefined,
  options: RoundOptions = {},
): Promise<RoundedCells> {
  const problems = checkAlternative({ ...rules, method: 'rounding' }, undefined)
  if (problems.length > 0) throw new SourceProblems(problems)
  const { cells } = truth
  const open = publicSystem(cells, knowledge, memberships)
  const rows = rowsOfPrinted(open)
  const solve = await roundingSolver({ ...LIMITS, ...options })
  const rounding = roundTables(
    {
      truth: cells.values.map((value, place) => (counts(cells, place) ? value : 0)),
      rows,
      base: rules.base,
      turns: turnsOf(cells, options.secret ?? randomBytes(32).toString('hex')),
      onPart: (done, total) => onProgress('rounding', done / total),
    },
    solve,
  )
  const ranges = possibleCounts({ rounded: rounding.rounded, base: rules.base, rows, steps: rounding.steps, turns: 'drawn' })
  const audit = await auditPublished(open, ranges, knowledge, { ...options, onProgress: (share) => onProgress('audit', share) })
  const shown = published(cells, rounding.rounded)
  return {
    ...shown,
    reach: rules.base * (rounding.steps.includes(1) ? 2 : 1) - 1,
    audit: auditRecord(open, audit),
    loss: lossOf(open, shown.values),
    parts: rounding.parts,
    unkept: rounding.unkept.map((row) => ({
      kind: open.relations.kinds[row] ?? 'margins',
      cell: cellName(cells.space, cells.keys[rows.cells[rows.offsets[row] ?? 0] ?? 0] ?? 0),
    })),
  }
}

function turnsOf({ space, keys }: Cells, secret: string): Float64Array {
  const hash = secretHash(secret)
  return Float64Array.from(keys, (key) => shareOf(hash(`turn ${cellName(space, key)}`)))
}
