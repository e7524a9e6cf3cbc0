import { formatPeriod } from '../../domain/formatting/period.ts'
import type { PlaceFigure, PlaceFile, PlaceReport } from '../../place/place-file.ts'
import { indicatorOf } from '../../place/words.ts'
import type { BriefWords } from './briefWords.ts'

/** One line of a table of figures; an empty text is a cell in which there is nothing to say. */
export interface FigureRow {
  readonly title: string
  /** Whether the figure is published or synthetic, in words; empty where places like this one have none. */
  readonly kind: string
  /** The value with its unit, or the word for its absence. */
  readonly value: string
  readonly isAbsent: boolean
  readonly interval: string
  readonly counts: string
  /** Period of a key figure; position among other places of an outcome. */
  readonly last: string
}

/** The figures at the top of the page, one line each. */
export function figureRows(file: PlaceFile, report: PlaceReport, words: BriefWords): FigureRow[] {
  return report.figures.map((figure) => ({ ...rowOf(file, figure, words), last: periodText(figure, words) }))
}

/** Outcomes that have a value, with where each lies between the limits of chance. */
export function outcomeRows(file: PlaceFile, report: PlaceReport, words: BriefWords): FigureRow[] {
  return report.outcomes
    .filter(({ figure }) => figure.value !== undefined)
    .map(({ figure, funnel }) => ({
      ...rowOf(file, figure, words),
      last: funnel ? words.t(`common.position.${funnel.position}`) : words.brief('fewPlaces'),
    }))
}

/** The title of a figure, with the place it is of where that is another. */
export function titleOf(file: PlaceFile, figure: PlaceFigure, words: BriefWords): string {
  const title = indicatorOf(file, figure).title[words.language]
  return figure.of ? words.brief('ofPlace', { figure: title, place: figure.of.name }) : title
}

/** Whether a figure is published or synthetic, in words; empty where places like this one have none. */
export function kindWord(file: PlaceFile, figure: PlaceFigure, words: BriefWords): string {
  return figure.status === 'unpublished' ? '' : words.t(`common.${indicatorOf(file, figure).kind}`)
}

/** The value with its unit and, where it may still change or was estimated, that word; else the word for its absence. */
export function valueOf(file: PlaceFile, figure: PlaceFigure, words: BriefWords): string {
  if (figure.value === undefined) return words.absence(figure)
  const value = words.valueInUnits(figure, indicatorOf(file, figure))
  return figure.status === 'provisional' || figure.status === 'estimated' ? words.brief(figure.status, { value }) : value
}

function rowOf(file: PlaceFile, figure: PlaceFigure, words: BriefWords): Omit<FigureRow, 'last'> {
  const { numerator, denominator, value } = figure
  const indicator = indicatorOf(file, figure)
  const isRatio = indicator.method !== 'count' && indicator.method !== 'base'
  const isKnown = value !== undefined
  return {
    title: titleOf(file, figure, words),
    kind: kindWord(file, figure, words),
    value: valueOf(file, figure, words),
    isAbsent: !isKnown,
    interval: (isKnown && words.interval(figure, indicator)) || '',
    counts:
      isKnown && isRatio && numerator !== undefined && denominator !== undefined
        ? words.brief('counts', { numerator: words.count(numerator), denominator: words.count(denominator) })
        : '',
  }
}

function periodText({ period, missing }: PlaceFigure, words: BriefWords): string {
  if (period === undefined) return ''
  const text = formatPeriod(period, words.locale)
  if (!missing || missing[0] === 0) return text
  return words.brief('reportsMissing', { period: text, missing: words.count(missing[0]), expected: words.count(missing[1]) })
}
