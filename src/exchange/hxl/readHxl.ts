import Papa from 'papaparse'
import type { CountryId } from '../../catalog/level.ts'
import { EXACTNESS, PROGRAMME_STATUSES } from '../../catalog/programme.ts'
import { type DraftProgramme, ExchangeError, type ExchangeNote, exchangeNote, type ReadResult } from '../draft.ts'
import { emptyDraft } from '../emptyDraft.ts'
import { COUNTRY_CODES, countryOfCode, countryOfName } from '../countryCodes.ts'
import { SYNTHETIC_MARK } from '../iati/codes.ts'
import { decimalIn } from '../text/decimalText.ts'
import { unguardedText } from '../text/guardedText.ts'
import { identifierOf, uniqueIdentifiers } from '../text/identifier.ts'
import { type HxlCells, hxlCells } from './cells.ts'
import { rowFigures } from './rowFigures.ts'

/** Id of the file as a source, where a row names none. */
const FILE_SOURCE = 'hxl-file'

interface Growing {
  readonly programme: DraftProgramme
  readonly uniqueFigure: (wanted: string) => string
}

/**
 * The programmes of a table in HXL, columns in any order: rows of one activity make one programme, and a row is a place, a
 * figure or both. A file of others need tell no more than the name of the activity. Notes name columns that were not taken over
 * and cells that are no number. Throws an ExchangeError where no row of hashtags is found.
 */
export function readHxl(text: string): ReadResult {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' })
  const notes: ExchangeNote[] = []
  const rows = hxlCells(data.map((row) => row.map(unguardedText)), notes)
  if (rows === null) throw new ExchangeError('No hay una fila de etiquetas HXL entre las primeras 25', 'There is no row of HXL hashtags among the first 25')
  const found = new Map<string, Growing>()
  for (const row of rows) {
    const name = row.one('programme') ?? row.one('nameEn') ?? row.one('nameEs')
    if (name === null) {
      notes.push(exchangeNote(`${row.number}`, 'la fila no nombra ninguna actividad; no se tomó', 'the row names no activity; not taken over'))
      continue
    }
    const id = identifierOf(name, 'activity')
    const growing = found.get(id) ?? { programme: programmeOf(id, row), uniqueFigure: uniqueIdentifiers() }
    found.set(id, growing)
    addRow(growing, row, notes)
  }
  return { programmes: [...found.values()].map(({ programme }) => programme), notes }
}

/** What every row of a programme says again is taken from its first. */
function programmeOf(id: string, row: HxlCells): DraftProgramme {
  const synthetic = row.one('kind') === 'synthetic'
  const [es, en] = [row.one('nameEs'), row.one('nameEn')]
  const bare = (text: string, mark: string) => (synthetic && text.startsWith(mark) ? text.slice(mark.length) : text)
  return {
    ...emptyDraft(id, { es: bare(es ?? en ?? id, SYNTHETIC_MARK.es), en: bare(en ?? es ?? id, SYNTHETIC_MARK.en) }, sourceId(row)),
    kind: synthetic ? 'synthetic' : 'published',
    funders: row.all('funder'),
    implementers: row.all('implementer'),
    partners: row.all('partner'),
    period: { start: yearIn(row.one('start')), end: yearIn(row.one('end')) },
    status: PROGRAMME_STATUSES.find((one) => one === row.one('status')?.trim().toLowerCase()) ?? null,
  }
}

function yearIn(text: string | null): string | null {
  return /^\d{4}/.exec(text ?? '')?.[0] ?? null
}

function sourceId(row: HxlCells): string {
  const publisher = row.one('source')
  return row.one('sourceId') ?? (publisher === null ? FILE_SOURCE : identifierOf(`${publisher} ${row.one('sourceTitle') ?? ''}`, FILE_SOURCE))
}

function addRow({ programme, uniqueFigure }: Growing, row: HxlCells, notes: ExchangeNote[]): void {
  const source = sourceId(row)
  addSource(programme, source, row)
  const kind = row.one('row')
  const country = countryOf(row)
  const isOurs = kind !== null
  if (country !== null && (!isOurs || kind === 'programme') && !programme.countries.includes(country)) programme.countries.push(country)
  const territoryId = row.one('territory') ?? (isOurs ? null : (row.one('adm2') ?? row.one('adm1')))
  if (kind === 'place' || !isOurs) addPlace(programme, row, { territoryId, source, isOurs })
  for (const { list, figure } of rowFigures(row, { territoryId: territoryId ?? (isOurs ? null : country), source }, uniqueFigure)) {
    if (list === 'budget') programme.budget.push({ ...figure, reached: null })
    else if (list === 'targets') programme.targets.push({ ...figure, measuredBy: [], milestones: [] })
    else programme.results.push(figure)
  }
  if (row.one('latitude') !== null && kind === 'figure') notes.push(exchangeNote(`${row.number}`, 'una cifra no tiene punto; no se tomó', 'a figure has no point; not taken over'))
}

function addSource(programme: DraftProgramme, id: string, row: HxlCells): void {
  if (programme.sources.some((one) => one.id === id)) return
  const url = row.one('url')
  programme.sources.push({
    id,
    publisher: row.one('source') ?? 'HXL',
    title: row.one('sourceTitle') ?? row.one('source') ?? 'HXL',
    year: decimalIn(row.one('sourceYear')),
    url: url !== null && URL.canParse(url) ? url : null,
    verification: 'seen-in-transcription',
  })
}

function countryOf(row: HxlCells): CountryId | null {
  const code = row.one('country')?.trim().toUpperCase() ?? ''
  return COUNTRY_CODES[code] ? code : (countryOfCode(code) ?? countryOfName(row.one('countryName') ?? ''))
}

interface PlaceFacts {
  readonly territoryId: string | null
  readonly source: string
  readonly isOurs: boolean
}

/** In a file of others several rows speak of one place; it is taken once. */
function addPlace(programme: DraftProgramme, row: HxlCells, { territoryId, source, isOurs }: PlaceFacts): void {
  const name = row.one('place') ?? row.one('adm3Name') ?? row.one('adm2Name') ?? row.one('adm1Name')
  if (name === null || (!isOurs && programme.places.some((one) => one.name === name && one.territoryId === territoryId))) return
  const [latitude, longitude] = [row.amount('latitude'), row.amount('longitude')]
  programme.places.push({
    name,
    publishedName: name,
    publishedLongitude: null,
    publishedLatitude: null,
    territoryId,
    longitude,
    latitude,
    exactness: EXACTNESS.find((one) => one === row.one('exactness')) ?? 'approximate-unknown',
    publishing: 'open',
    correction: null,
    source,
  })
}
