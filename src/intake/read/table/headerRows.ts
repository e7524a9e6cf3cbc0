import { cellKind, type CellKind } from './cellKind.ts'

/** Where the names of the columns and the HXL tags stand; rows count from 1, 0 stands for none. */
export interface HeaderRows {
  readonly headerRow: number
  readonly hxlRow: number
}

/** How far down a header may stand, as HXL has it for its tags. */
const DEEPEST_HEADER = 25
/** Rows below a header that it is compared with. */
const COMPARED_ROWS = 30

/** A tag as the HXL standard writes it, `#adm2+code`; errors of spreadsheets, such as `#N/A`, are none. */
const HXL_TAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*(?:\s+![a-z].*)?$/i
const SPREADSHEET_ERROR = /^#(?:NULL|NUM|REF|VALUE|NAME|CALC|SPILL)$/i

/**
 * Finds the header in the first rows of a table: the row above HXL tags, else the first row about as wide as the table,
 * unless its cells look like those below them. Titles and empty rows above it are passed over.
 */
export function headerRows(rows: readonly (readonly string[])[]): HeaderRows {
  const hxlAt = rows.slice(0, DEEPEST_HEADER).findIndex(isHxlRow)
  if (hxlAt >= 0) {
    const above = rows.slice(0, hxlAt).findLastIndex((cells) => filled(cells) > 0)
    // Tags with nothing above them are the only names there are.
    return { headerRow: above >= 0 ? above + 1 : hxlAt + 1, hxlRow: hxlAt + 1 }
  }
  const width = usualWidth(rows)
  const at = rows.slice(0, DEEPEST_HEADER).findIndex((cells) => filled(cells) >= Math.max(Math.min(2, width), width * 0.6))
  const candidate = at < 0 ? rows.findIndex((cells) => filled(cells) > 0) : at
  if (candidate < 0) return { headerRow: 1, hxlRow: 0 }
  return { headerRow: looksLikeRow(rows[candidate]!, rows.slice(candidate + 1, candidate + 1 + COMPARED_ROWS)) ? 0 : candidate + 1, hxlRow: 0 }
}

/** Whether all cells with something in them are HXL tags. */
export function isHxlRow(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return texts.length >= Math.min(2, cells.length) && texts.length > 0 && texts.every((text) => HXL_TAG.test(text) && !SPREADSHEET_ERROR.test(text))
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)
}

/** How many filled cells most rows have; of equally frequent numbers the largest. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of rows.slice(0, 100)) {
    const wide = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    if (wide > 0) counts.set(wide, (counts.get(wide) ?? 0) + 1)
  }
  let best = 0
  for (const [wide, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && wide > best)) best = wide
  }
  return best
}

/** Whether a row that could be a header holds values: a number, period or code above others of its kind. */
function looksLikeRow(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  let speaksFor = 0
  let speaksAgainst = 0
  for (const [at, cell] of row.entries()) {
    const own = cellKind(cell)
    const usual = usualKind(below.map((cells) => cellKind(cells[at] ?? '')))
    if (own === 'empty' || usual === null) continue
    if (own === usual && own !== 'text') speaksAgainst += 1
    // Years and periods head the columns of wide tables.
    else if (usual !== 'text' && (own === 'text' || own === 'year' || own === 'period')) speaksFor += 1
    else if (own === 'number' || (own === 'code' && usual !== 'text')) speaksAgainst += 1
  }
  return speaksAgainst > speaksFor
}

function usualKind(kinds: readonly CellKind[]): CellKind | null {
  const counts = new Map<CellKind, number>()
  for (const kind of kinds) if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  let best: CellKind | null = null
  for (const [kind, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = kind
  return best
}
