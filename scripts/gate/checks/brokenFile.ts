import type { LocalizedText } from '../../../src/catalog/indicator.ts'

/** Thrown by the reading of a file that cannot be read on: where it breaks, and how. Quotes no cell. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
  readonly row: number | null
  /** Place of the column from 0, null where it is not known. */
  readonly column: number | null
  readonly words: LocalizedText

  constructor(row: number | null, column: number | null, es: string, en: string) {
    super(en)
    this.row = row
    this.column = column
    this.words = { es, en }
  }
}
