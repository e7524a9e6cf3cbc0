import type { Country } from './country.ts'
import type { Dataset } from './dataset.ts'
import type { Indicator, LocalizedText } from './indicator.ts'
import type { CountryId, Level } from './level.ts'

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
  /** ISO date of the newest dataset. */
  readonly created: string
  /** Counted up by the publisher; absent where she does not count. What has a smaller one is older, whatever its date. */
  readonly sequence?: number
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
    /** The areas of the level a map opens with and of wider ones alone; absent where it opens with municipalities. */
    readonly wide?: string
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
  /** What all countries together are called; nameless where the data gives no name. */
  readonly region?: LocalizedText
  /** In the order of their ids. */
  readonly countries: readonly Country[]
  /** Their ids by the base of the default indicator in the default period, largest first: which lines to draw where not all have room. */
  readonly leading: readonly CountryId[]
  readonly indicators: readonly Indicator[]
  readonly datasets: readonly Dataset[]
  readonly defaults: {
    readonly indicator: string
    readonly period: string
    /** The level a map opens with: the narrowest whose areas and figures are small enough to come first; municipalities unless named. */
    readonly level?: Level
  }
}
