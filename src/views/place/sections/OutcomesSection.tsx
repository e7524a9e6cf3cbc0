import type { PlaceOutcome } from '../../../place/place-file.ts'
import { differenceSentence, indicatorOf } from '../../../place/words.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { DotsChart } from '../charts/DotsChart.tsx'
import { FigureTwin } from '../figures/FigureRow.tsx'
import { anySynthetic, datasetsText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'
import { restName, sentence } from './restName.ts'

/** Each outcome with its interval, among the limits of chance of all places of its level, and against the rest of the country. */
export function OutcomesSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p } = words
  const indicators = report.outcomes.map(({ figure }) => figure.indicator)
  const known = report.outcomes.some(({ figure }) => figure.value !== undefined)
  const bands = report.outcomes.some(({ funnel }) => funnel)
  return (
    <PageSection id="outcomes" title={p('outcomes.title')}>
      {known && (
        <ChartFigure
          words={words}
          title={p('outcomes.chart')}
          legend={[
            ...(bands ? [p('outcomes.bands'), p('outcomes.line')] : []),
            ...(report.outcomes.some(({ figure }) => figure.interval) ? [p('chart.whisker')] : []),
            ...(report.outcomes.some(({ figure }) => figure.value === undefined) ? [p('chart.absent')] : []),
            ...(report.outcomes.some(({ funnel }) => funnel?.overdispersed) ? [p('outcomes.overdispersed')] : []),
          ]}
          source={datasetsText(file, indicators, words)}
          synthetic={anySynthetic(file, indicators)}
          name={`${report.territory.id}-outcomes`}
          renderDrawing={(width) => (
            <DotsChart
              width={width}
              label={p('outcomes.describe', { place: report.territory.name })}
              tick={(value) => formatValue(value, 'percent', words.locale)}
              rows={report.outcomes.map(({ figure, funnel }) => {
                const indicator = indicatorOf(file, figure)
                return { id: figure.indicator, label: words.text(indicator.title), text: words.value(figure, indicator), value: figure.value ?? null, interval: figure.interval ?? null, bands: funnel }
              })}
            />
          )}
        />
      )}
      <ul className="page-section__lines">
        {report.outcomes.map((outcome) => (
          <li key={outcome.figure.indicator}>
            <strong>{words.text(indicatorOf(file, outcome.figure).title)}.</strong> {positionSentence(outcome, page)}{' '}
            {outcome.figure.value !== undefined && sentence(differenceSentence(outcome.againstRest, restName(page), indicatorOf(file, outcome.figure), words))}
          </li>
        ))}
      </ul>
      <FigureTwin page={page} rows={report.outcomes.map(({ figure }) => ({ id: figure.indicator, label: words.text(indicatorOf(file, figure).title), figure }))} />
    </PageSection>
  )
}

function positionSentence({ figure, funnel }: PlaceOutcome, { words }: PageView): string {
  const { p, t } = words
  if (funnel) return p('outcomes.position', { places: words.count(funnel.places), position: t(`common.position.${funnel.position}`) })
  return figure.value === undefined ? `${words.absence(figure)}. ${p('outcomes.noValue')}` : p('outcomes.noFunnel')
}
