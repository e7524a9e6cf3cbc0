import Papa from 'papaparse'
import { assertOpen } from '../assertOpen.ts'
import type { DraftBudget, DraftFigure, DraftProgramme, DraftTarget } from '../draft.ts'
import { SYNTHETIC_MARK } from '../iati/codes.ts'
import { decimalText } from '../text/decimalText.ts'
import { guardedText } from '../text/guardedText.ts'
import { territoryLine, type TerritoryOf } from '../territory.ts'
import { HXL_COLUMNS, type HxlColumn, REPEATED } from './columns.ts'

type HxlRow = Readonly<Partial<Record<HxlColumn, string | number | null>>>

const COLUMNS = Object.keys(HXL_COLUMNS) as HxlColumn[]

/**
 * A table in HXL 1.1: a row of headers, one of hashtags, then a row a programme without places or figures, a row a place and
 * a row a figure. People stand under #targeted and #reached, money under #value; an empty cell is what was not published,
 * never 0. Text a spreadsheet would take for a formula begins with an apostrophe. Throws an ExchangeError for a restricted place.
 */
export function writeHxl(programmes: readonly DraftProgramme[], territoryOf: TerritoryOf): string {
  assertOpen(programmes)
  const most = (list: (programme: DraftProgramme) => readonly string[]) => Math.max(1, ...programmes.map((programme) => list(programme).length))
  const times: Readonly<Partial<Record<HxlColumn, number>>> = {
    funder: most(({ funders }) => funders),
    implementer: most(({ implementers }) => implementers),
    partner: most(({ partners }) => partners),
  }
  const columns = COLUMNS.flatMap((column) => Array.from({ length: times[column] ?? 1 }, (_, index) => ({ column, index })))
  const rows = programmes.flatMap((programme) => rowsOf(programme, territoryOf).map((row) => columns.map(({ column, index }) => cell(isRepeated(column) ? organisations(programme)[column][index] : row[column]))))
  const heads = ([0, 1] as const).map((at) => columns.map(({ column }) => HXL_COLUMNS[column][at]))
  return `${Papa.unparse([...heads, ...rows], { newline: '\r\n' })}\r\n`
}

function isRepeated(column: HxlColumn): column is (typeof REPEATED)[number] {
  return REPEATED.some((one) => one === column)
}
function organisations({ funders, implementers, partners }: DraftProgramme) {
  return { funder: funders, implementer: implementers, partner: partners }
}
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' ? decimalText(value) : guardedText(value)
}

function rowsOf(programme: DraftProgramme, territoryOf: TerritoryOf): HxlRow[] {
  const mark = programme.kind === 'synthetic' ? SYNTHETIC_MARK : { es: '', en: '' }
  const shared: HxlRow = {
    programme: programme.id,
    nameEs: mark.es + programme.title.es,
    nameEn: mark.en + programme.title.en,
    kind: programme.kind,
    start: programme.period.start,
    end: programme.period.end,
    status: programme.status,
  }
  const figures = (['budget', 'targets', 'results'] as const).flatMap((list) => programme[list].map((figure) => ({ list, figure })))
  // A row of its own, so that a programme without any place or figure is there too, with the countries it names.
  const countries = programme.countries.length > 0 ? programme.countries : [null]
  return [
    ...countries.map((id) => ({ ...shared, row: 'programme', ...(id !== null && territory(id, territoryOf)), ...source(programme, programme.source) })),
    ...programme.places.map((place) => ({
      ...shared,
      row: 'place',
      ...territory(place.territoryId, territoryOf),
      place: place.name,
      latitude: place.latitude,
      longitude: place.longitude,
      exactness: place.exactness,
      ...source(programme, place.source),
    })),
    ...figures.map(({ list, figure }) => ({ ...shared, row: 'figure', ...territory(figure.territoryId, territoryOf), ...figureCells(list, figure), ...source(programme, figure.source) })),
  ]
}

function territory(id: string | null, territoryOf: TerritoryOf): HxlRow {
  const line = territoryLine(id, territoryOf)
  const at = (level: number) => line.find((one) => one.level === level)
  return {
    territory: id,
    country: at(0)?.countryId ?? null,
    countryName: at(0)?.name ?? null,
    adm1: at(1)?.pcode ?? null,
    adm1Name: at(1)?.name ?? null,
    adm2: at(2)?.pcode ?? null,
    adm2Name: at(2)?.name ?? null,
    adm3Name: at(3)?.name ?? null,
  }
}

function figureCells(list: 'budget' | 'targets' | 'results', figure: DraftFigure | DraftTarget | DraftBudget): HxlRow {
  const { id, label, value, unit, qualifier, period, note } = figure
  const people = unit === 'persons'
  const money = unit === 'usd' || unit === 'eur'
  return {
    indicator: id,
    labelEs: label.es,
    labelEn: label.en,
    targeted: people && list === 'targets' ? value : null,
    reached: people && list === 'results' ? value : null,
    money: money ? value : null,
    currency: money ? unit.toUpperCase() : null,
    amount: money || (people && list !== 'budget') ? null : value,
    unit,
    list,
    qualifier,
    period,
    noteEs: note?.es ?? null,
    noteEn: note?.en ?? null,
  }
}

function source({ sources }: DraftProgramme, id: string): HxlRow {
  const found = sources.find((one) => one.id === id)
  return { sourceId: id, source: found?.publisher ?? null, sourceTitle: found?.title ?? null, sourceYear: found?.year ?? null, url: found?.url ?? null }
}
