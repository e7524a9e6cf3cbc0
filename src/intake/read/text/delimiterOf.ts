import Papa from 'papaparse'
import { DELIMITERS, type ReadSettings } from '../opened-file.ts'

type Delimiter = ReadSettings['delimiter']

/**
 * The mark that splits the first rows of a text most evenly; of equally even ones the one that gives more cells. A decimal
 * comma splits rows unevenly, since the header has none. `sep=;` in the first line, as Excel reads it, decides.
 */
export function delimiterOf(sample: string): Delimiter {
  const told = /^sep=(.)\r?\n/.exec(sample)?.[1]
  const marks: readonly string[] = DELIMITERS
  if (told !== undefined && marks.includes(told)) return told as Delimiter
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

const LOOKED_AT = 100

/** Share of rows with the most frequent number of cells, a little more for more cells; 0 where most rows have one cell. */
function evenness(sample: string, delimiter: Delimiter): number {
  const { data } = new Papa.Parser({ delimiter, newline: '\n', preview: LOOKED_AT }).parse(sample, 0, false) as { data: string[][] }
  const counts = new Map<number, number>()
  let rows = 0
  for (const cells of data.slice(0, LOOKED_AT)) {
    if (cells.length === 1 && cells[0]!.trim() === '') continue
    rows += 1
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  let usual = 1
  for (const [cells, count] of counts) if (count > (counts.get(usual) ?? 0) || (count === counts.get(usual) && cells > usual)) usual = cells
  return usual < 2 ? 0 : (counts.get(usual)! / rows) * (1 + Math.log10(usual) / 10)
}
