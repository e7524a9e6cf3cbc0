import Papa from 'papaparse'
import type { DraftPlace, DraftProgramme } from '../draft.ts'
import { ExchangeError, type ExchangeNote, exchangeNote, type ReadResult } from '../draft.ts'
import { emptyDraft } from '../emptyDraft.ts'
import { SYNTHETIC_MARK } from '../iati/codes.ts'
import { decimalIn } from '../text/decimalText.ts'
import { unguardedText } from '../text/guardedText.ts'
import { identifierOf } from '../text/identifier.ts'
import { EARLIER_NAMES, EXACTNESS_WORDS, NO_DAY, STATUS_UNKNOWN, STATUS_WORDS } from './columns.ts'
import { KFW_NAMES } from './writeKfw.ts'

/** A cell as readers of spreadsheets give it. */
export type SheetCell = string | number | boolean | Date | null | undefined
const FILE_SOURCE = 'kfw-file'

/** As `readKfw`, from CSV. */
export function readKfwCsv(text: string): ReadResult {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' })
  return readKfw(data.map((row) => row.map((cell) => (cell === '' ? null : unguardedText(cell)))))
}

/**
 * The programmes of a sheet in KfW's project location model, version 4.0 or 1.0, one place a row, rows of one project together.
 * A row whose publishing restriction is "yes" becomes a restricted place, which no writer lets out; "approximate (security)"
 * becomes `approximate-security`. A restriction that is neither yes nor no counts as yes. Throws an ExchangeError where no row
 * among the first 20 has the columns.
 */
export function readKfw(rows: readonly (readonly SheetCell[])[]): ReadResult {
  const notes: ExchangeNote[] = []
  const at = rows.slice(0, 20).findIndex((row) => row.map(columnName).includes('location_name'))
  const head = rows[at]?.map(columnName)
  if (!head) throw new ExchangeError('No hay una fila con las columnas del modelo de KfW, como location_name', 'There is no row with the columns of KfW’s model, such as location_name')
  for (const [index, name] of head.entries()) {
    const unknown = name === '' || !KFW_NAMES.includes(name)
    if (unknown && rows.slice(at + 1).some((row) => textOf(row[index]) !== null)) notes.push(exchangeNote(textOf(rows[at]?.[index]) ?? `${index + 1}`, 'la columna no se tomó', 'the column was not taken over'))
  }
  const programmes = new Map<string, DraftProgramme>()
  for (const [index, cells] of rows.slice(at + 1).entries()) {
    const row: KfwRow = { number: at + index + 2, cell: (name) => textOf(cells[head.indexOf(name)]) }
    if (cells.every((cell) => textOf(cell) === null)) continue
    const name = row.cell('project_acronym') ?? row.cell('donor_project_no')
    const id = identifierOf(name ?? '', 'project')
    const programme = programmes.get(id) ?? programmeOf(id, name ?? id, row, notes)
    programmes.set(id, programme)
    programme.places.push(placeOf(row, notes))
    noteOthers(row, notes)
  }
  return { programmes: [...programmes.values()], notes }
}

interface KfwRow {
  readonly number: number
  readonly cell: (name: string) => string | null
}

/** The name of a column in version 4.0; headings of people may have capitals, blanks and signs. */
function columnName(cell: SheetCell): string {
  const text = textOf(cell)?.trim() ?? ''
  if (KFW_NAMES.includes(text)) return text
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return EARLIER_NAMES.get(plain) ?? KFW_NAMES.find((name) => name.replaceAll('_', '') === plain) ?? ''
}

