import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import type { CellJudgement, JudgeCell } from '../../../src/intake/cells/cellJudgement.ts'
import { codeJudge } from '../../../src/intake/cells/codeCell.ts'
import type { ColumnRole } from '../../../src/intake/cells/columnRole.ts'
import { judgeCount, judgeNumber } from '../../../src/intake/cells/countCell.ts'
import { describedJudge } from './describedCell.ts'
import { MOST_KEPT_CELLS } from '../../../src/intake/cells/limits.ts'
import { judgePeriod } from '../../../src/intake/cells/periodCell.ts'
import { personTrait } from '../../../src/intake/cells/personTrait.ts'
import { rateJudge } from '../../../src/intake/cells/rateCell.ts'
import type { RawField } from './rawPackage.ts'
import { NOT_SHOWN, shownText } from '../../../src/intake/cells/shownText.ts'
import { writingFault } from '../../../src/intake/cells/writingFault.ts'

/** What the cells of every file are held against. */
export interface Gazetteer {
  readonly territories: readonly TerritoryRow[]
  readonly judgeTerritory: JudgeCell
  /** Names of places in plain letters, which are no names of persons. */
  readonly places: ReadonlySet<string>
}

/** Judges the cells of one column; the verdict on a cell that was met is kept, as raw tables repeat themselves. */
export type ColumnJudge = (cell: string) => CellJudgement

/** The judge of a column. `missing` are the texts that stand for nothing where the column is no count. */
export function columnJudge(field: RawField, role: ColumnRole, missing: readonly string[], gazetteer: Gazetteer): ColumnJudge {
  const judge = judgeOf(field, role, missing, gazetteer)
  return keeping((cell) => {
    const trait = personTrait(cell, gazetteer.places)
    const shown = trait ? NOT_SHOWN : shownText(cell)
    const found = writingFault(cell, shown) ?? judge(cell, shown)
    return typeof found === 'number' ? { value: found, fault: null, trait, isMet: false } : { value: Number.NaN, fault: found, trait, isMet: false }
  })
}

/** The judge of a column nobody described: it only looks for persons. */
export function unknownColumnJudge(gazetteer: Gazetteer): ColumnJudge {
  return keeping((cell) => ({ value: Number.NaN, fault: null, trait: personTrait(cell, gazetteer.places), isMet: false }))
}

function judgeOf(field: RawField, role: ColumnRole, missing: readonly string[], { judgeTerritory }: Gazetteer): JudgeCell {
  const described = describedJudge(field)
  const then = (first: JudgeCell): JudgeCell => (cell, shown) => {
    const found = first(cell, shown)
    if (typeof found !== 'number') return found
    const next = described(cell, shown)
    return typeof next === 'number' ? found : next
  }
  const orMissing = (otherwise: JudgeCell): JudgeCell => (cell, shown) => (missing.includes(cell) ? described('', shown) : otherwise(cell, shown))
  switch (role.kind) {
    case 'count': {
      const whole = then(judgeCount)
      return (cell, shown) => (/^\d/.test(cell) ? whole(cell, shown) : judgeCount(cell, shown))
    }
    case 'amount':
      return orMissing(then((cell, shown) => (cell === '' ? judgeCount(cell, shown) : judgeNumber(cell, shown))))
    case 'printed':
      return (cell, shown) => (cell === '' || missing.includes(cell) ? Number.NaN : judgeNumber(cell, shown))
    case 'territory':
      return then(judgeTerritory)
    case 'period':
      return then(judgePeriod)
    case 'code':
      return then(codeJudge(role.codes))
    case 'reported':
      return codeJudge(['1', '0'])
    case 'rate':
      return orMissing(then(rateJudge(role.unit)))
    case 'other':
      return orMissing(described)
  }
}

function keeping(judge: ColumnJudge): ColumnJudge {
  const kept = new Map<string, CellJudgement>()
  return (cell) => {
    const known = kept.get(cell)
    if (known) return known
    const found = judge(cell)
    if (kept.size < MOST_KEPT_CELLS) kept.set(cell, found)
    return found
  }
}

