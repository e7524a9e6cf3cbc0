import { formatPeriod } from '../../domain/formatting/period.ts'
import type { PlaceFile } from '../place-file.ts'
import { indicatorOf, type PlaceLanguage } from '../words.ts'
import { type ErrorWords, errorWords } from './errorWords.ts'
import { placeReport } from '../placeReport.ts'
import { type ReportFigure, reportFigures } from './reportFigures.ts'

/** A figure that may be reported, with the words a person chooses it by. */
export interface ErrorChoice {
  /** The same for the same figure of the same release. */
  readonly key: string
  readonly section: string
  readonly label: string
  readonly each: ReportFigure
}
export interface ErrorMessage {
  readonly subject: string
  /** Lines parted by a line feed. */
  readonly body: string
}

/** Above it some mail programs cut an address off, or do not open it. */
const LONGEST_BODY = 1_800

/** The figures of a report to choose from, each once, in the order of the page. */
export function errorChoices(file: PlaceFile, id: string, language: PlaceLanguage): readonly ErrorChoice[] {
  const words = errorWords(language)
  const { territory } = placeReport(file, id)
  const choices = reportFigures(placeReport(file, id), words.exported).map((each): ErrorChoice => {
    const { section, place, figure } = each
    const title = indicatorOf(file, figure).title[language]
    const service = figure.service === undefined ? [] : [words.shared.service(figure.service)]
    const period = figure.period === undefined ? [] : [formatPeriod(figure.period, words.locale)]
    const named = [...(place.id === territory.id ? [] : [place.name]), title, ...service, ...period].join(', ')
    return {
      key: [section, place.id, figure.indicator, figure.service ?? '', figure.period ?? '', figure.provider ?? ''].join('/'),
      section: words.exported.t(`section.${section}`),
      label: words.t('option', { figure: named, value: shownValue(file, each, words) }),
      each,
    }
  })
  return [...new Map(choices.map((choice) => [choice.key, choice])).values()]
}

/**
 * The message on an error: what is on screen about the figure, then the person's own words. `each` is null where the whole
 * page is meant. Throws an Error where the file does not hold the place.
 */
export function errorMessage(message: {
  readonly file: PlaceFile
  readonly id: string
  readonly language: PlaceLanguage
  readonly release: string
  readonly address: string
  readonly each: ReportFigure | null
  readonly written: string
}): ErrorMessage {
  const { file, id, language, release, address, each, written } = message
  const words = errorWords(language)
  const { t } = words
  const { territory } = placeReport(file, id)
  const place = [territory, ...territory.parents].map(({ name }) => name).join(', ')
  const lines = [
    t('line.place', { place, id }),
    ...(each ? figureLines(file, each, words, id) : []),
    t('line.release', { release }),
    t('line.address', { address }),
    '',
    t('line.words'),
    written.trim() || t('line.empty'),
  ]
  return { subject: t('subject', { place: territory.name, id }), body: lines.join('\n') }
}

/** The address that opens the message in a mail program, without a recipient; null where it is too long for some of them. */
export function mailAddress({ subject, body }: ErrorMessage): string | null {
  const encoded = encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'))
  return encoded.length > LONGEST_BODY ? null : `mailto:?subject=${encodeURIComponent(subject)}&body=${encoded}`
}

function figureLines(file: PlaceFile, each: ReportFigure, words: ErrorWords, id: string): string[] {
  const { t, exported, shared, locale } = words
  const { section, place, figure } = each
  const indicator = indicatorOf(file, figure)
  const value = shownValue(file, each, words)
  const interval = figure.value === undefined ? null : shared.interval(figure, indicator)
  return [
    ...(place.id === id ? [] : [t('line.of', { place: place.name, id: place.id })]),
    t('line.section', { section: exported.t(`section.${section}`) }),
    t('line.indicator', { indicator: indicator.title[exported.language], id: indicator.id }),
    ...(figure.service === undefined ? [] : [t('line.service', { service: shared.service(figure.service) })]),
    interval === null ? t('line.value', { value }) : t('line.valueInterval', { value, interval }),
    t('line.kind', { kind: shared.t(`common.${indicator.kind}`) }),
    ...(figure.provider === undefined ? [] : [t('line.provider', { provider: figure.provider })]),
    ...(figure.period === undefined ? [] : [t('line.period', { period: formatPeriod(figure.period, locale) })]),
  ]
}

function shownValue(file: PlaceFile, { figure }: ReportFigure, { shared }: ErrorWords): string {
  return shared.valueInUnits(figure, indicatorOf(file, figure))
}
