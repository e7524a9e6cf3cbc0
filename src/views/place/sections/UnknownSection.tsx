import { indicatorOf } from '../../../place/words.ts'
import { type UnknownIndicator, unknownFigures } from '../../../place/unknown.ts'
import { figureDetails } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** Everything the page has no figure for, by the reason why, in words. */
export function UnknownSection({ page }: { page: PageView }) {
  const { report, words, file } = page
  const { p } = words
  const { groups, partial } = unknownFigures(report)
  return (
    <PageSection id="unknown" title={p('unknown.title')}>
      <p>{p(groups.length > 0 ? 'unknown.text' : 'unknown.nothing')}</p>
      {groups.map(({ status, count, indicators }) => (
        <div key={status}>
          <h3 className="page-section__heading">{p('unknown.group', { status: words.absence({ indicator: '', status }), count: words.count(count) })}</h3>
          <p className="page-section__note">{p(`why.absent.${status}`)}</p>
          <ul className="page-section__lines">
            {indicators.map((one) => (
              <li key={`${one.indicator} ${one.of?.id ?? ''}`}>{describe(one, page)}</li>
            ))}
          </ul>
        </div>
      ))}
      {partial.length > 0 && (
        <>
          <h3 className="page-section__heading">{p('unknown.partial')}</h3>
          <ul className="page-section__lines">
            {partial.map((figure) => (
              <li key={`${figure.indicator} ${figure.service ?? ''}`}>
                {words.text(indicatorOf(file, figure).title)}
                {figure.service && `, ${words.service(figure.service)}`}: {figureDetails(figure, indicatorOf(file, figure), words).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {!report.territory.seat && <p className="page-section__note">{p(report.territory.level < 2 ? 'unknown.seatMissing' : 'unknown.noSeat')}</p>}
    </PageSection>
  )
}

function describe({ indicator, of, services, whole, periods }: UnknownIndicator, { file, words }: PageView): string {
  const { p } = words
  const title = words.text(indicatorOf(file, { indicator }).title)
  const parts = [
    ...(whole && services.length > 0 ? [words.service('all')] : []),
    ...services.map((code) => words.service(code)),
    ...(periods.length > 0 ? [...periods, ...(whole && services.length === 0 ? [file.period] : [])].map(words.period) : []),
  ]
  const named = of ? `${title} ${p('figureOf', { place: of.name })}` : title
  return parts.length > 0 ? `${named}: ${parts.join(', ')}` : named
}
