import type { FeatureCollection } from 'geojson'
import type { LocalizedText } from '../../catalog/indicator.ts'
import type { Finding } from '../finding.ts'

/** What a file was found to be, whatever its name says. */
export const FORMATS = ['csv', 'xlsx', 'parquet', 'arrow', 'geojson', 'topojson', 'shapefile', 'kml', 'frictionless', 'iati'] as const
export type Format = (typeof FORMATS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

/** How a file is read: found out by looking at its beginning, and open to correction. */
export interface ReadSettings {
  /** Text tables only. */
  readonly delimiter: (typeof DELIMITERS)[number]
  readonly encoding: (typeof ENCODINGS)[number]
  /** Mark before the decimals; the other one of the two is then taken for thousands. Numbers of workbooks always have `.`. */
  readonly decimal: '.' | ','
  /** Row of the file (from 1) with the names of the columns; 0: there is none, columns are `#1`, `#2`, … */
  readonly headerRow: number
  /** Row of the file (from 1) with HXL tags; 0: there is none. */
  readonly hxlRow: number
  /** How days are written where the year does not come first. */
  readonly dateStyle: 'day-first' | 'month-first'
}

/** What a file itself says of one of its columns. */
export interface ColumnFacts {
  /** `#adm2+code`, where there is a row of HXL tags. */
  readonly hxl: string | null
  /** What the column measures, in the file's own words: a row of names above the codes, the title of a schema. */
  readonly title: string | null
  /** Unit in the file's own words, if it gives one. */
  readonly unit: string | null
  /** 1: more is worse; -1: more is better (as A2SIT writes it); null where nothing is said. */
  readonly severity: 1 | -1 | null
  /** Code of the group the column belongs to in an index, if it does. */
  readonly group: string | null
}

/** Rows of a table in the order of the file; every row has as many cells as the file gives it. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[]
  /** Row number in the file (from 1, as a spreadsheet counts) of the first of them; the others follow one by one. */
  readonly firstRow: number
  /** Bytes of the file read so far, and all of them, for a progress bar. */
  readonly loadedBytes: number
  readonly totalBytes: number
}

/** One table of a file: a sheet, a layer, a resource, or the whole of a CSV. */
export interface OpenedTable {
  readonly name: string
  /** Names of the columns: trimmed, never empty (`#3`), each one once (`name (2)`). */
  readonly columns: readonly string[]
  /** As many as columns. */
  readonly facts: readonly ColumnFacts[]
  readonly settings: ReadSettings
  /** What was understood of the file without being told: a delimiter, an encoding, a template, columns without any value. */
  readonly notes: readonly Finding[]
  /** Rows, if they are known without reading on. */
  readonly rowCount: number | null
  /**
   * Reads all rows after the header (and the HXL row), in batches of at most a few thousand; a promise of `take` is waited for.
   * Can be called again. Throws an IntakeError with row and column, or the reason of the signal.
   */
  read(take: (batch: RowBatch) => void | Promise<void>, signal?: AbortSignal): Promise<Reading>
}

/** What is known of a table once it was read to its end. */
export interface Reading {
  readonly rows: number
  /** Faults of whole rows: empty ones, cells more or less than columns, a last row that was cut off. */
  readonly findings: readonly Finding[]
}

/** A file that was opened: nothing more of it is in memory than its format needs. */
export interface OpenedFile {
  readonly name: string
  readonly format: Format
  readonly bytes: number
  /** At least one; the most promising first. */
  readonly tables: readonly OpenedTable[]
  /** Shapes in degrees (WGS 84), feature by feature as the rows of the table of the same name; null for formats without any. */
  readonly layers: readonly { readonly name: string; readonly features: FeatureCollection }[] | null
  /** What the file says about itself: title, licence, source. */
  readonly about: { readonly title: string | null; readonly source: string | null; readonly licence: string | null; readonly period: string | null }
  /** Which template or standard it follows beyond its format, e.g. UNHCR's A2SIT; null for none. */
  readonly template: { readonly id: 'a2sit' | 'hxl' | 'frictionless' | 'iati'; readonly name: LocalizedText } | null
}
