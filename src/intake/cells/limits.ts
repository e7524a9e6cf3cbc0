/** What a raw table may measure. Whoever needs more splits the file by country or year: all raw resources are summed. */

/** Largest raw file read, in bytes. */
export const LARGEST_FILE = 1024 ** 3
/** Longest row, in bytes; it also bounds what is held in memory of a quote that is never closed. */
export const LONGEST_ROW = 256 * 1024
export const MOST_COLUMNS = 200
/** Rows of all raw resources together. */
export const MOST_ROWS = 20_000_000
/** Most persons a count may hold: the gate reckons with 32 bits. */
export const LARGEST_COUNT = 2 ** 31 - 1

/** Memory, as DuckDB writes it, that comparing rows with one another may take; nothing of them is put on disk. */
export const COMPARISON_MEMORY = '2GB'
/** Different cells of a column whose verdict is kept; further ones are judged each time they come. */
export const MOST_KEPT_CELLS = 20_000
/** Rows looked at for persons where the columns are not the described ones. */
export const MOST_ROWS_WITHOUT_HEADER = 5000
/** Pairs of a repeated key, and totals that do not agree, that are listed one by one. */
export const MOST_LISTED = 10_000

/** Faults of one kind told of one column of a file. */
export const MOST_OF_A_KIND = 10
/** Characters of a cell a message may quote. */
export const LONGEST_QUOTE = 40
