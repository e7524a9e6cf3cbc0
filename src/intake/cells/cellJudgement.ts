import type { LocalizedText } from '../../catalog/indicator.ts'
import type { Fault } from './fault.ts'
import type { TraitOfCell } from './personTrait.ts'

/** What is to be said of a cell by itself, the same wherever in its column it stands. */
export interface CellJudgement {
  /** The number it says; NaN where it says none: a mark, a code, a fault. */
  readonly value: number
  readonly fault: Fault | null
  /** What of a person it looks like. */
  readonly trait: TraitOfCell | null
  /** Whether a row with it was met already. */
  isMet: boolean
}

/** Number or fault of a cell; `shown` is how a message may quote it. */
export type JudgeCell = (cell: string, shown: string) => number | Fault

/** A fault of a kind, with what it says in both languages. */
export function fault(kind: string, es: string, en: string): Fault {
  const words: LocalizedText = { es, en }
  return { kind, words }
}
