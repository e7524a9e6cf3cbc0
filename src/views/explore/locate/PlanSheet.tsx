import './planSheet.css'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { worldPoint } from '../../../domain/projection/mercator.ts'
import { mapShapes } from '../../../layers/areas/mapShapes.ts'
import type { AreaFeature } from '../../../layers/areas/shapes.ts'
import { areaPath, PATH_WORLD } from '../../../layers/areas/svgPath.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { pageAddress } from '../../../ui/share/printPage.ts'
import { placesOutOfReach } from './OutOfReach.tsx'
import type { PlanRow } from './planCsv.ts'
import type { Locate } from './useLocate.ts'

const MOST_OUT = 6
const DOT = 0.012

/** One page of paper for a council: question, answer, map, points, who stays out, sources. On screen it is not seen. */
export function PlanSheet(props: { locate: Locate; names: PlaceNames; open: OpenRelease; sentences: readonly string[]; rows: readonly PlanRow[] }) {
  const t = useTranslations('analysis.locate')
  const { locale, language } = useLanguage()
  const { locate, names, open } = props
  const { people, question } = locate
  const far = placesOutOfReach(locate)
  const whole = (value: number) => formatNumber(Math.round(value), locale)
  return (
    <article className="plan-sheet" lang={language}>
      <h1>{t('files.sheetTitle')}</h1>
      {people.indicator.kind === 'synthetic' && <p className="plan-sheet__mark">{t('files.sheetSynthetic')}</p>}
      {props.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="plan-sheet__columns">
        <div>
          <h2>{t('files.sheetPlaces')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">#</th>
                <th scope="col">{t('points.place')}</th>
                <th scope="col">{t('files.department')}</th>
                <th scope="col">{t('points.adds')}</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.rank}</td>
                  <td>{row.place}</td>
                  <td>{row.department}</td>
                  <td>
                    {whole(row.adds)}
                    {row.chosen === null ? '' : ` (${t('points.stability').toLowerCase()} ${formatValue(row.chosen, 'percent', locale)})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {far.length > 0 && (
            <>
              <h2>{t('files.sheetOut')}</h2>
              <p>{far.slice(0, MOST_OUT).map(({ place }) => `${names(place.id).name} (${whole(place.persons)})`).join(', ')}</p>
            </>
          )}
        </div>
        {question && <SheetMap locate={locate} open={open} />}
      </div>
      <footer>
        <p>
          {t('files.sheetRelease', { release: open.release.manifest.release, period: people.period })} {people.indicator.source.text[language]} {t('leftOut.unknown', { count: question?.places.filter(({ known }) => !known).length ?? 0 })} {t('method')}
        </p>
        <p>
          {t('files.sheetLink')}: {pageAddress()}
        </p>
      </footer>
    </article>
  )
}

/** The places of the question by reach, in two tints that a printer without colours tells apart, with the points numbered. */
function SheetMap({ locate, open }: { locate: Locate; open: OpenRelease }) {
  const { question, plan } = locate
  const shapes = useMemo(() => mapShapes(open.topology, open.land), [open])
  const areas = useMemo(() => question?.places.map(({ id }) => ({ id, path: areaPathOf(shapes.area(id)) })) ?? [], [question, shapes])
  const at = ([longitude, latitude]: readonly [number, number]) => {
    const { x, y } = worldPoint([longitude, latitude])
    return { x: x * PATH_WORLD, y: y * PATH_WORLD }
  }
  const seats = question?.places.map((place) => at(place.at)) ?? []
  const [left, right] = [Math.min(...seats.map(({ x }) => x)), Math.max(...seats.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...seats.map(({ y }) => y)), Math.max(...seats.map(({ y }) => y))]
  const side = Math.max(right - left, bottom - top, 1)
  const edge = side * 0.08
  return (
    <svg className="plan-sheet__map" viewBox={`${left - edge} ${top - edge} ${right - left + 2 * edge} ${bottom - top + 2 * edge}`} aria-hidden="true">
      {areas.map(({ id, path }, place) => (
        <path key={id} d={path} className={`plan-sheet__area plan-sheet__area--${plan?.figures.states[place] ?? 'out'}`} strokeWidth={side / 900} />
      ))}
      {plan?.points.map((point, number) => {
        const { x, y } = seats[point.place] ?? { x: 0, y: 0 }
        return (
          <g key={point.id} transform={`translate(${x} ${y})`}>
            <circle r={side * DOT * 1.6} className="plan-sheet__dot" />
            <text textAnchor="middle" dominantBaseline="central" fontSize={side * DOT * 2} className="plan-sheet__number">
              {number + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function areaPathOf(area: AreaFeature | null): string {
  return area ? areaPath(area) : ''
}
