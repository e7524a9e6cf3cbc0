import { noteIn } from '../../catalog/note.ts'
import type { PlaceFigure, PlaceFile, PlaceIndicator } from '../place-file.ts'
import { placeReport } from '../placeReport.ts'
import { indicatorOf, type PlaceLanguage } from '../words.ts'
import { type ExportWords, exportWords } from './exportWords.ts'
import { type ReportFigure, reportFigures } from './reportFigures.ts'
import { sdmxStatus } from './sdmxStatus.ts'

/** One figure of the exported table. Texts without anything to say are empty, numbers without a value are null. */
export interface PlaceTableRow {
  readonly section: string
  readonly territory: string
  readonly place: string
  readonly indicator: string
  readonly indicatorTitle: string
  /** Empty where the figure is of all services together. */
  readonly service: string
  readonly serviceTitle: string
  readonly period: string
  readonly value: number | null
  /** 95 % interval, in the unit of the value. */
  readonly low: number | null
  readonly high: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unit: string
  /** In words. */
  readonly status: string
  readonly observation: string
  readonly confidentiality: string
  readonly kind: string
  readonly dataset: string
  readonly provider: string
  readonly publisher: string
  readonly sourceTitle: string
  readonly sourceYear: number | null
  readonly sourceUrl: string
  readonly note: string
}
export type PlaceColumn = keyof PlaceTableRow

/** Columns in the order of the files, with the name each has in CSV: the same in both languages, after SDMX where it has one. */
export const PLACE_COLUMNS: Readonly<Record<PlaceColumn, string>> = {
  section: 'SECTION',
  territory: 'TERRITORY_ID',
  place: 'PLACE',
  indicator: 'INDICATOR',
  indicatorTitle: 'INDICATOR_TITLE',
  service: 'SERVICE',
  serviceTitle: 'SERVICE_TITLE',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
  low: 'LOWER_95',
  high: 'UPPER_95',
  numerator: 'NUMERATOR',
  denominator: 'DENOMINATOR',
  unit: 'UNIT',
  status: 'STATUS',
  observation: 'OBS_STATUS',
  confidentiality: 'CONF_STATUS',
  kind: 'KIND',
  dataset: 'DATASET',
  provider: 'PROVIDER',
  publisher: 'SOURCE_PUBLISHER',
  sourceTitle: 'SOURCE_TITLE',
  sourceYear: 'SOURCE_YEAR',
  sourceUrl: 'SOURCE_URL',
  note: 'NOTE',
}

/**
 * Every figure of a place's report as a row, absent ones with their status, in the order of the page. Throws an Error
 * where the file does not hold the place or an indicator it names.
 */
export function placeTable(file: PlaceFile, id: string, language: PlaceLanguage): readonly PlaceTableRow[] {
  const words = exportWords(language)
  return reportFigures(placeReport(file, id), words).map((each) => rowOf(file, each, words))
}

function rowOf(file: PlaceFile, { section, place, figure, remark }: ReportFigure, words: ExportWords): PlaceTableRow {
  const indicator = indicatorOf(file, figure)
  const { observation, confidentiality } = sdmxStatus(figure.status)
  const source = figure.source === undefined ? undefined : file.sources[figure.source]
  return {
    section: words.t(`section.${section}`),
    territory: place.id,
    place: place.name,
    indicator: indicator.id,
    indicatorTitle: indicator.title[words.language],
    service: figure.service ?? '',
    serviceTitle: figure.service === undefined ? '' : words.shared.service(figure.service),
    period: figure.period ?? '',
    ...numbersOf(figure),
    unit: words.t(`unit.${indicator.unit}`),
    status: statusWord(figure, words),
    observation,
    confidentiality,
    kind: words.shared.t(`common.${indicator.kind}`),
    dataset: indicator.dataset.title[words.language],
    provider: figure.provider ?? '',
    publisher: source?.publisher ?? '',
    sourceTitle: source ? noteIn(source.title, words.language) : '',
    sourceYear: source?.year ?? null,
    sourceUrl: source?.url ?? '',
    note: noteOf(figure, remark, words),
  }
}

/** Without a value its limits say nothing and stay empty as well. */
function numbersOf({ value, interval, numerator, denominator }: PlaceFigure) {
  const limits = value === undefined ? undefined : interval
  return { value: value ?? null, low: limits?.[0] ?? null, high: limits?.[1] ?? null, numerator: numerator ?? null, denominator: denominator ?? null }
}

function statusWord({ status }: PlaceFigure, { shared }: ExportWords): string {
  return status === 'unpublished' ? shared.t('common.unpublished') : shared.t(`codes.status.${status}`)
}

function noteOf({ note, missing }: PlaceFigure, remark: string | undefined, words: ExportWords): string {
  const reports = missing && missing[0] > 0 ? words.t('missing', { missing: missing[0], expected: missing[1] }) : ''
  return [remark ?? '', note === undefined ? '' : noteIn(note, words.language), reports].filter((part) => part !== '').join(' ')
}

/** The number format of a spreadsheet for values of an indicator. */
export function unitOf(file: PlaceFile, row: Pick<PlaceTableRow, 'indicator'>): PlaceIndicator['unit'] {
  return indicatorOf(file, row).unit
}
