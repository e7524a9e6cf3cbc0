import { zipSync } from 'fflate'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import { refuseTooLarge, LARGEST_HELD, SAVE_AS_CSV } from '../content/tooLarge.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile, OpenedTable, ReadSettings } from '../opened-file.ts'
import { describeTable } from '../table/describeTable.ts'
import { EXACT_SETTINGS, heldTable } from '../table/heldTable.ts'
import type { ZipParts } from '../zip/readZip.ts'
import { a2sitTable } from './a2sit.ts'
import { cellText, plainNumber } from './cellText.ts'
import { checkWorkbook } from './checkWorkbook.ts'
import { withErrors } from './withErrors.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Parts of a workbook the library looks at. */
const NEEDED = /^(?:\[Content_Types\]\.xml$|_rels\/|xl\/)/i
/** Rows of a sheet that its header is looked for in. */
const SAMPLE_ROWS = 200

/** Opens a workbook whose parts were unpacked and counted. Throws an IntakeError where it is damaged, harmful or has no rows. */
export async function openXlsx(file: NamedBlob, parts: ZipParts, settings: Partial<ReadSettings>): Promise<OpenedFile> {
  refuseTooLarge(file.size, LARGEST_HELD, SAVE_AS_CSV)
  checkWorkbook(parts)
  const sheets = (await sheetsOf(parts)).filter(({ rows }) => rows.some((cells) => cells.some((cell) => cell !== '')))
  const template = sheets.map((sheet) => a2sitTable(sheet, sheets, file.size)).find((table) => table !== null) ?? null
  const tables = sheets.flatMap((sheet) => {
    if (sheet.name === template?.name) return []
    const table = sheetTable(sheet, settings, file.size)
    return table ? [table] : []
  })
  const all = template ? [template, ...tables] : tables
  if (all.length === 0) throw new IntakeError('no-rows', 'ninguna hoja del libro tiene filas bajo un encabezado', 'no sheet of the workbook has rows below a header')
  const hxl = all.some((table) => table.settings.hxlRow > 0)
  return {
    name: file.name,
    format: 'xlsx',
    bytes: file.size,
    tables: all,
    layers: null,
    about: { title: null, source: null, licence: null, period: null },
    template: template ? { id: 'a2sit', name: { es: 'Plantilla A2SIT de ACNUR', en: 'UNHCR A2SIT template' } } : hxl ? { id: 'hxl', name: { es: 'HXL', en: 'HXL' } } : null,
  }
}

function sheetTable({ name, rows }: Sheet, settings: Partial<ReadSettings>, totalBytes: number): OpenedTable | null {
  // Numbers of sheets have a point, whatever the sheet shows.
  const { columns, facts, settings: found, firstRow, notes } = describeTable(rows.slice(0, SAMPLE_ROWS), { ...settings, decimal: '.' })
  const values = rows.slice(firstRow - 1).map((cells) => withLength(cells, columns.length))
  if (values.length === 0) return null
  return heldTable({ name, columns, facts, settings: { ...EXACT_SETTINGS, ...found }, notes, rows: values, firstRow, totalBytes })
}

/** A sheet has no short rows; cells beyond the header are kept only where something stands in them. */
function withLength(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells
}

/** The sheets with all cells as texts. The parts are packed anew, so that the library reads exactly what was checked. */
async function sheetsOf(parts: ZipParts): Promise<readonly Sheet[]> {
  // read-excel-file: MIT, kept, small, and of the author of what this project writes workbooks with. `universal` runs wherever there is a Blob.
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  const packed = zipSync(Object.fromEntries([...parts].filter(([name]) => NEEDED.test(name)).map(([name, bytes]) => [name, withErrors(name, bytes)])), { level: 0 })
  return guarded({ es: 'el libro de Excel', en: 'the Excel workbook' }, async () => {
    try {
      const sheets = await readXlsxFile(new Blob([packed]), { trim: false, parseNumber: (written) => plainNumber(Number(written)) })
      return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellText)) }))
    } catch (error) {
      const place = /at row (\d+), col (\d+)/.exec(error instanceof Error ? error.message : '')
      if (!place) throw error
      throw new IntakeError('damaged-cell', `una celda del libro no se puede leer (columna ${place[2]}); guárdelo de nuevo con Excel`, `a cell of the workbook cannot be read (column ${place[2]}); save it again with Excel`, { row: Number(place[1]), column: `#${place[2]}`, cause: error })
    }
  })
}
