import Papa from 'papaparse'
import type { IndicatorKind } from '../../catalog/indicator.ts'
import { SDMX_STATUS } from '../../catalog/observation-status.ts'
import type { TableRow } from '../table/tableRows.ts'
import { FORMULA } from '../../domain/formatting/formulaText.ts'

/** Words and facts that follow the figures in the file. */
export interface CsvContext {
  readonly indicatorId: string
  /** Values are multiplied by it to reach the unit: 100 for shares shown in per cent. */
  readonly unit: string
  readonly kind: IndicatorKind
  /** Lines after the figures, each a label and a text: source, definition, release, link, synthetic mark. */
  readonly notes: readonly (readonly [label: string, text: string])[]
}

const HEADER = [
  'TERRITORY_ID',
  'PLACE',
  'DEPARTMENT',
  'COUNTRY',
  'INDICATOR',
  'TIME_PERIOD',
  'UNIT',
  'OBS_VALUE',
  'LOWER_95',
  'UPPER_95',
  'NUMERATOR',
  'DENOMINATOR',
  'OBS_STATUS',
  'CONF_STATUS',
  'STATUS',
  'PROVIDER',
  'SOURCE_ID',
  'KIND',
]

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The table as CSV for spreadsheets: UTF-8 with byte order mark, comma, CRLF; the header is the first row, so that
 * filters and pivots work, and the notes stand after one empty row, each in the first column. Numbers are whole
 * precision and never quoted; an absent figure is an empty cell, and OBS_STATUS and CONF_STATUS (SDMX) say why.
 * Text that a spreadsheet would take for a formula begins with an apostrophe. Numbers are numbers, also below zero.
 */
export function territoryCsv(rows: readonly TableRow[], context: CsvContext): string {
  const lines = rows.map((row) => [
    row.id,
    row.place,
    row.department,
    row.country ?? '',
    context.indicatorId,
    row.period,
    context.unit,
    row.value,
    row.low,
    row.high,
    row.numerator,
    row.denominator,
    SDMX_STATUS[row.status].observation,
    SDMX_STATUS[row.status].confidentiality,
    row.status,
    row.provider,
    row.source,
    context.kind,
  ])
  const notes = context.notes.map(([label, text]) => [`${label}: ${text}`])
  const options = { escapeFormulae: FORMULA, newline: '\r\n' }
  const table = Papa.unparse([HEADER, ...lines], options)
  return `${BYTE_ORDER_MARK}${table}\r\n\r\n${Papa.unparse(notes, options)}\r\n`
}

/** A file name that says what is inside and works on every system: `arraigo-coverage-municipality-2025.csv`. */
export function csvFileName(indicatorId: string, level: string, period: string): string {
  return `arraigo-${indicatorId}-${level}-${period.replaceAll(/[^A-Za-z0-9-]/g, '_')}.csv`
}
