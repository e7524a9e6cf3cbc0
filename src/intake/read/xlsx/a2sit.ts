import { finding, type Finding } from '../../finding.ts'
import type { ColumnFacts, OpenedTable } from '../opened-file.ts'
import { NO_FACTS } from '../table/columnFacts.ts'
import { columnNames } from '../table/columnNames.ts'
import { EXACT_SETTINGS, heldTable } from '../table/heldTable.ts'
import type { Sheet } from './openXlsx.ts'

/** Rows of the sheet Data, from 1: weights, directions, groups, names, codes; then the places. */
const DIRECTION_ROW = 2
const GROUP_ROW = 3
const TITLE_ROW = 4
const HEADER_ROW = 5
/** Columns of the place and its name, before those of the indicators. */
const PLACE_COLUMNS = 2
/** Level of the Structure at which groups of indicators stand. */
const GROUP_LEVEL = '2'

/**
 * The table of UNHCR's A2SIT data input template (Admin 2 Severity Index Tool), if the sheet is one; null where it is not. It is
 * known by its rows, whatever the sheet is called. Notes of the table say what in the template itself does not fit.
 */
export function a2sitTable(sheet: Sheet, sheets: readonly Sheet[], totalBytes: number): OpenedTable | null {
  if (!isA2sit(sheet)) return null
  const { rows } = sheet
  const { columns, notes } = columnNames(rows[HEADER_ROW - 1]!, HEADER_ROW)
  const cell = (row: number, column: number) => (rows[row - 1]?.[column] ?? '').trim()
  const facts = columns.map((_, at): ColumnFacts => {
    if (at < PLACE_COLUMNS) return NO_FACTS
    const direction = cell(DIRECTION_ROW, at)
    return { ...NO_FACTS, title: cell(TITLE_ROW, at) || null, severity: direction === '1' ? 1 : direction === '-1' ? -1 : null, group: cell(GROUP_ROW, at) || null }
  })
  const values = rows.slice(HEADER_ROW)
  const structure = sheets.find(({ rows: [header] }) => header?.[0] === 'iCode' && header.includes('Level'))
  return heldTable({
    name: sheet.name,
    columns,
    facts,
    settings: { ...EXACT_SETTINGS, headerRow: HEADER_ROW },
    notes: [
      finding('a2sit', 'note', {}, 'es la plantilla de datos A2SIT de ACNUR: nombres, dirección y grupo de cada indicador se toman de ella', 'it is the A2SIT data template of UNHCR: name, direction and group of each indicator are taken from it'),
      ...notes,
      ...strayCell(rows[0]?.[0] ?? '', columns[0]!),
      ...directionFaults(columns, (at) => cell(DIRECTION_ROW, at)),
      ...emptyColumns(columns, values),
      ...groupFaults(facts, structure),
    ],
    rows: values,
    firstRow: HEADER_ROW + 1,
    totalBytes,
  })
}

function isA2sit({ rows }: Sheet): boolean {
  const header = rows[HEADER_ROW - 1]
  if (!header || header.length <= PLACE_COLUMNS || !/^admin\d?_?pcode$/i.test(header[0]!.trim())) return false
  const labels = rows.slice(0, HEADER_ROW - 1).map((cells) => cells[1] ?? '')
  return [/weight|peso/i, /direc/i, /gr(?:o)?up/i, /indica/i].every((label, at) => label.test(labels[at] ?? ''))
}

function strayCell(text: string, column: string): Finding[] {
  if (text.trim() === '' || /[\s:>]/.test(text.trim())) return []
  const shown = /^[A-Z]{2}\d{2,7}$/.test(text.trim()) ? { es: ` («${text.trim()}»)`, en: ` (“${text.trim()}”)` } : { es: '', en: '' }
  return [finding('a2sit-stray-cell', 'note', { row: 1, column }, `en la celda A1 hay un código suelto${shown.es}, que no se usa`, `a stray code stands in cell A1${shown.en}; it is not used`)]
}

function directionFaults(columns: readonly string[], directionOf: (column: number) => string): Finding[] {
  const wrong = columns.filter((_, at) => at >= PLACE_COLUMNS && !['1', '-1'].includes(directionOf(at)))
  if (wrong.length === 0) return []
  return [finding('a2sit-direction', 'warning', { row: DIRECTION_ROW, column: wrong[0], count: wrong.length }, `la dirección no es 1 ni -1 en: ${wrong.join(', ')}`, `the direction is neither 1 nor -1 of: ${wrong.join(', ')}`)]
}

function emptyColumns(columns: readonly string[], values: readonly (readonly string[])[]): Finding[] {
  const empty = columns.filter((_, at) => at >= PLACE_COLUMNS && values.every((cells) => (cells[at] ?? '').trim() === ''))
  if (empty.length === 0) return []
  return [finding('a2sit-empty-columns', 'note', { count: empty.length }, `${empty.length} columnas no tienen ningún valor: ${empty.join(', ')}`, `${empty.length} columns have no value at all: ${empty.join(', ')}`)]
}

/** Groups that are listed and not used, and used and not listed. */
function groupFaults(facts: readonly ColumnFacts[], structure: Sheet | undefined): Finding[] {
  if (!structure) return [finding('a2sit-structure', 'note', {}, 'falta la hoja de la estructura (Structure) con los grupos', 'the sheet of the structure (Structure) with the groups is missing')]
  const header = structure.rows[0]!
  const level = header.indexOf('Level')
  const listed = new Set(structure.rows.slice(1).filter((cells) => cells[level] === GROUP_LEVEL).map((cells) => cells[0]!.trim()))
  const used = new Set(facts.flatMap(({ group }) => (group === null ? [] : [group])))
  const unused = [...listed].filter((group) => !used.has(group))
  const unknown = [...used].filter((group) => !listed.has(group))
  return [
    ...(unused.length > 0
      ? [finding('a2sit-unused-groups', 'note', { count: unused.length }, `grupos de la estructura sin ningún indicador: ${unused.join(', ')}`, `groups of the structure without any indicator: ${unused.join(', ')}`)]
      : []),
    ...(unknown.length > 0
      ? [finding('a2sit-unknown-groups', 'warning', { row: GROUP_ROW, count: unknown.length }, `grupos que la estructura no tiene: ${unknown.join(', ')}`, `groups that the structure does not have: ${unknown.join(', ')}`)]
      : []),
  ]
}
