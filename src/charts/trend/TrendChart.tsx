import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { ABSENCES } from '../../catalog/observation-status.ts'
import { formatValue } from '../../domain/formatting/number.ts'
import { axisTicks } from '../../domain/formatting/ticks.ts'
import type { Language } from '../../state/app-state.ts'
import { AbsenceCountsOfChart } from '../parts/AbsenceCountsOfChart.tsx'
import { AbsenceSwatchOfChart } from '../parts/AbsenceSwatchOfChart.tsx'
import { FrameOfChart } from '../parts/FrameOfChart.tsx'
import type { PlaceNames } from '../parts/place-name.ts'
import { localeOf, unitAfterTitle } from '../parts/reading.ts'
import { nextFocus } from '../parts/roving.ts'
import { spreadLabels } from '../parts/spreadLabels.ts'
import { ReadingOfChart, TooltipOfChart } from '../parts/TooltipOfChart.tsx'
import { PlotOfTrendChart } from './PlotOfTrendChart.tsx'
import { absentRow, columnSentence, lineSentence } from './sentences.ts'
import { isChosen, type Trend, trendSeries } from './series.ts'
import './trend.css'

export interface TrendChartProps {
  /** One row a territory and period. */
  readonly rows: readonly ObservationRow[]
  /** Which territories to draw, in this order; the first four. */
  readonly territories: readonly string[]
  /** How many countries these were taken from by their need; null where they were chosen one by one. */
  readonly leadingOf: number | null
  readonly indicator: IndicatorDefinition
  readonly names: PlaceNames
  readonly language: Language
  /** The period chosen now. */
  readonly period: string
  /** In the unit of the value; null draws no line. */
  readonly target: number | null
  /** Where a figure comes from was asked for. */
  readonly onOrigin: (row: ObservationRow) => void
  readonly onPeriod: (period: string) => void
}

const PLOT_HEIGHT = 132
const LABEL_HEIGHT = 30

