import type { LocalizedText } from '../catalog/indicator.ts'

/** A file that cannot be used as it is: where, as far as it is known, and why, in both languages. Nothing of it was kept. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError'
  /** Name of the rule, e.g. `not-a-table`, `zip-bomb`, `too-large`. */
  readonly code: string
  readonly text: LocalizedText
  readonly row: number | null
  readonly column: string | null

  constructor(code: string, es: string, en: string, place: { readonly row?: number | null; readonly column?: string | null; readonly cause?: unknown } = {}) {
    super(`${es} | ${en}`, { cause: place.cause })
    this.code = code
    this.text = { es, en }
    this.row = place.row ?? null
    this.column = place.column ?? null
  }
}
