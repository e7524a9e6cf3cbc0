import { OBSERVATION_STATUSES, type ObservationStatus } from '../../catalog/observation-status.ts'

/** What a cell of numbers says: a number, or why there is none. `bad` cells are no numbers at all and count as not reported. */
export interface ReadCell {
  readonly value: number
  readonly status: number
  readonly bad: boolean
}

const status = (name: ObservationStatus): number => OBSERVATION_STATUSES.indexOf(name)
export const REPORTED = status('reported')
export const SUPPRESSED = status('suppressed')
export const NOT_REPORTED = status('not-reported')
export const NOT_APPLICABLE = status('not-applicable')

const absent = (index: number, bad = false): ReadCell => ({ value: Number.NaN, status: index, bad })
const NOTHING = absent(NOT_REPORTED)
const BAD = absent(NOT_REPORTED, true)
const HIDDEN = absent(SUPPRESSED)
const DOES_NOT_APPLY = absent(NOT_APPLICABLE)

/** Marks people write where there is no figure. */
const NO_FIGURE = /^(?:[-–—*.…]+|nr|ny|n\.?\/?\s?[de]\.?|s\/[di]|nan|null|none|nulo|nd|sd|sin (?:datos?|informaci[oó]n)|no data|missing)$/iu
const NOT_HERE = /^(?:na|n\.?\/?a\.?|no aplica|not applicable)$/i
/** A count somebody cut before: below five, say. */
const CUT = /^(?:[<≤]\s*\d+|c|supr\.?|suppressed|suprimido|confidencial)$/i

export interface CellReading {
  /** Mark before the decimals. */
  readonly decimal: '.' | ','
  /** Whether the table tells "does not apply" from "no figure": else NA means that there is no figure, as statistics programs write it. */
  readonly tellsNotApplicable: boolean
}

/** Reads cells of numbers; cells seen before are answered from memory, as tables repeat themselves. */
export function cellReader(reading: CellReading): (cell: string) => ReadCell {
  const kept = new Map<string, ReadCell>()
  return (cell) => {
    const known = kept.get(cell)
    if (known) return known
    const read = readCell(cell, reading)
    // Long tables of measured figures hardly repeat; a memory that only grows would be the table itself.
    if (kept.size < 50_000) kept.set(cell, read)
    return read
  }
}

function readCell(cell: string, { decimal, tellsNotApplicable }: CellReading): ReadCell {
  const text = cell.trim()
  if (text === '') return NOTHING
  const number = readNumber(text, decimal)
  if (number !== null) return { value: number, status: REPORTED, bad: false }
  if (NOT_HERE.test(text)) return tellsNotApplicable ? DOES_NOT_APPLY : NOTHING
  if (NO_FIGURE.test(text)) return NOTHING
  if (CUT.test(text)) return HIDDEN
  return BAD
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
/** Whole groups of three: anything else is a fault, not a number of thousands. */
const GROUPED = { '.': /^[+-]?\d{1,3}(?:[,'’\u0020\u00A0\u202F]\d{3})+(?:\.\d+)?$/u, ',': /^[+-]?\d{1,3}(?:[.'’\u0020\u00A0\u202F]\d{3})+(?:,\d+)?$/u }

/** A number as people write it, a percent sign left aside; null for anything else. */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  const bare = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text
  if (decimal === '.') {
    if (PLAIN.test(bare)) return Number(bare)
    return GROUPED['.'].test(bare) ? Number(bare.replaceAll(/[,'’\u0020\u00A0\u202F]/gu, '')) : null
  }
  if (GROUPED[','].test(bare)) return Number(bare.replaceAll(/[.'’\u0020\u00A0\u202F]/gu, '').replace(',', '.'))
  if (bare.includes('.')) return null
  const pointed = bare.replace(',', '.')
  return PLAIN.test(pointed) ? Number(pointed) : null
}
