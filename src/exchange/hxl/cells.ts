import { type ExchangeNote, exchangeNote } from '../draft.ts'
import { decimalIn } from '../text/decimalText.ts'
import { hashtag, HXL_COLUMNS, type HxlColumn } from './columns.ts'

/** Columns of others: numbers of people or of anything else, as #targeted and #reached without +ind leave it. */
export type ReadColumn = HxlColumn | 'targetedOther' | 'reachedOther'

/** A row of data by our columns. */
export interface HxlCells {
  /** As a spreadsheet counts, the first row of the file being 1. */
  readonly number: number
  /** The first cell of a column that is not empty; null where there is none. */
  one(column: ReadColumn): string | null
  all(column: ReadColumn): string[]
  /** A cell as a number; a cell that is none gives a note. */
  amount(column: ReadColumn): number | null
}

/** Other tags that mean the same, among them those without attributes. */
const SYNONYMS: Readonly<Partial<Record<ReadColumn, readonly string[]>>> = {
  programme: ['#activity+id'],
  nameEn: ['#activity', '#activity+name', '#activity+title'],
  funder: ['#org+funder+name'],
  implementer: ['#org+impl+name'],
  partner: ['#org', '#org+name', '#org+prog', '#org+prog+name'],
  country: ['#country+code', '#country+code+v_iso2'],
  countryName: ['#country'],
  adm1: ['#adm1+code'],
  adm1Name: ['#adm1'],
  adm2: ['#adm2+code'],
  adm2Name: ['#adm2'],
  adm3Name: ['#adm3'],
  place: ['#loc'],
  labelEn: ['#indicator', '#indicator+name'],
  noteEn: ['#description'],
  targetedOther: ['#targeted', '#targeted+num'],
  reachedOther: ['#reached', '#reached+num'],
  source: ['#meta+source+name'],
}
/** HXL 1.1: the row of hashtags is among the first 25. */
const LAST_ROW = 25

const COLUMN_OF: ReadonlyMap<string, ReadColumn> = new Map([
  ...Object.entries(HXL_COLUMNS).map(([column, [, tag]]) => [hashtag(tag) ?? '', column as ReadColumn] as const),
  ...Object.entries(SYNONYMS).flatMap(([column, tags]) => tags.map((tag) => [hashtag(tag) ?? '', column as ReadColumn] as const)),
])

/** The rows under the row of hashtags; null where no row has one. Notes name the columns that are not taken over. */
export function hxlCells(rows: readonly (readonly string[])[], notes: ExchangeNote[]): readonly HxlCells[] | null {
  const at = rows.slice(0, LAST_ROW).findIndex((row) => row.some((cell) => hashtag(cell) !== null) && row.every((cell) => cell.trim() === '' || hashtag(cell) !== null))
  const tags = rows[at]
  if (!tags) return null
  const columns = tags.map((tag) => COLUMN_OF.get(hashtag(tag) ?? '') ?? null)
  for (const [index, column] of columns.entries()) {
    const tag = tags[index]?.trim() ?? ''
    if (column === null && rows.slice(at + 1).some((row) => (row[index] ?? '') !== '')) {
      notes.push(exchangeNote(tag || `${index + 1}`, 'la columna no se tomó', 'the column was not taken over'))
    }
  }
  return rows.slice(at + 1).map((row, index) => cellsOf(row, columns, at + index + 2, notes))
}

function cellsOf(row: readonly string[], columns: readonly (ReadColumn | null)[], number: number, notes: ExchangeNote[]): HxlCells {
  const all = (column: ReadColumn) => row.filter((cell, index) => columns[index] === column && cell.trim() !== '')
  return {
    number,
    all,
    one: (column) => all(column)[0] ?? null,
    amount(column) {
      const [cell] = all(column)
      if (cell === undefined) return null
      const value = decimalIn(cell)
      if (value === null || (value < 0 && column !== 'longitude' && column !== 'latitude')) {
        notes.push(exchangeNote(`${number}, ${column}`, `«${cell}» no es un número de 0 o más; no se tomó`, `“${cell}” is no number of 0 or more; not taken over`))
        return null
      }
      return value
    },
  }
}
