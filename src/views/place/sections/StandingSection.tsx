import { countryOf } from '../../../place/countryOf.ts'
import type { PlaceFigure, PlaceReport } from '../../../place/place-file.ts'
import { differenceSentence, indicatorOf } from '../../../place/words.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { type DotRow, DotsChart } from '../charts/DotsChart.tsx'
import { PlacesTable } from '../figures/PlacesTable.tsx'
import { Unfold } from '../figures/Unfold.tsx'
import { anySynthetic, datasetsText, nameOf, topFigure } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'
import { restName, sentence } from './restName.ts'

const COVERAGE = 'coverage'

/** Coverage of the place against the rest of its country and against the places most like it. */
export function StandingSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p } = words
  const { peers } = report
  const indicator = indicatorOf(file, { indicator: COVERAGE })
  const rows = rowsOf(page)
  return (
    <PageSection id="standing" title={p('standing.title')}>
      <p className="page-section__lead">
        {p('standing.indicator', { indicator: words.text(indicator.title), sentence: differenceSentence(peers.againstRest, restName(page), indicator, words) })}
      </p>
      {rows.length > 1 && rows.some(({ value }) => value !== null) && (
        <ChartFigure
          words={words}
          title={p(report.territory.level === 0 ? 'standing.countries' : 'standing.chart')}
          legend={[...(rows.some(({ interval }) => interval) ? [p('chart.whisker')] : []), ...(rows.some(({ value }) => value === null) ? [p('chart.absent')] : [])]}
          source={datasetsText(file, [COVERAGE], words)}
          synthetic={anySynthetic(file, [COVERAGE])}
          name={`${report.territory.id}-standing`}
          renderDrawing={(width) => (
            <DotsChart width={width} rows={rows} label={p('standing.describe', { place: report.territory.name })} tick={(value) => formatValue(value, 'percent', words.locale)} />
          )}
        />
      )}
      {/* Three countries are too few to be likened to each other. */}
      {report.territory.level > 0 && <Peers page={page} />}
    </PageSection>
  )
}

function Peers({ page }: { page: PageView }) {
  const { file, report, words, links } = page
  const { p } = words
  const { peers } = report
  const indicator = indicatorOf(file, { indicator: COVERAGE })
  return (
    <>
      <h3 className="page-section__heading">{p('standing.peers')}</h3>
      {peers.places.length === 0 ? (
        <p>{p('standing.none')}</p>
      ) : (
        <>
          <ul className="page-section__lines">
            {peers.places.map(({ place, difference }) => (
              <li key={place.id}>
                <a href={links.place(place.id)}>{nameOf(place, report)}</a>. {sentence(differenceSentence(difference, p('standing.there'), indicator, words))}
              </li>
            ))}
          </ul>
          <p className="page-section__note">
            {peers.comparedOver.length > 0 && p('standing.over', { indicators: words.list(peers.comparedOver.map((id) => nameOfIndicator(page, id))) })} {p('standing.together')}
          </p>
          <Unfold className="figure-twin" summary={<span>{p('chart.twin')}</span>}>
            {() => <PlacesTable page={page} caption={p('standing.peers')} rows={[{ place: report.territory, figures: ownFigures(report) }, ...peers.places]} />}
          </Unfold>
        </>
      )}
    </>
  )
}

function rowsOf({ file, report, words }: PageView): DotRow[] {
  const { p } = words
  const { againstRest, places } = report.peers
  const row = (id: string, label: string, figure: PlaceFigure | undefined, strong: boolean): DotRow[] =>
    figure ? [{ id, label, text: words.value(figure, indicatorOf(file, figure)), value: figure.value ?? null, interval: figure.interval ?? null, strong }] : []
  const country = countryOf(report.territory)
  return [
    ...row(report.territory.id, report.territory.name, topFigure(report, COVERAGE), true),
    ...row('rest', report.territory.level === 0 ? sentence(words.t('common.difference.otherCountries')) : p('standing.rest', { country }), againstRest.kind === 'absent' ? undefined : againstRest.other, false),
    ...places.flatMap(({ place, figures }) => row(place.id, nameOf(place, report), figures.find(({ indicator }) => indicator === COVERAGE), false)),
  ]
}

/** Of the place itself, the same figures as of those it is likened to. */
function ownFigures(report: PlaceReport): PlaceFigure[] {
  const columns = [...new Set(report.peers.places.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)))]
  return columns.flatMap((id) => topFigure(report, id) ?? report.people.find(({ figure }) => figure.indicator === id)?.figure ?? [])
}

function nameOfIndicator({ file, words }: PageView, id: string): string {
  const indicator = file.indicators[id]
  return indicator ? words.text(indicator.title).toLocaleLowerCase(words.locale) : id
}
