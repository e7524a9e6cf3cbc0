import { keyTrueCells } from '../alternatives/keyTrueCells.ts'
import { roundTrueCells } from '../alternatives/roundTrueCells.ts'
import type { AttackResult } from '../attack/attackCells.ts'
import type { Cells } from '../cells/cells.ts'
import type { Memberships } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import type { TrueCells } from '../raw/sumCells.ts'
import type { Protection } from '../rules/protection.ts'

export interface ChangedForRelease {
  readonly cells: Cells
  /** What the method's own audit found, in the form of an attack. */
  readonly attack: Pick<AttackResult, 'cells' | 'rests' | 'relations' | 'disclosed' | 'weakest'> & { readonly toldBefore: number }
}

/**
 * Cells as a dataset publishes them whose rules choose controlled rounding or the cell key method. The secret stands in the
 * environment variable the rules name. Throws SourceProblems where rules and method do not fit, and an Error with the cells
 * where the method's audit finds some that are not protected.
 */
export async function changeCells(
  truth: TrueCells,
  rules: Protection,
  knowledge: Knowledge,
  memberships: Memberships,
  options: { readonly processes?: number; readonly onProgress: (share: number, part: number, parts: number) => void },
): Promise<ChangedForRelease> {
  const tell = (_: string, share: number): void => options.onProgress(share, 0, 1)
  const parts = options.processes === undefined ? {} : { processes: options.processes }
  const secret = process.env[rules.noise?.secret ?? ''] ?? ''
  const changed =
    rules.method === 'rounding'
      ? await roundTrueCells(truth, rules, knowledge, memberships, tell, { ...parts, ...(secret === '' ? {} : { secret }) })
      : await keyTrueCells(truth, rules, secret, knowledge, memberships, tell, parts)
  const { audit, values, statuses } = changed
  if (audit.found > 0) throw new Error(`the audit found ${audit.found} cells that are not protected:\n${audit.names.slice(0, 20).join('\n')}`)
  return {
    cells: { ...truth.cells, values, statuses },
    attack: { cells: audit.checked, rests: 0, relations: {}, disclosed: [], weakest: audit.weakest, toldBefore: 0 },
  }
}
