import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Trend } from './series.ts'

interface PlotProps {
  readonly trend: Trend
  readonly ticks: readonly number[]
  readonly target: number | null
}

/** Lines and bands, without words: names, figures and periods stand around them. */
export function PlotOfTrendChart({ trend, ticks, target }: PlotProps) {
  const top = ticks.at(-1) ?? 1
  const data = trend.periods.map((period, index) => ({ period, index, points: trend.lines.map((line) => line.points[index]) }))
  type Datum = (typeof data)[number]
  const only = trend.lines.length === 1
  return (
    <ComposedChart
      responsive
      accessibilityLayer={false}
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      className="chart-trend__svg"
    >
      <CartesianGrid vertical={false} />
      <XAxis type="number" dataKey="index" domain={[-0.5, trend.periods.length - 0.5]} hide />
      <YAxis type="number" domain={[0, top]} ticks={[...ticks]} interval={0} hide />
      {target !== null && target <= top && <ReferenceLine y={target} className="chart-target" />}
      {trend.lines.map((line, order) => (
        <Area
          key={`band ${line.territory}`}
          dataKey={(datum: Datum) => datum.points[order]?.interval ?? null}
          className={`chart-band chart-band--${order + 1}${only ? '' : ' chart-band--several'}`}
          type="linear"
          connectNulls={false}
          dot={false}
          activeDot={false}
          stroke="none"
          animationDuration={180}
        />
      ))}
      {trend.lines.map((line, order) => (
        <Line
          key={`line ${line.territory}`}
          dataKey={(datum: Datum) => datum.points[order]?.value ?? null}
          className={`chart-line chart-line--${order + 1}`}
          type="linear"
          connectNulls={false}
          activeDot={false}
          animationDuration={180}
          dot={false}
        />
      ))}
      {trend.lines.map((line, order) => (
        <Line
          key={`dots ${line.territory}`}
          dataKey={(datum: Datum) => (standsOut(line.points, datum.index) ? (datum.points[order]?.value ?? null) : null)}
          stroke="none"
          activeDot={false}
          isAnimationActive={false}
          dot={{ r: 3, className: `chart-dot chart-dot--${order + 1}` }}
        />
      ))}
    </ComposedChart>
  )
}

/** The last point, and any with gaps on both sides, which no line would show. */
function standsOut(points: Trend['lines'][number]['points'], index: number): boolean {
  const valueAt = (at: number) => points[at]?.value ?? null
  const last = points.findLastIndex((point) => point.value !== null)
  if (valueAt(index) === null) return false
  return index === last || (valueAt(index - 1) === null && valueAt(index + 1) === null)
}
