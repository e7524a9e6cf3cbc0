import type { LocalizedText } from '../../catalog/indicator.ts'

/** One thing wrong with a cell; faults of one kind in one column are told a few times and then counted. */
export interface Fault {
  readonly kind: string
  readonly words: LocalizedText
}
