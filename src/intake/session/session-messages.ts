import type { LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import type { OwnHoldings } from '../dataset/own-dataset.ts'
import type { Finding } from '../finding.ts'
import type { Gathered } from '../gather/gathered.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { PlaceReport } from '../places/placeReport.ts'
import type { Format, OpenedFile, OpenedTable } from '../read/opened-file.ts'

/** What judging needs to know of the world. */
export interface SessionWorld {
  readonly territories: readonly TerritoryRow[]
  /** Municipalities that touch one another, by id. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>
  /** Counts of people from 1 up to here less one are small. */
  readonly threshold: number
  /** The year of today, for periods that no column gives. */
  readonly year: number
}

/** A table of an opened file, with its first rows. */
export type TableSummary = Pick<OpenedTable, 'name' | 'columns' | 'facts' | 'settings' | 'notes' | 'rowCount'>

export interface FileSummary {
  readonly name: string
  readonly format: Format
  readonly bytes: number
  readonly tables: readonly TableSummary[]
  readonly about: OpenedFile['about']
  readonly template: { readonly id: string; readonly name: LocalizedText } | null
  /** Layers that hold areas, and how many. */
  readonly areas: readonly { readonly layer: string; readonly count: number }[]
}

/** What a look at the beginning of a table gives. */
export interface TableGuess {
  readonly mapping: Mapping
  /** The first rows as the file has them. */
  readonly sample: readonly (readonly string[])[]
  readonly firstRow: number
  /** Columns that may tell who somebody is: they cannot be mapped, and none of their cells is shown. */
  readonly personColumns: readonly string[]
}

/** Bytes read so far of all. */
export type OnBytes = (loadedBytes: number, totalBytes: number, rows: number) => void

/** A table read to its end. */
export interface ReadingOutcome {
  readonly gathered: Gathered
  readonly holds: OwnHoldings
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly usedRows: number
  readonly places: PlaceReport
  /** Counts of people that are small. */
  readonly smallCells: number
}
