import { indicatorOf } from '../../../place/words.ts'
import { BarsChart } from '../charts/BarsChart.tsx'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FigureTwin } from '../figures/FigureRow.tsx'
import { anySynthetic, datasetsText } from '../figureWords.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** Persons at each step from need to outcome, and where most are lost as far as that is certain. */
export function CascadeSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p, t } = words
  const { steps, largestLoss } = report.cascade
  const indicators = [...new Set(steps.map(({ figure }) => figure.indicator))]
  const known = steps.flatMap(({ persons }) => (persons === null ? [] : [persons]))
  const stepName = (name: string) => t(`common.step.${name as 'need'}`)
  const loss = () => {
    if (largestLoss?.certain) {
      return p('cascade.loss', { from: stepName(largestLoss.from), to: stepName(largestLoss.to), persons: words.inUnits(largestLoss.persons, 'persons') })
    }
    return largestLoss || known.length < steps.length || steps.some(({ rises }) => rises) ? p('cascade.uncertain') : p('cascade.noLoss')
  }
  return (
    <PageSection id="cascade" title={p('cascade.title')}>
      <p className="page-section__lead">{loss()}</p>
      <ChartFigure
        words={words}
        title={p('cascade.chart')}
        legend={[p('cascade.group'), ...(known.length < steps.length ? [p('chart.absent')] : [])]}
        source={datasetsText(file, indicators, words)}
        synthetic={anySynthetic(file, indicators)}
        name={`${report.territory.id}-cascade`}
        renderDrawing={(width) => (
          <BarsChart
            width={width}
            highest={Math.max(...known, 0)}
            label={p('cascade.describe', { place: report.territory.name })}
            rows={steps.map(({ name, persons, coverage, figure }) => ({
              id: name,
              label: stepName(name),
              text: persons === null ? words.absence(figure) : [words.count(persons), ...(coverage === null || name === 'need' ? [] : [formatValue(coverage, 'percent', words.locale)])].join(' · '),
              bars: [{ value: persons }],
              strong: largestLoss?.certain === true && largestLoss.to === name,
            }))}
          />
        )}
      >
        {steps.some(({ rises }) => rises) && (
          <p className="page-section__note">
            {words.list(steps.filter(({ rises }) => rises).map(({ name }) => stepName(name)))}: {p('cascade.rises')}
          </p>
        )}
        <FigureTwin page={page} rows={steps.map(({ name, figure }) => ({ id: name, label: `${stepName(name)}: ${words.text(indicatorOf(file, figure).title)}`, figure }))} />
      </ChartFigure>
    </PageSection>
  )
}