function textOf(cell: SheetCell): string | null {
  if (cell === null || cell === undefined || cell === '') return null
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function programmeOf(id: string, name: string, row: KfwRow, notes: ExchangeNote[]): DraftProgramme {
  const told = row.cell('activity_description')
  const mark = Object.values(SYNTHETIC_MARK).find((one) => told?.startsWith(one))
  const summary = mark === undefined ? told : (told?.slice(mark.length) ?? null)
  const number = row.cell('donor_project_no')
  const status = row.cell('location_activity_status')?.toLowerCase() ?? null
  const equal = (Object.keys(STATUS_WORDS) as NonNullable<DraftProgramme['status']>[]).find((one) => STATUS_WORDS[one].toLowerCase() === status)
  if (status !== null && status !== STATUS_UNKNOWN.toLowerCase() && !equal) notes.push(exchangeNote(`${row.number}, location_activity_status`, `«${status}» no tiene igual; no se tomó`, `“${status}” has no equal; not taken over`))
  return {
    ...emptyDraft(id, { es: name, en: name }, FILE_SOURCE),
    kind: mark === undefined ? 'published' : 'synthetic',
    ...(summary !== null && { summary: { es: summary, en: summary } }),
    references: number === null ? [] : [{ scheme: 'KfW', code: number, source: FILE_SOURCE }],
    period: { start: yearIn(row, 'activity_start_date'), end: yearIn(row, 'activity_end_date') },
    status: equal ?? null,
    sources: [{ id: FILE_SOURCE, publisher: row.cell('data_provider') ?? 'KfW', title: `Project location model: ${name}`, year: yearOf(row.cell('date_of_data_collection')), url: null, verification: 'seen-in-source' }],
  }
}

function yearIn(row: KfwRow, name: string): string | null {
  const day = row.cell(name)
  return day === null || day === NO_DAY ? null : (/^\d{4}/.exec(day)?.[0] ?? null)
}
function yearOf(day: string | null): number | null {
  return decimalIn(/^\d{4}/.exec(day ?? '')?.[0] ?? null)
}

function placeOf(row: KfwRow, notes: ExchangeNote[]): DraftPlace {
  const named = row.cell('location_name') ?? row.cell('related_community') ?? `${row.number}`
  const [, place = named, territory = null] = /^(.*) \[([A-Z]{2,3}\d*)\]$/su.exec(named) ?? []
  const restriction = row.cell('publishing_restrictions')?.trim().toLowerCase() ?? null
  if (restriction !== 'yes' && restriction !== 'no') notes.push(exchangeNote(`${row.number}, publishing_restrictions`, 'no dice «yes» ni «no»: el lugar se trata como restringido', 'says neither “yes” nor “no”: the place counts as restricted'))
  const [latitude, longitude] = [decimalIn(row.cell('latitude')), decimalIn(row.cell('longitude'))]
  return {
    name: place,
    publishedName: place,
    publishedLongitude: null,
    publishedLatitude: null,
    territoryId: territory,
    longitude,
    latitude,
    exactness: exactnessOf(row, notes),
    publishing: restriction === 'no' ? 'open' : 'restricted',
    correction: null,
    source: FILE_SOURCE,
  }
}

function exactnessOf(row: KfwRow, notes: ExchangeNote[]): DraftPlace['exactness'] {
  const told = row.cell('geographic_exactness')?.trim().toLowerCase() ?? ''
  const found = (Object.keys(EXACTNESS_WORDS) as DraftPlace['exactness'][]).find((one) => EXACTNESS_WORDS[one] === told)
  if (found) return found
  // The first version had "approximate" alone, and does not say why.
  if (told !== 'approximate') notes.push(exchangeNote(`${row.number}, geographic_exactness`, `«${told}» no está en la lista; se lee como aproximado`, `“${told}” is not of the list; read as approximate`))
  return 'approximate-unknown'
}

/** What a row says beyond what a programme keeps; of a restricted place nothing is repeated. */
function noteOthers(row: KfwRow, notes: ExchangeNote[]): void {
  if (row.cell('publishing_restrictions')?.trim().toLowerCase() !== 'no') return
  for (const name of ['location_type_theme', 'location_type_name']) {
    const told = row.cell(name)
    if (told !== null) notes.push(exchangeNote(`${row.number}, ${name}`, `no se tomó: «${told}»`, `not taken over: “${told}”`))
  }
  const community = row.cell('related_community')
  if (community !== null && row.cell('location_name')?.includes(community) !== true) notes.push(exchangeNote(`${row.number}, related_community`, `no se tomó: «${community}»`, `not taken over: “${community}”`))
}
