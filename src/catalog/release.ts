import type { Dataset } from './dataset.ts'
import type { Indicator, LocalizedText } from './indicator.ts'

/** One released file. Addresses are relative to the release folder. */
export interface ReleaseFile {
  readonly path: string
  /** sha256 of the bytes as stored, hex. */
  readonly hash: string
  readonly bytes: number
  /** Rows of a table file, else null. */
  readonly rows: number | null
}

/** `manifest.json`: the first file read; names every other one. */
export interface Manifest {
  readonly release: string
  readonly created: string
  readonly engineVersion: string
  readonly catalog: string
  /** Table id -> path of its gzipped DuckDB file. */
  readonly tables: Readonly<Record<string, string>>
  /** Shelf name -> path of a snapshot file, see `Query.shelf`. */
  readonly shelves: Readonly<Record<string, string>>
  /** Country or department id -> path of the file with everything said of its places; `offers`: what can be reached. */
  readonly places: Readonly<Record<string, string>>
  /** Path of the file with everything said of programmes. */
  readonly programmes: string
  /** Path of the file with the impact stories. */
  readonly stories: string
  /** `kind` is `legal` once a person has put real boundaries in place of the schematic areas. */
  readonly shapes: {
    readonly path: string
    readonly land: string
    readonly kind: 'schematic' | 'legal'
    readonly credit: LocalizedText
  }
  /** Dataset id -> certificate of its protection: as JSON, and as a page for people. Both are stored unpacked. */
  readonly certificates: Readonly<Record<string, { readonly figures: string; readonly page: string }>>
  /** An engine of the site that answers beside the page's own; none is asked where this is missing. */
  readonly remote?: RemoteEngine
  readonly files: readonly ReleaseFile[]
}

/** An engine reached over HTTP under the site's own address. It holds released tables only. */
export interface RemoteEngine {
  readonly dialect: 'duckdb' | 'clickhouse'
  /** Relative to the release folder, as `../query`. An address of another site is refused. */
  readonly address: string
  /** Ids of the tables it holds; some may be too large for the release to carry them for the page's own engine. */
  readonly tables: readonly string[]
}

/** `catalog.json`: definitions, no observations. */
export interface Catalog {
  readonly release: string
  readonly indicators: readonly Indicator[]
  readonly datasets: readonly Dataset[]
  readonly defaults: { readonly indicator: string; readonly period: string }
}
