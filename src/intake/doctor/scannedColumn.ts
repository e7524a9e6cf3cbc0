import type { ColumnRole } from '../cells/columnRole.ts'
import { MOST_KEPT_CELLS } from '../cells/limits.ts'
import { type PersonScan, personScan } from '../cells/personScan.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { ColumnFacts } from '../read/opened-file.ts'
import { type CellWatch, cellWatch } from './cellWatch.ts'
import { type ColumnUnit, columnUnit } from './columnUnit.ts'
import { judgeNumberCell, type NumberJudgement } from './numberCell.ts'
import { type NumberWatch, numberWatch } from './numberWatch.ts'

/** A column while its table is read: what it is, and what was seen of it. */
export interface ScannedColumn {
  readonly name: string
  readonly role: ColumnRole
  /** Whether its cells are numbers by the mapping. */
  readonly isNumber: boolean
  readonly watch: CellWatch
  readonly persons: PersonScan
  readonly unit: ColumnUnit | null
  readonly numbers: NumberWatch
  readonly judge: (cell: string, shown: string) => NumberJudgement
  /** Known to tell who somebody is: nothing more is asked of its cells. */
  isPersonal: boolean
  filled: number
  smallest: number
  largest: number
}

/** Begins to watch a column. `year` is the year of today, for dates that are of births. */
export function scannedColumn(given: { name: string; facts: ColumnFacts | undefined; role: ColumnRole; mapping: Mapping; decimal: '.' | ','; places: ReadonlySet<string>; year: number }): ScannedColumn {
  const { name, facts, role, mapping, decimal, places, year } = given
  const isNumber = role.kind === 'count' || role.kind === 'rate'
  const unit = columnUnit(name, facts)
  const kept = new Map<string, NumberJudgement>()
  // A column of names of places is not one of names of persons, whatever it is called; its cells are looked at all the same.
  const called = role.kind === 'territory' ? 'territory' : name
  return {
    name,
    role,
    isNumber,
    watch: cellWatch(places),
    persons: personScan(called, role, mapping.measures.some(({ ofPeople }) => ofPeople), year),
    unit,
    numbers: numberWatch(unit?.kind === 'per' ? unit.base : unit?.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY),
    judge(cell, shown) {
      const known = kept.get(cell)
      if (known) return known
      const judged = judgeNumberCell(cell, shown, role.kind === 'count', decimal)
      if (kept.size < MOST_KEPT_CELLS) kept.set(cell, judged)
      return judged
    },
    isPersonal: false,
    filled: 0,
    smallest: Number.POSITIVE_INFINITY,
    largest: Number.NEGATIVE_INFINITY,
  }
}
