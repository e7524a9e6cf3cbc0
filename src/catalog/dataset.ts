import type { IndicatorKind, LocalizedText } from './indicator.ts'

/** A dataset as the page needs it; its file is a Frictionless Data Package with `kind`, see docs/data-model.md. */
export interface Dataset {
  readonly id: string
  readonly kind: IndicatorKind
  readonly title: LocalizedText
  readonly description: LocalizedText
  readonly licence: { readonly name: string; readonly url: string | null }
  readonly credit: LocalizedText
  /** Released tables that hold it. */
  readonly tables: readonly string[]
  /** ISO date of the newest source or of the generator. */
  readonly updated: string
}
