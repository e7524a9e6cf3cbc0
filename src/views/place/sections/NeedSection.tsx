import { SERVICES } from '../../../catalog/service.ts'
import { indicatorOf } from '../../../place/words.ts'
import { BarsChart } from '../charts/BarsChart.tsx'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FigureRow, FigureTwin } from '../figures/FigureRow.tsx'
import { datasetsText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** The figures at the top, each with where it comes from, and need split by service. */
export function NeedSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p } = words
  const needs = report.services
    .map(({ service, need }) => ({ id: service, label: words.service(service), figure: need, indicator: indicatorOf(file, need) }))
    .toSorted((one, other) => (other.figure.value ?? -1) - (one.figure.value ?? -1) || SERVICES.indexOf(one.id) - SERVICES.indexOf(other.id))
  const [most] = needs
  const place = report.territory.name
  const describe =
    most?.figure.value === undefined
      ? p('need.describeNone', { place })
      : p('need.describe', { place, service: most.label, value: words.value(most.figure, most.indicator) })
  const absent = needs.some(({ figure }) => figure.value === undefined)
  return (
    <PageSection id="need" title={p('need.title')}>
      <ul>
        {report.figures.map((figure) => (
          <li key={`${figure.indicator} ${figure.service ?? ''}`}>
            <FigureRow page={page} figure={figure} marked />
          </li>
        ))}
      </ul>
      {most && (
        <ChartFigure
          words={words}
          title={p('need.byService')}
          legend={[p('need.overlap'), ...(absent ? [p('chart.absent')] : [])]}
          source={datasetsText(file, [most.indicator.id], words)}
          synthetic={most.indicator.kind === 'synthetic'}
          name={`${report.territory.id}-need`}
          renderDrawing={(width) => (
            <BarsChart
              width={width}
              label={describe}
              highest={most.figure.value ?? 0}
              rows={needs.map(({ id, label, figure, indicator }) => ({ id, label, text: words.value(figure, indicator), bars: [{ value: figure.value ?? null, whisker: figure.interval }] }))}
            />
          )}
        >
          <FigureTwin page={page} rows={needs} />
        </ChartFigure>
      )}
    </PageSection>
  )
}
