import type { PlacePoint } from '../../../place/place-file.ts'
import { Unfold } from '../figures/Unfold.tsx'
import { SourceLink } from '../figures/WhyFigure.tsx'
import { nameOf } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { PageSection } from './PageSection.tsx'

/** Real service points that publications name, here and nearest, each with its source. */
export function PointsSection({ page }: { page: PageView }) {
  const { report, words } = page
  const { p } = words
  const { here, nearest, within } = report.points
  return (
    <PageSection id="points" title={p('points.title')}>
      <p>
        {p('points.text')} <FigureMark kind="published" words={words} />
      </p>
      {within && <p>{p('map.within', { near: words.count(within[0]), middle: words.count(within[1]), far: words.count(within[2]) })}</p>}
      <h3 className="page-section__heading">{p('points.here')}</h3>
      {here.length === 0 ? <p>{p('points.hereNone')}</p> : <LongList page={page} points={here} />}
      {nearest.length > 0 && (
        <>
          <h3 className="page-section__heading">{p('points.nearest')}</h3>
          <PointList page={page} points={nearest} />
        </>
      )}
    </PageSection>
  )
}

const SHOWN = 5

/** A few at once, the rest unfolded: a country has dozens. */
function LongList({ page, points }: { page: PageView; points: readonly PlacePoint[] }) {
  if (points.length <= SHOWN + 1) return <PointList page={page} points={points} />
  return (
    <>
      <PointList page={page} points={points.slice(0, SHOWN)} />
      <Unfold className="figure-twin" summary={<span>{page.words.p('points.more', { count: page.words.count(points.length - SHOWN) })}</span>}>
        {() => <PointList page={page} points={points.slice(SHOWN)} />}
      </Unfold>
    </>
  )
}

function PointList({ page, points }: { page: PageView; points: readonly PlacePoint[] }) {
  const { file, report, words, links } = page
  const { p, t } = words
  return (
    <ul className="point-list">
      {points.map((point) => {
        const source = file.sources[point.source]
        const cautions = [
          ...(point.exactPosition ? [] : [p('points.seat')]),
          ...(point.status === 'announced' || point.status === 'mentioned' ? [p(`points.${point.status}`)] : []),
          ...(point.note === undefined ? [] : [words.note(point.note)]),
        ]
        return (
          <li key={point.id} className="point-list__one">
            <strong>{point.name}</strong>
            {/* Of a point set at the seat the distance to the seat says nothing. */}
            {point.kilometres !== undefined && (point.exactPosition || point.place.id !== report.territory.id) && `, ${words.kilometres(point.kilometres)}`}
            {point.minutes !== undefined && ` (${p('offer.minutes', { minutes: words.count(point.minutes) })})`}
            <span className="point-list__line">
              {t(`codes.pointType.${point.type as 'shelter'}`)}
              {point.place.id !== report.territory.id && (
                <>
                  {' · '}
                  <a href={links.place(point.place.id)}>{nameOf(point.place, report)}</a>
                </>
              )}
            </span>
            {point.services.length > 0 && <span className="point-list__line">{p('points.services', { services: words.list(point.services.map(words.service)) })}</span>}
            {cautions.map((caution) => (
              <span key={caution} className="point-list__line">
                {caution}
              </span>
            ))}
            {source && (
              <span className="point-list__line">
                {p('why.source')}: <SourceLink source={source} words={words} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