/** Values by quarter with their intervals; a line breaks where there is no value, and the strip below says why. */
export function TrendChart({ rows, territories, leadingOf, indicator, names, language, period, target, onPeriod, onOrigin }: TrendChartProps) {
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const locale = localeOf(language)
  const [shown, setShown] = useState<number | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const trend = useMemo(() => trendSeries(rows, territories, indicator), [rows, territories, indicator])
  const limit = indicator.unit === 'percent' && trend.highest <= 1 ? 1 : Number.POSITIVE_INFINITY
  const whole = indicator.unit === 'persons' || indicator.unit === 'services'
  const ticks = axisTicks(Math.max(trend.highest, target !== null && target < trend.highest * 1.5 ? target : 0), 3, whole, limit)
  const top = ticks.at(-1) ?? 1
  const count = trend.periods.length
  const chosenIndex = trend.periods.findLastIndex((each) => isChosen(each, period))
  const [stop, setStop] = useState<number | null>(null)
  const current = Math.min(stop ?? (chosenIndex === -1 ? count - 1 : chosenIndex), count - 1)
  const saying = { indicator, locale, words, codes }
  const labels = spreadLabels(
    trend.lines.map((line) => (1 - (line.last?.value ?? 0) / top) * PLOT_HEIGHT),
    LABEL_HEIGHT,
    LABEL_HEIGHT / 2,
    PLOT_HEIGHT - LABEL_HEIGHT / 2 + 8,
  )
  const focus = (event: KeyboardEvent) => {
    const next = nextFocus(event.key, current, count, 'columns', 4)
    if (event.key === 'Escape') setShown(null)
    if (next === null) return
    event.preventDefault()
    setStop(next)
    columns.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  const quarterly = trend.periods[0]?.includes('-Q') ?? true
  // As many years as stand side by side; the last one always.
  const step = Math.ceil(count / 6)
  const namesPeriod = (each: string, index: number) =>
    quarterly ? index === 0 || each.endsWith('-Q1') : index % step === (count - 1) % step
  const leads = leadingOf !== null && leadingOf > trend.lines.length
  const gaps = trend.lines.reduce((sum, line) => sum + line.gaps, 0)
  return (
    <FrameOfChart
      title={words(quarterly ? 'trend.title' : 'trend.titleYears')}
      subtitle={unitAfterTitle(indicator.unit, words)}
      sentence={trend.lines.map((line) => lineSentence(line, names(line.territory).name, saying)).join(' ')}
      emptyCount={trend.empty ? territories.length : null}
      note={
        !trend.empty &&
        (gaps > 0 || leads) && (
          <>
            {leads && <>{words('trend.leading', { drawn: trend.lines.length, of: leadingOf })} </>}
            {gaps > 0 && (
              <>
                {words('trend.gap')}
                <AbsenceCountsOfChart absences={countGaps(trend)} />
              </>
            )}
          </>
        )
      }
    >
      <div className="chart-trend" onMouseLeave={() => setShown(null)}>
        <div className="chart-trend__plot" style={{ height: PLOT_HEIGHT }}>
          <div className="chart-trend__drawing" aria-hidden="true">
            <PlotOfTrendChart trend={trend} ticks={ticks} target={target} />
          </div>
          {ticks.slice(1).map((tick) => (
            <span key={tick} className="chart-trend__tick" style={{ bottom: `${(tick / top) * 100}%` }} aria-hidden="true">
              {formatValue(tick, indicator.unit, locale)}
            </span>
          ))}
          {target !== null && target <= top && (
            <span className="chart-trend__target" style={{ bottom: `${(target / top) * 100}%` }} aria-hidden="true">
              {words('target', { value: formatValue(target, indicator.unit, locale) })}
            </span>
          )}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be laid over the drawing */}
          <div className="chart-trend__columns" role="group" aria-label={words('trend.choose')} ref={columns}>
            {trend.periods.map((each, index) => (
              <button
                key={each}
                type="button"
                className="chart-trend__column"
                aria-pressed={isChosen(each, period)}
                aria-label={columnSentence(trend, index, (id) => names(id).name, saying)}
                tabIndex={index === current ? 0 : -1}
                onKeyDown={focus}
                onFocus={() => {
                  setStop(index)
                  setShown(index)
                }}
                onBlur={() => setShown(null)}
                onMouseOver={() => setShown(index)}
                onClick={() => onPeriod(each)}
              />
            ))}
          </div>
          {shown !== null && trend.periods[shown] !== undefined && (
            <TooltipOfChart across={(shown + 0.5) / count} down={1} side="below">
              {trend.lines.map((line) => {
                const row = line.points[shown]?.row ?? absentRow(line.territory, trend.periods[shown] ?? '')
                const { name, around } = names(line.territory)
                return (
                  <ReadingOfChart
                    key={line.territory}
                    title={name}
                    detail={around}
                    row={row}
                    indicator={indicator}
                    language={language}
                  />
                )
              })}
            </TooltipOfChart>
          )}
        </div>
        <div className="chart-trend__ends">
          {trend.lines.map(
            (line, order) =>
              line.last?.value != null && (
                <button
                  key={line.territory}
                  type="button"
                  className={`chart-trend__end chart-trend__end--${order + 1}`}
                  style={{ top: labels[order] }}
                  aria-label={words('origin', { what: lineSentence(line, names(line.territory).name, saying) })}
                  onClick={() => line.last?.row && onOrigin(line.last.row)}
                >
                  <strong>{formatValue(line.last.value, indicator.unit, locale)}</strong>
                  {trend.lines.length > 1 && <span>{names(line.territory).name}</span>}
                </button>
              ),
          )}
        </div>
        <div className="chart-trend__strips" aria-hidden="true">
          {trend.lines.map(
            (line, order) =>
              line.gaps > 0 && (
                <div key={line.territory} className={`chart-trend__strip chart-trend__strip--${order + 1}`}>
                  {line.points.map((point) => (
                    <span key={point.period}>{point.absence && <AbsenceSwatchOfChart absence={point.absence} />}</span>
                  ))}
                </div>
              ),
          )}
        </div>
        <div className="chart-trend__periods" aria-hidden="true">
          {trend.periods.map((each, index) => (
            <span
              key={each}
              className={isChosen(each, period) ? 'chart-trend__period chart-trend__period--chosen' : 'chart-trend__period'}
            >
              {namesPeriod(each, index) ? <span>{each.slice(0, 4)}</span> : null}
            </span>
          ))}
        </div>
      </div>
    </FrameOfChart>
  )
}

function countGaps(trend: Trend) {
  const all = trend.lines.flatMap((line) => line.points.map((point) => point.absence))
  const count = (kind: (typeof ABSENCES)[number]) => all.filter((absence) => absence === kind).length
  return { suppressed: count('suppressed'), 'not-reported': count('not-reported'), 'not-applicable': count('not-applicable') }
}
