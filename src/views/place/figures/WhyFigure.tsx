import type { ReactNode } from 'react'
import { linkAddress } from '../../../ui/provenance/linkAddress.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { PlaceFigure, PlaceIndicator, PlaceSource } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import type { PageView } from '../pageView.ts'
import type { PageWords } from '../pageWords.ts'

/** Where a figure comes from: what it measures, its two sides, interval, period, status, provider, source and dataset. */
export function WhyFigure({ page, figure }: { page: PageView; figure: PlaceFigure }) {
  const { file, words, links } = page
  const { p } = words
  const indicator = indicatorOf(file, figure)
  const source = figure.source === undefined ? undefined : file.sources[figure.source]
  const { dataset } = indicator
  const rows: readonly (readonly [term: string, text: ReactNode])[] = [
    [p('why.means'), words.text(indicator.definition)],
    ...sides(figure, indicator, words),
    ...(figure.value === undefined ? [] : [[p('why.interval'), intervalMethod(figure, indicator, words)] as const]),
    [p('why.status'), statusText(figure, words)],
    ...(figure.period ? [[p('why.period'), words.period(figure.period)] as const] : []),
    ...(figure.of ? [[p('why.place'), figure.of.name] as const] : []),
    ...(figure.missing && figure.missing[0] > 0 ? [[p('why.reports'), p('partial', { missing: figure.missing[0], expected: figure.missing[1] })] as const] : []),
    ...(figure.provider ? [[p('why.provider'), figure.provider] as const] : []),
    ...(source ? [[p('why.source'), <SourceLink key="source" source={source} words={words} />] as const] : []),
    [p('why.dataset'), p('why.updated', { title: words.text(dataset.title), date: words.date(dataset.updated), licence: dataset.licence })],
    [p('why.kind'), p(`why.${indicator.kind}`)],
    ...(figure.note ? [[p('why.note'), words.note(figure.note)] as const] : []),
  ]
  return (
    <>
      <dl className="why">
        {rows.map(([term, text]) => (
          <div key={term} className="why__row">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {links.explore && (
        <a className="why__explore" href={links.explore(indicator.id)}>
          {p('why.explore')}
        </a>
      )}
    </>
  )
}

/** Publisher, title and year of a publication, leading to it where it has an address. */
export function SourceLink({ source, words }: { source: PlaceSource; words: PageWords }) {
  const text = [source.publisher, words.note(source.title), ...(source.year === null ? [] : [String(source.year)])].join(', ')
  const address = linkAddress(source.url)
  return address === null ? <>{text}</> : <a href={address}>{text}</a>
}

function sides(figure: PlaceFigure, indicator: PlaceIndicator, words: PageWords): (readonly [string, string])[] {
  const { p } = words
  const side = (term: string, count: number | undefined, meaning: PlaceIndicator['numerator']) =>
    count === undefined ? [] : [[term, meaning ? p('why.counted', { meaning: words.text(meaning), count: words.count(count) }) : words.count(count)] as const]
  return [...side(p('why.above'), figure.numerator, indicator.numerator), ...side(p('why.below'), figure.denominator, indicator.denominator)]
}

function intervalMethod(figure: PlaceFigure, indicator: PlaceIndicator, words: PageWords): string {
  const interval = words.interval(figure, indicator)
  if (interval === null) return words.p('why.method.without')
  return words.p(`why.method.${indicator.method === 'shortfall' ? 'gap' : indicator.interval}`, { interval })
}

function statusText(figure: PlaceFigure, words: PageWords): string {
  const { status } = figure
  if (status === 'unpublished' || isAbsence(status)) return `${words.absence(figure)}. ${words.p(`why.absent.${status}`)}`
  return words.t(`codes.status.${status}`)
}
