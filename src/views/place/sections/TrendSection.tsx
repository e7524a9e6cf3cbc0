import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { formatSigned } from '../../../domain/formatting/signed.ts'
import type { PlaceTrend } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { TrendChart } from '../charts/TrendChart.tsx'
import { FigureTwin } from '../figures/FigureRow.tsx'
import { datasetsText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import type { PageWords } from '../pageWords.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { PageSection } from './PageSection.tsx'

/** One line for each indicator that is followed over time, and whether its change may be chance. */
export function TrendSection({ page }: { page: PageView }) {
  return (
    <PageSection id="trend" title={page.words.p('trend.title')}>
      {page.report.trends.map((trend) => (
        <Trend key={`${trend.indicator} ${trend.every}`} page={page} trend={trend} />
      ))}
    </PageSection>
  )
}

function Trend({ page, trend }: { page: PageView; trend: PlaceTrend }) {
  const { file, report, words } = page
  const { p } = words
  const indicator = indicatorOf(file, trend)
  const title = words.text(indicator.title)
  const known = trend.points.filter(({ value }) => value !== undefined).length
  const all = trend.points.length
  const rows = trend.points.map((figure, index) => ({ id: `${index}`, label: words.period(figure.period ?? ''), figure }))
  if (known === 0) {
    return (
      <>
        <h3 className="page-section__heading">
          {p(`trend.by.${trend.every}`, { indicator: title })} <FigureMark kind={indicator.kind} words={words} />
        </h3>
        <p>{p('trend.allAbsent', { reasons: reasons(trend, words) })}</p>
        <FigureTwin page={page} rows={rows} />
      </>
    )
  }
  return (
    <ChartFigure
      words={words}
      title={p(`trend.by.${trend.every}`, { indicator: title })}
      legend={[...(trend.points.some(({ interval }) => interval) ? [p('chart.whisker')] : []), ...(known < all ? [p('trend.gap')] : [])]}
      source={datasetsText(file, [indicator.id], words)}
      synthetic={indicator.kind === 'synthetic'}
      name={`${report.territory.id}-${indicator.id}-${trend.every}`}
      renderDrawing={(width) => (
        <TrendChart
          width={width}
          label={p('trend.describe', { indicator: title, place: report.territory.name, count: known, all: words.count(all) })}
          tick={(value) => formatValue(value, indicator.unit, words.locale)}
          limit={indicator.unit === 'percent' ? 1 : undefined}
          whole={indicator.unit === 'persons'}
          points={trend.points.map(({ period = '', value, interval }, index) => ({ id: period || `${index}`, label: words.period(period), value: value ?? null, interval: interval ?? null }))}
        />
      )}
    >
      <p className="page-section__line">{changeSentence(trend, page)}</p>
      <FigureTwin page={page} rows={rows} />
    </ChartFigure>
  )
}

function changeSentence({ change, indicator, every }: PlaceTrend, { words, file }: PageView): string {
  const { p, locale } = words
  if (!change) return p('trend.untested')
  const span = p(`trend.span.${every}`, { from: words.period(change.from), to: words.period(change.to) })
  const scale = indicatorOf(file, { indicator }).unit === 'percent' ? 100 : 1
  const signed = (value: number) => formatSigned(value * scale, locale, 1)
  const factor = (value: number) => formatNumber(value, locale, 2, true)
  const text =
    change.kind === 'ratio'
      ? p('trend.ratio', { span, value: factor(change.value), low: factor(change.low), high: factor(change.high) })
      : p('trend.difference', { span, signed: signed(change.value), low: signed(change.low), high: signed(change.high) })
  return p(change.mayBeChance ? 'trend.chance' : 'trend.real', { change: text })
}

/** Periods together that are absent for the same reason: `2023, no aplica; 2024 y 2025, suprimido`. */
function reasons({ points }: PlaceTrend, words: PageWords): string {
  const statuses = [...new Set(points.map(({ status }) => status))]
  return statuses
    .map((status) => {
      const periods = points.flatMap((point) => (point.status === status && point.period !== undefined ? [words.period(point.period)] : []))
      return words.p('trend.reason', { periods: words.list(periods), why: words.p(`short.${status as 'suppressed'}`) })
    })
    .join('; ')
}
