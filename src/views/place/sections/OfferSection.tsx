import type { ReactNode } from 'react'
import type { PlaceService } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { FigureTwin } from '../figures/FigureRow.tsx'
import { nameOf } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { PageSection } from './PageSection.tsx'

/** Services offered here, and for each that is not the nearest place that offers it. `reach`: a way to ask from elsewhere. */
export function OfferSection({ page, reach }: { page: PageView; reach?: ReactNode }) {
  const { report, words, file } = page
  const { p } = words
  const here = report.services.filter(({ offered }) => (offered.value ?? 0) > 0)
  const not = report.services.filter(({ offered }) => offered.value === 0)
  const unknown = report.services.filter(({ offered }) => offered.value === undefined)
  const [first] = report.services
  const kind = first ? indicatorOf(file, first.offered).kind : 'published'
  return (
    <PageSection id="offer" title={p('offer.title')}>
      <h3 className="page-section__heading">
        {p('offer.here')} <FigureMark kind={kind} words={words} />
      </h3>
      {here.length === 0 ? (
        <p>{p('offer.hereNone')}</p>
      ) : (
        <ul className="offer-list">
          {here.map(({ service, offered }) => (
            <li key={service}>
              {words.service(service)}
              {report.territory.level < 2 && <span className="offer-list__places"> {p('offer.places', { count: offered.value ?? 0 })}</span>}
            </li>
          ))}
        </ul>
      )}
      {not.length > 0 && <Nearest page={page} services={not} />}
      {unknown.length > 0 && (
        <>
          <h3 className="page-section__heading">{p('offer.unknown')}</h3>
          <ul className="page-section__lines">
            {unknown.map(({ service, offered }) => (
              <li key={service}>
                {words.service(service)}: <span className="absent-word">{words.absence(offered)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <FigureTwin page={page} rows={report.services.map(({ service, offered }) => ({ id: service, label: words.service(service), figure: offered }))} />
      {reach}
    </PageSection>
  )
}

function Nearest({ page, services }: { page: PageView; services: readonly PlaceService[] }) {
  const { report, words, links } = page
  const { p } = words
  return (
    <>
      <h3 className="page-section__heading">{p('offer.not')}</h3>
      <table className="nearest-table">
        <thead>
          <tr>
            <th scope="col">{p('offer.service')}</th>
            <th scope="col">{p('offer.nearest')}</th>
            <th scope="col" className="nearest-table__distance">
              {p('offer.distance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ service, nearest }) => (
            <tr key={service}>
              <th scope="row">{words.service(service)}</th>
              {nearest ? (
                <>
                  <td>
                    <a href={links.place(nearest.place.id)}>{nameOf(nearest.place, report)}</a>
                  </td>
                  <td className="nearest-table__distance">
                    {words.kilometres(nearest.kilometres)}
                    {nearest.minutes !== undefined && <span className="nearest-table__minutes">{p('offer.minutes', { minutes: words.count(nearest.minutes) })}</span>}
                  </td>
                </>
              ) : (
                <td colSpan={2} className="absent-word">
                  {p(report.territory.seat ? 'offer.none' : 'offer.noSeat')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {services.some(({ nearest }) => nearest) && <p className="page-section__note">{p('offer.how')}</p>}
    </>
  )
}
