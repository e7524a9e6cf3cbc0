import { formatValue } from '../../../domain/formatting/number.ts'
import type { PlaceFigure, PlaceService } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { BarsChart } from '../charts/BarsChart.tsx'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FigureTwin } from '../figures/FigureRow.tsx'
import { anySynthetic, datasetsText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** Share of need within 10, 30 and 50 km of each service. */
export function AccessSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p } = words
  const known = report.services.filter(({ access }) => access.length > 0)
  const measured = report.services.flatMap(({ service, settlements }) => (settlements ? [{ service, settlements }] : []))
  const indicators = [...new Set(known.flatMap(({ access }) => access.map(({ indicator }) => indicator)))]
  return (
    <PageSection id="access" title={p('access.title')}>
      <p>{p('access.text')}</p>
      <ChartFigure
        words={words}
        title={p('access.chart')}
        legend={[p('access.legend'), ...(known.some(({ access }) => access.some(({ value }) => value === undefined)) ? [p('chart.absent')] : [])]}
        source={datasetsText(file, indicators, words)}
        synthetic={anySynthetic(file, indicators)}
        name={`${report.territory.id}-access`}
        renderDrawing={(width) => (
          <BarsChart
            width={width}
            highest={1}
            label={p('access.describe', { place: report.territory.name })}
            rows={known.map(({ service, access }) => ({
              id: service,
              label: words.service(service),
              text: valuesText(access),
              bars: access.map(({ value }) => ({ value: value ?? null })),
            }))}
          />
        )}
      >
        <FigureTwin
          page={page}
          rows={known.flatMap(({ service, access }) =>
            access.map((figure) => ({ id: `${service} ${figure.indicator}`, label: `${words.service(service)}: ${words.text(indicatorOf(file, figure).title)}`, figure })),
          )}
        />
      </ChartFigure>
      {measured.length > 0 && (
        <>
          <h3 className="page-section__heading">{p('access.settlements')}</h3>
          <ul className="page-section__lines">
            {measured.map(({ service, settlements }) => (
              <li key={service}>{p('access.settlementLine', { service: words.service(service), ...settlementWords(settlements) })}</li>
            ))}
          </ul>
        </>
      )}
    </PageSection>
  )

  function settlementWords({ shares, population }: NonNullable<PlaceService['settlements']>) {
    const [near, middle, far] = shares.map((share) => formatValue(share, 'percent', words.locale))
    return { near: near ?? '', middle: middle ?? '', far: far ?? '', population: words.count(population) }
  }

  /** The three shares, or the word for their absence once where all are absent for the same reason. */
  function valuesText(access: readonly PlaceFigure[]): string {
    const [first] = access
    const alike = first && access.every(({ value, status }) => value === undefined && status === first.status)
    return alike ? words.absence(first) : access.map((figure) => words.short(figure, indicatorOf(file, figure))).join(' · ')
  }
}
