import Papa from 'papaparse'
import { assertOpen } from '../assertOpen.ts'
import type { DraftPlace, DraftProgramme } from '../draft.ts'
import { SYNTHETIC_MARK } from '../iati/codes.ts'
import { decimalText } from '../text/decimalText.ts'
import { guardedText } from '../text/guardedText.ts'
import { EXACTNESS_WORDS, KFW_COLUMNS, NO_DAY, RESTRICTION_WORDS, SCHEME_VERSION, STATUS_UNKNOWN, STATUS_WORDS } from './columns.ts'

export type KfwCell = string | number | null
export type KfwLanguage = 'es' | 'en'

/** Names of the columns without their marks. */
export const KFW_NAMES: readonly string[] = KFW_COLUMNS.map((column) => column.replace('!', ''))

/**
 * The rows of KfW's project location model, one a place, under a row of its column names. What no publication tells (number of
 * the project, owner of the data, type of location) is an empty cell; `kfwNotes` lists it. Throws an ExchangeError for a
 * restricted place.
 */
export function kfwRows(programmes: readonly DraftProgramme[], language: KfwLanguage): readonly (readonly KfwCell[])[] {
  assertOpen(programmes)
  const places = programmes.flatMap((programme) => programme.places.map((place) => [programme, place] as const))
  return [KFW_NAMES, ...places.map(([programme, place], index) => rowOf(programme, place, index + 1, language))]
}

/** The same as CSV: UTF-8, comma, CRLF; text a spreadsheet would take for a formula begins with an apostrophe. */
export function kfwCsv(programmes: readonly DraftProgramme[], language: KfwLanguage): string {
  const cells = kfwRows(programmes, language).map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? decimalText(cell) : guardedText(cell))))
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}

function rowOf(programme: DraftProgramme, place: DraftPlace, number: number, language: KfwLanguage): KfwCell[] {
  const { references, summary, period, status, kind } = programme
  const year = programme.sources.find(({ id }) => id === place.source)?.year ?? null
  const mark = kind === 'synthetic' ? SYNTHETIC_MARK[language] : ''
  const values: Readonly<Record<string, KfwCell>> = {
    scheme_version: SCHEME_VERSION,
    fid: number,
    // The model wants the first of January where only the year is known.
    date_of_data_collection: year === null ? null : `${year}-01-01`,
    donor_project_no: references.find(({ scheme }) => /kfw|inpro|bmz/i.test(scheme))?.code ?? null,
    project_acronym: programme.id,
    data_provider: null,
    publishing_restrictions: RESTRICTION_WORDS[place.publishing],
    related_community: place.name,
    location_name: place.territoryId === null ? place.name : `${place.name} [${place.territoryId}]`,
    location_activity_status: status === null ? STATUS_UNKNOWN : STATUS_WORDS[status],
    activity_start_date: period.start === null ? NO_DAY : `${period.start}-01-01`,
    activity_end_date: period.end === null ? NO_DAY : `${period.end}-12-31`,
    activity_description: mark + summary[language],
    geographic_exactness: EXACTNESS_WORDS[place.exactness],
    latitude: place.latitude,
    longitude: place.longitude,
  }
  return KFW_NAMES.map((name) => values[name] ?? null)
}

/** What a person has to know of the rows: what was left empty, and programmes that have no place and so no row. */
export function kfwNotes(programmes: readonly DraftProgramme[]): readonly (readonly [column: string, es: string, en: string])[] {
  const rows = kfwRows(programmes, 'en')
  const empty = KFW_COLUMNS.filter((column) => column.endsWith('!')).map((column) => column.slice(0, -1)).flatMap((name) => {
    const at = KFW_NAMES.indexOf(name)
    const count = rows.slice(1).filter((row) => row[at] === null).length
    return count === 0 ? [] : [[name, `obligatoria y vacía en ${count} filas: ninguna publicación lo dice; la llena KfW o quien ejecuta`, `required and empty in ${count} rows: no publication tells it; KfW or the implementer fills it in`] as const]
  })
  return [
    ...empty,
    ['activity_start_date, activity_end_date', 'solo se publicó el año: primer y último día', 'only the year was published: its first and last day'],
    ['location_name', 'nombre del lugar y, entre corchetes, el código de su territorio', 'name of the place and, in brackets, the code of its territory'],
    ['geographic_exactness', 'los lugares restringidos no están; los «approximate (security)» están en la cabecera de su territorio', 'restricted places are not here; “approximate (security)” ones stand at the seat of their territory'],
    ...programmes.filter(({ places }) => places.length === 0).map(({ id }) => [id, 'no nombra ningún lugar: no tiene filas', 'names no place: it has no rows'] as const),
    ...programmes.filter(({ kind }) => kind === 'synthetic').map(({ id }) => [id, 'programa sintético: ninguna de sus filas es real', 'synthetic programme: none of its rows is real'] as const),
  ]
}
