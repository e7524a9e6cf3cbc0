import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { Dimension } from '../../catalog/service.ts'
import type { CodeSystem } from '../places/territoryCodes.ts'

/** Stands for a column in `numerator`: every row counts one. */
export const ROWS = '#rows'

/** One indicator made of columns. Columns are meant by their names in the table. */
export interface MeasureMapping {
  /** `a-z0-9` and dashes; unique in the dataset. */
  readonly id: string
  readonly title: string
  /** proportion, rate: numerator over denominator; count: numerator alone; as-published: a printed figure. */
  readonly method: 'proportion' | 'rate' | 'count' | 'as-published'
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  /** The printed figure is multiplied by this on the way in: 0.01 for percentages written as 31.5. */
  readonly scale: number
  readonly unit: IndicatorDefinition['unit']
  /** For rates: per how many. */
  readonly factor: number
  readonly direction: IndicatorDefinition['direction']
  /** Whether numerator and denominator count people, so that small ones need protection. */
  readonly ofPeople: boolean
}

/** How the columns of a table become observations. Plain data: it is kept with the dataset and remembered for files alike. */
export interface Mapping {
  readonly place: {
    readonly column: string | null
    /** Columns that tell places of one name apart. */
    readonly department: string | null
    readonly country: string | null
    /** Where the column holds names and another one codes (or the other way round), the second is checked against the first. */
    readonly name: string | null
    readonly system: CodeSystem | 'any'
    /** Territory id (or null: leave out) for texts of the column that a person has decided on; keys as `placeKey` makes them. */
    readonly decisions: Readonly<Record<string, string | null>>
  }
  readonly period: {
    readonly column: string | null
    /** The period of all rows where no column gives one. */
    readonly fixed: string | null
    /** Days and months are put together to this; years and quarters stay. */
    readonly grain?: 'quarter' | 'year'
  }
  /** Code of the product for each text of the column; a text that is not listed is unknown. */
  readonly dimensions: Readonly<Partial<Record<Dimension, { readonly column: string; readonly codes: Readonly<Record<string, string>> }>>>
  readonly measures: readonly MeasureMapping[]
  /** What is done with several rows of one place, period and group: `refuse` keeps the first and tells. */
  readonly repeated: 'refuse' | 'sum' | 'first' | 'last'
  /** Rows that are left out: totals repeated as rows, for instance. Row numbers of the file. */
  readonly leftOutRows: readonly number[]
}
