import { noteIn } from '../../catalog/note.ts'
import type { PlaceFile, PlaceIndicator } from '../place-file.ts'
import { type ExportContext, exportFacts } from './exportFacts.ts'
import { exportSources } from './exportSources.ts'
import { exportWords } from './exportWords.ts'
import { PLACE_COLUMNS, type PlaceColumn, placeTable, type PlaceTableRow, unitOf } from './placeTable.ts'

/** A cell as write-excel-file takes it; text is always typed as text, so that none becomes a formula. */
export type WorkbookCell =
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold'; readonly wrap?: boolean; readonly alignVertical?: 'top' }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string }
  | null
export interface WorkbookSheet {
  readonly sheet: string
  readonly data: readonly (readonly WorkbookCell[])[]
  readonly columns: readonly { readonly width: number }[]
  /** Rows that stay in sight. */
  readonly stickyRowsCount?: number
}

const FORMATS: Readonly<Record<PlaceIndicator['unit'], string>> = {
  percent: '0.0%',
  persons: '#,##0',
  'per-1000': '0.0',
  'per-100000': '0.0',
  services: '#,##0',
  index: '0.00',
  number: 'General',
}
const WIDTHS: Partial<Record<PlaceColumn, number>> = { section: 22, place: 22, indicatorTitle: 34, serviceTitle: 30, status: 26, unit: 20, kind: 24, dataset: 34, publisher: 26, sourceTitle: 40, sourceUrl: 40, note: 60 }
const USUAL_WIDTH = 14
const IN_UNIT: readonly PlaceColumn[] = ['value', 'low', 'high']

/** The three sheets of the workbook of a place: its figures, their sources, and what the codes mean. */
export function placeSheets(context: ExportContext): readonly WorkbookSheet[] {
  return [figureSheet(context), sourceSheet(context), readmeSheet(context)]
}

/** The workbook (XLSX) of a place. Loads the program that writes it only now; rejects where that cannot be loaded. */
export async function placeWorkbook(context: ExportContext): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const sheets = placeSheets(context).map(({ data, columns, ...sheet }) => ({ ...sheet, data: data.map((row) => [...row]), columns: [...columns] }))
  return writeExcelFile(sheets).toBlob()
}

function figureSheet({ file, id, language }: ExportContext): WorkbookSheet {
  const { t } = exportWords(language)
  const columns = Object.keys(PLACE_COLUMNS) as PlaceColumn[]
  return {
    sheet: t('sheet.figures'),
    data: [
      columns.map((column) => heading(t(`column.${column}`))),
      ...placeTable(file, id, language).map((row) => columns.map((column) => cellOf(file, row, column))),
    ],
    columns: columns.map((column) => ({ width: WIDTHS[column] ?? USUAL_WIDTH })),
    stickyRowsCount: 1,
  }
}

function cellOf(file: PlaceFile, row: PlaceTableRow, column: PlaceColumn): WorkbookCell {
  const value = row[column]
  if (value === null || value === '') return null
  if (typeof value === 'string') return text(value)
  if (column === 'sourceYear') return number(value, '0')
  return number(value, IN_UNIT.includes(column) ? FORMATS[unitOf(file, row)] : '#,##0')
}

function sourceSheet({ file, id, language }: ExportContext): WorkbookSheet {
  const { t } = exportWords(language)
  const { publications, datasets } = exportSources(file, id)
  const heads = (['kind', 'id', 'publisher', 'title', 'year', 'url', 'licence', 'updated'] as const).map((column) => heading(t(`sources.${column}`)))
  const published = publications.map((source) => [
    text(t('sources.publication')),
    text(source.id),
    text(source.publisher),
    text(noteIn(source.title, language)),
    source.year === null ? null : number(source.year, '0'),
    source.url === null ? null : text(source.url),
    null,
    null,
  ])
  const sets = datasets.map((dataset) => [
    text(t('sources.dataset')),
    text(dataset.id),
    null,
    text(dataset.title[language]),
    null,
    null,
    text(dataset.licence),
    text(dataset.updated),
  ])
  return { sheet: t('sheet.sources'), data: [heads, ...published, ...sets], columns: [20, 28, 30, 60, 8, 50, 16, 14].map((width) => ({ width })), stickyRowsCount: 1 }
}

function readmeSheet(context: ExportContext): WorkbookSheet {
  const { t } = exportWords(context.language)
  const facts: readonly (readonly [string, string])[] = [...exportFacts(context), [t('readme.percent'), t('readme.percentText')]]
  return {
    sheet: t('sheet.readme'),
    data: facts.map(([label, words]) => [{ ...heading(label), alignVertical: 'top' as const }, { ...text(words), wrap: true, alignVertical: 'top' as const }]),
    columns: [{ width: 26 }, { width: 90 }],
  }
}

function text(value: string) {
  return { value, type: String }
}
function heading(value: string) {
  return { value, type: String, fontWeight: 'bold' as const }
}
function number(value: number, format: string) {
  return { value, type: Number, format }
}
