import type { CellJudgement } from '../cells/cellJudgement.ts'
import { MOST_KEPT_CELLS } from '../cells/limits.ts'
import { personTrait } from '../cells/personTrait.ts'
import { NOT_SHOWN, shownText } from '../cells/shownText.ts'
import { writingFault } from '../cells/writingFault.ts'

/** What is to be said of a cell by itself, and how a message may quote it. */
export interface WatchedCell extends CellJudgement {
  readonly shown: string
}
export type CellWatch = (cell: string) => WatchedCell

/** Looks at how cells are written and whether they tell of a person; verdicts are kept, as tables repeat themselves. */
export function cellWatch(places: ReadonlySet<string>): CellWatch {
  const kept = new Map<string, WatchedCell>()
  return (cell) => {
    const known = kept.get(cell)
    if (known) return known
    const trait = personTrait(cell, places)
    const shown = trait ? NOT_SHOWN : shownText(cell)
    const watched: WatchedCell = { value: Number.NaN, fault: writingFault(cell, shown), trait, isMet: false, shown }
    if (kept.size < MOST_KEPT_CELLS) kept.set(cell, watched)
    return watched
  }
}
