import type { PlaceServiceGap } from '../../../place/place-file.ts'
import { gapCautions, indicatorOf, serviceGapLine, totalGapSentence } from '../../../place/words.ts'
import { BarsChart } from '../charts/BarsChart.tsx'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FigureRow, FigureTwin } from '../figures/FigureRow.tsx'
import { datasetsText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** Persons still to be reached: in all, and in the services where most are missing, as far as is certain. */
export function GapsSection({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { gaps } = report
  const { p } = words
  const indicator = indicatorOf(file, gaps.total)
  const more = gaps.known - gaps.largest.length
  const range = ({ low, high, kind }: PlaceServiceGap) =>
    kind === 'exact' || Math.round(low) === Math.round(high) ? words.count(high) : p('chart.range', { low: words.count(low), high: words.count(high) })
  return (
    <PageSection id="gaps" title={p('gaps.title')}>
      <p className="page-section__lead">{totalGapSentence(report, words)}</p>
      <FigureRow page={page} figure={gaps.total} marked />
      {gaps.largest.length > 0 && (
        <ChartFigure
          words={words}
          title={p('gaps.chart')}
          legend={[
            ...(gaps.largest.some(({ kind }) => kind === 'bounds') ? [p('gaps.certain'), p('gaps.possible')] : []),
            ...(gaps.largest.some(({ interval }) => interval) ? [p('chart.whisker')] : []),
          ]}
          source={datasetsText(file, [gaps.total.indicator, ...gaps.largest.map(({ need }) => need.indicator)], words)}
          synthetic={indicator.kind === 'synthetic'}
          name={`${report.territory.id}-gaps`}
          renderDrawing={(width) => (
            <BarsChart
              width={width}
              label={p('gaps.describe', { place: report.territory.name })}
              highest={Math.max(...gaps.largest.map(({ high, interval }) => interval?.[1] ?? high))}
              rows={gaps.largest.map((gap) => ({
                id: gap.service,
                label: words.service(gap.service),
                text: range(gap),
                bars: [{ value: gap.high, sure: gap.kind === 'exact' ? gap.high : gap.low, whisker: gap.interval }],
              }))}
            />
          )}
        >
          <ol className="page-section__lines">
            {gaps.largest.map((gap) => (
              <li key={gap.service}>{serviceGapLine(gap, words)}</li>
            ))}
          </ol>
          <FigureTwin
            page={page}
            rows={gaps.largest.flatMap(({ service, need, basis }) => [
              { id: `${service} need`, label: `${words.service(service)}: ${words.text(indicatorOf(file, need).title)}`, figure: need },
              { id: `${service} basis`, label: `${words.service(basis.service ?? service)}: ${words.text(indicatorOf(file, basis).title)}`, figure: basis },
            ])}
          />
        </ChartFigure>
      )}
      {gapCautions(report, words).map((caution) => (
        <p key={caution} className="page-section__note">
          {caution}
        </p>
      ))}
      {gaps.unknown.length > 0 && <p className="page-section__note">{p('gaps.unknown', { services: words.list(gaps.unknown.map(words.service)) })}</p>}
      {more > 0 && <p className="page-section__note">{p('gaps.more', { count: more })}</p>}
    </PageSection>
  )
}
