import type { ArrowTable } from './rowsFromArrow.ts'

/** A running DuckDB, in a browser's worker or, for tests, in Node: the least that both can do. */
export interface EngineSession {
  /** Runs one statement; values go in as parameters only. */
  run(sql: string, parameters: readonly (string | number | null)[]): Promise<ArrowTable>
  /**
   * Runs statements of the program's own, without values, in one message to the worker where `run` takes three: a page that draws
   * its map lets each of them wait. Several may be sent at once; they run in their order. No text a person typed comes here.
   */
  command(sql: string): Promise<ArrowTable>
  /** Makes bytes readable under a name; the buffer belongs to the engine from then on. */
  registerFile(name: string, bytes: Uint8Array): Promise<void>
  /** Makes a table of an Arrow IPC stream, written by the version of Arrow the engine has. */
  insertArrow(stream: Uint8Array, schema: string, table: string): Promise<void>
  /**
   * Runs one statement without values and gives its rows batch by batch, until `take` answers false or the signal stops it: such a
   * statement can be stopped midway. Throws the reason of the signal, or what the engine says.
   */
  stream(sql: string, take: (batch: ArrowTable) => boolean, signal?: AbortSignal): Promise<void>
  /** Stops the engine and frees its memory. */
  close(): Promise<void>
}

/**
 * How DuckDB is opened, here and in tests. 64 bit integers and decimals become doubles (exact to 2^53).
 */
export const ENGINE_CONFIGURATION = {
  path: ':memory:',
  query: { castBigIntToDouble: true, castDecimalToDouble: true },
} as const

/** Statements run first: nothing may be fetched from the network, and no later statement can allow it again. */
export function lockdown(files: readonly string[]): readonly string[] {
  const allowed = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')
  return [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    `SET allowed_paths = [${allowed}]`,
    // A question that asks too much ends with a message, before the page's own memory does.
    "SET memory_limit = '2GB'",
    // Groups by whole numbers that fit into 18 bits are counted in an array and not by hashing: 8 bits of a slot and 10 of a place, for
    // brushing across (src/charts/cross). The array takes 2 MB for each count; the engine's own bound is 12 bits.
    'SET perfect_ht_threshold = 18',
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]
}
