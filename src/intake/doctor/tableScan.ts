import type { LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { onePerPerson } from '../cells/onePerPerson.ts'
import { type Finding, finding } from '../finding.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { plainName } from '../places/placeName.ts'
import type { OpenedTable } from '../read/opened-file.ts'
import { columnPairs, shareRuns } from './columnPairs.ts'
import { columnRoles } from './columnRoles.ts'
import { findingList } from './findingList.ts'
import { judgeUnits } from './judgeUnits.ts'
import { repeatedRows } from './repeatedRows.ts'
import { type ScannedColumn, scannedColumn } from './scannedColumn.ts'

export interface ScanContext {
  readonly territories: readonly TerritoryRow[]
  /** The year of today: who was born long before it is a person. */
  readonly year: number
}

export interface PersonColumn {
  readonly column: string
  /** Why it is thought so; quotes no cell. */
  readonly words: LocalizedText
  readonly row: number
}

/** Judges a table while its rows stream by; memory does not grow with them. */
export interface TableScan {
  take(cells: readonly string[], row: number): void
  end(): readonly Finding[]
  /** Columns that may tell who somebody is. */
  personColumns(): readonly PersonColumn[]
}

/** Fewer rows than these are not judged as a whole. */
const FEWEST_ROWS = 10
const MOST_PLACES = 10_000
/** Rows after which columns about persons are let go: their cells are all different, and judging each is slow. */
const LOOK_EVERY = 4096

/** The scan of a table by its mapping. Places, periods and codes that are unknown are told by whoever gathers the rows. */
export function tableScan(table: Pick<OpenedTable, 'columns' | 'facts' | 'settings'>, mapping: Mapping, { territories, year }: ScanContext): TableScan {
  const list = findingList()
  const places: ReadonlySet<string> = new Set(territories.map(({ name }) => plainName(name)))
  const roles = columnRoles(table.columns, mapping)
  const columns = table.columns.map((name, at) => scannedColumn({ name, facts: table.facts[at], role: roles[at] ?? { kind: 'other' }, mapping, decimal: table.settings.decimal, places, year }))
  const at = (name: string | null) => (name === null ? -1 : table.columns.indexOf(name))
  const orders = mapping.measures
    .map(({ method, numerator, denominator }) => ({ smaller: at(numerator), larger: at(denominator), isOrder: method === 'proportion' }))
    .filter(({ smaller, larger, isOrder }) => isOrder && smaller >= 0 && larger >= 0)
  const keyPlaces = [mapping.place.column, mapping.place.department, mapping.place.country, mapping.period.column, ...Object.values(mapping.dimensions).map(({ column }) => column)].map(at).filter((place) => place >= 0)
  const repeats = mapping.repeated === 'refuse' && mapping.place.column !== null ? repeatedRows() : null
  const numbers = columns.flatMap(({ isNumber }, place) => (isNumber ? [place] : []))
  const counts = columns.flatMap(({ role }, place) => (role.kind === 'count' ? [place] : []))
  const watched = onePerPerson(columns.flatMap(({ role }, place) => (role.kind === 'other' ? [place] : [])))
  const pairs = columnPairs(numbers)
  const shares = shareRuns(numbers.length)
  const values = new Float64Array(columns.length)
  // Filled anew for each row: millions of rows make no arrays of their own.
  const ofCounts = new Float64Array(counts.length)
  const ofNumbers = new Float64Array(numbers.length)
  const leftOut = new Set(mapping.leftOutRows)
  const placeAt = at(mapping.place.column)
  /** Where every row is another place, a row is no person. */
  const placesMet = new Set<string>()
  let rows = 0

  const takeCell = (column: ScannedColumn, place: number, cell: string, where: string, row: number) => {
    column.filled += 1
    if (column.isPersonal) return
    const watchedCell = column.watch(cell)
    if (watchedCell.trait) column.persons.note(watchedCell, row)
    if (!column.isNumber) {
      const { fault } = watchedCell
      if (fault) list.tell(row, column.name, { code: fault.kind, severity: fault.kind === 'blanks' ? 'note' : 'error', ...fault.words })
      return
    }
    const judged = column.judge(cell, watchedCell.shown)
    if (judged.isEmpty) column.filled -= 1
    if (judged.said) list.tell(row, column.name, judged.said)
    if (Number.isNaN(judged.value)) return
    values[place] = judged.value
    column.numbers.note(judged.value, where, row)
    if (judged.value < column.smallest) column.smallest = judged.value
    if (judged.value > column.largest) column.largest = judged.value
  }

  const personColumns = (): PersonColumn[] => {
    const signs = columns.flatMap(({ name, persons }) => {
      const sign = persons.sign(rows)
      return sign ? [{ column: name, words: sign.words, row: sign.row }] : []
    })
    const numbering = watched.numbering(table.columns)
    const name = numbering === null ? undefined : table.columns[numbering]
    if (name !== undefined && rows >= 2 * placesMet.size && !signs.some(({ column }) => column === name)) {
      signs.push({ column: name, row: table.settings.headerRow + 1, words: { es: 'es distinta en cada fila y ningún conteo pasa de 1: una fila por persona', en: 'it is different in every row and no count is above 1: one row a person' } })
    }
    return signs
  }

  return {
    take(cells, row) {
      if (leftOut.has(row) || (cells.length === 1 && cells[0] === '')) return
      rows += 1
      if (rows % LOOK_EVERY === 0) for (const column of columns) column.isPersonal ||= !column.isNumber && column.role.kind === 'other' && column.persons.sign(rows) !== null
      const where = placeAt < 0 ? '' : (cells[placeAt] ?? '')
      if (placesMet.size < MOST_PLACES) placesMet.add(where)
      values.fill(Number.NaN)
      for (let place = 0; place < columns.length; place += 1) {
        const column = columns[place]
        if (!column) continue
        const cell = cells[place] ?? ''
        if (cell !== '') takeCell(column, place, cell, where, row)
      }
      if (counts.length > 0) {
        for (const [place, column] of counts.entries()) ofCounts[place] = values[column] ?? Number.NaN
        watched.note(cells, ofCounts)
      }
      if (numbers.length > 1) {
        for (const [place, column] of numbers.entries()) ofNumbers[place] = values[column] ?? Number.NaN
        pairs.note(cells)
        shares.note(ofNumbers)
      }
      for (const { smaller, larger } of orders) {
        if ((values[smaller] ?? Number.NaN) > (values[larger] ?? Number.NaN)) {
          const name = columns[larger]?.name ?? ''
          list.tell(row, columns[smaller]?.name ?? null, { code: 'above-denominator', severity: 'error', es: `es mayor que «${name}» de la misma fila`, en: `is above “${name}” of the same row` })
        }
      }
      const repeat = repeats?.take(keyPlaces.map((place) => cells[place] ?? '').join('\u001F'), cells, row)
      if (repeat) {
        const fix = { kind: 'repeated', repeated: repeat.isSame ? 'first' : 'sum' } as const
        list.tell(row, null, { code: repeat.isSame ? 'repeated-same' : 'repeated', severity: 'warning', es: `clave repetida: el mismo lugar, período y grupo que la fila ${repeat.earlier}${repeat.isSame ? ', con las mismas cifras' : ''}`, en: `duplicate key: the same place, period and group as row ${repeat.earlier}${repeat.isSame ? ', with the same figures' : ''}`, fix })
      }
    },
    personColumns,
    end() {
      const canCount = mapping.place.column !== null && !mapping.measures.some(({ numerator }) => numerator === '#rows')
      const ofPlaces = new Set(columns.flatMap(({ name, role }) => (role.kind === 'territory' ? [name] : [])))
      const persons = personColumns().map(({ column, words, row }) =>
        ofPlaces.has(column)
          ? finding('person-column', 'error', { column, row }, `datos de personas donde se espera un lugar: ${words.es}. Esos textos no se usan ni se muestran`, `data about persons where a place is expected: ${words.en}. These texts are neither used nor shown`)
          : finding('person-column', 'error', { column, row, fix: canCount ? { kind: 'count-rows' } : null }, `datos de personas: ${words.es}. La columna no se puede usar ni se muestra; cuente las filas por lugar y período`, `data about persons: ${words.en}. The column can neither be used nor is it shown; count the rows by place and period`),
      )
      const hidden = new Set(persons.map(({ column }) => column))
      const open = columns.filter(({ name }) => !hidden.has(name))
      const told = withoutDoubtfulFix(list.findings()).filter(({ column }) => column === null || !hidden.has(column))
      const units = open.flatMap(({ name, unit, numbers: seen, isNumber }) => (isNumber ? judgeUnits(name, unit, seen.summary(), mapping.measures.filter(({ value }) => value === name).map(({ id }) => id)) : []))
      const points = open.flatMap((column) => coordinateFindings(column, mapping))
      if (rows < FEWEST_ROWS) return [...persons, ...told, ...units, ...points]
      const names = numbers.map((place) => table.columns[place] ?? '')
      const copies = pairs.copies().filter(([, other]) => (columns[other]?.filled ?? 0) > 0).map(([one, other]) => finding('copy', 'warning', { column: table.columns[other] ?? '' }, `dice en cada fila lo mismo que «${table.columns[one] ?? ''}»`, `says in every row the same as “${table.columns[one] ?? ''}”`))
      const runs = shares.runs().map(([first, last]) => finding('shares', 'note', { column: names[first] ?? null }, `de «${names[first] ?? ''}» a «${names[last] ?? ''}» las partes suman 1 en cada fila`, `from “${names[first] ?? ''}” to “${names[last] ?? ''}” the shares come to 1 in every row`))
      return [...persons, ...told, ...units, ...points, ...open.flatMap((column) => gapFindings(column, rows)), ...copies, ...runs]
    },
  }
}

/** One click stands for all repeated rows: where some say the same and others do not, either would lose or double figures. */
function withoutDoubtfulFix(findings: readonly Finding[]): readonly Finding[] {
  const codes = new Set(findings.map(({ code }) => code))
  if (!codes.has('repeated') || !codes.has('repeated-same')) return findings
  return findings.map((one) => (one.code.startsWith('repeated') ? { ...one, fix: null } : one))
}

/** A column mapped as figures whose cells are all degrees: the places where people live, or of offices, measure nothing. */
function coordinateFindings({ name, isNumber, filled, persons }: ScannedColumn, { measures }: Mapping): readonly Finding[] {
  if (!isNumber || !persons.isOfCoordinates(filled)) return []
  const of = measures.filter(({ value, numerator, denominator }) => [value, numerator, denominator].includes(name)).map(({ id }) => id)
  return [finding('coordinates', 'warning', { column: name, count: filled, fix: { kind: 'leave-out-measures', measures: of } }, 'todas las celdas parecen coordenadas exactas, que no miden nada y dicen dónde vive alguien', 'all cells look like exact coordinates, which measure nothing and tell where somebody lives')]
}

/** A column of numbers that is empty in part, or always says the same. */
function gapFindings({ name, isNumber, filled, smallest, largest, numbers }: ScannedColumn, rows: number): readonly Finding[] {
  if (!isNumber) return []
  const found: Finding[] = []
  if (filled < rows) found.push(finding('gaps', 'note', { column: name, count: rows - filled }, `${rows - filled} de ${rows} filas sin valor`, `${rows - filled} of ${rows} rows without a value`))
  const read = smallest === largest ? numbers.summary().numbers : 0
  if (read >= FEWEST_ROWS) found.push(finding('constant', 'warning', { column: name, count: read }, `todas las cifras son ${smallest}`, `all figures are ${smallest}`))
  return found
}
