import type { Dataset } from '../../catalog/dataset.ts'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'

/** One row of the table `sources` of a released file. */
export interface SourceRow {
  readonly source_id: string
  readonly publisher: string
  readonly title: string
  readonly year: string | number | null
  readonly url: string | null
  readonly licence: string | null
}

/** What another provider counted for the same place and period. */
export interface OtherFigure {
  readonly provider: string
  readonly value: number | null
  readonly status: ObservationRow['status']
  readonly source: SourceRow | null
  /** The figure on screen is this one. */
  readonly shown: boolean
}

/** Everything the dialog "Where does this number come from" tells of one value. */
export interface ProvenanceValue {
  readonly row: ObservationRow
  readonly indicator: Indicator
  /** Share of the base that ought to be reached, for shortfalls. */
  readonly target: number
  readonly territory: { readonly name: string; readonly within: string }
  /** Filters in force, in words; empty: none. */
  readonly filters: readonly string[]
  readonly query: { readonly sql: string; readonly parameters: readonly (string | number | null)[] }
  readonly dataset: Dataset | null
  readonly source: SourceRow | null
  readonly others: readonly OtherFigure[]
  readonly release: string
}
