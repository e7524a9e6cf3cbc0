import type { Gathered } from '../../intake/gather/gathered.ts'

/** The lists that the numbers of an own table point into. */
export type OwnLists = Pick<Gathered, 'size' | 'territoryIds' | 'periods' | 'measureIds' | 'codes'>

/** A table that stands on this computer only: its numbers as an Arrow stream, and what they mean. */
export interface OwnTable {
  readonly id: string
  readonly arrow: Uint8Array
  readonly lists: OwnLists
  /** What its figures come from, as sources of released figures are told. */
  readonly source: OwnSource
}

export interface OwnSource {
  readonly publisher: string
  readonly title: string
  readonly licence: string | null
}

/** Where the engine finds own tables when a question first reads one. */
export interface OwnTables {
  has(tableId: string): boolean
  /** Throws where the browser's storage gives it no more. */
  read(tableId: string): Promise<OwnTable>
}
