import type { PlaceFigure, PlaceFile, PlaceIndicator, PlaceName, PlaceReport } from '../../place/place-file.ts'
import { indicatorOf } from '../../place/words.ts'
import type { PageWords } from './pageWords.ts'

/** The figure of all services together with this indicator among those at the top; undefined where the file has none. */
export function topFigure(report: PlaceReport, indicator: string): PlaceFigure | undefined {
  return report.figures.find((figure) => figure.indicator === indicator && figure.service === undefined)
}

/** Its 95 % interval as a range, or null. */
export function intervalText(figure: PlaceFigure, indicator: PlaceIndicator, words: PageWords): string | null {
  const interval = words.interval(figure, indicator)
  return interval && words.t('common.interval', { interval })
}

/** Numerator of denominator, place, period, status and missing reports: what stands beside a value, part by part. */
export function figureDetails(figure: PlaceFigure, indicator: PlaceIndicator, words: PageWords): string[] {
  const { p, count } = words
  const both = figure.numerator !== undefined && figure.denominator !== undefined && indicator.method !== 'count' && indicator.method !== 'base'
  return [
    ...(both ? [p(indicator.method === 'shortfall' ? 'served' : 'of', { numerator: count(figure.numerator ?? 0), denominator: count(figure.denominator ?? 0) })] : []),
    ...(figure.of ? [p('figureOf', { place: figure.of.name })] : []),
    ...(figure.period ? [words.period(figure.period)] : []),
    // An absent value already reads as its status.
    ...(figure.value === undefined || figure.status === 'unpublished' ? [] : [words.t(`codes.status.${figure.status}`).toLocaleLowerCase(words.locale)]),
    ...(figure.missing && figure.missing[0] > 0 ? [p('partial', { missing: figure.missing[0], expected: figure.missing[1] })] : []),
  ]
}

/** Publisher of a figure with the year of the publication, or its provider; null where the file names neither. */
export function sourceText(file: PlaceFile, figure: Pick<PlaceFigure, 'source' | 'provider'>): string | null {
  const source = figure.source === undefined ? undefined : file.sources[figure.source]
  if (source) return source.year === null ? source.publisher : `${source.publisher} ${source.year}`
  return figure.provider ?? null
}

/** What a chart of these figures names as its source: their datasets, each once. */
export function datasetsText(file: PlaceFile, indicators: readonly string[], words: PageWords): string {
  const titles = indicators.map((id) => words.text(indicatorOf(file, { indicator: id }).dataset.title))
  return [...new Set(titles)].join('; ')
}

/** Whether any of these indicators is of the synthetic demonstration. */
export function anySynthetic(file: PlaceFile, indicators: readonly string[]): boolean {
  return indicators.some((id) => indicatorOf(file, { indicator: id }).kind === 'synthetic')
}

/** A name with what tells it from its equals, `San Marcos, Ocotepeque`; the country of the page itself is not said again. */
export function nameOf({ name, around }: PlaceName, { territory }: PlaceReport): string {
  const country = territory.parents.at(-1)?.name ?? territory.name
  const parts = (around ?? '').split(', ').filter((part) => part !== '' && part !== country)
  return [name, ...parts].join(', ')
}
