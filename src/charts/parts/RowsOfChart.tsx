import './rows.css'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bar, BarChart, ErrorBar, Rectangle, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Language } from '../../state/app-state.ts'
import { nextFocus } from './roving.ts'
import { ReadingOfChart, TooltipOfChart } from './TooltipOfChart.tsx'

/** One bar with its name and its figure. */
export interface ChartRow {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly rank?: string
  /** Null: no bar is drawn and `figure` stands as a word where the bar would begin. */
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  readonly figure: ReactNode
  readonly spoken: string
  /** What the card shows: the row, under this title. */
  readonly row: ObservationRow
  readonly cardTitle: string
  readonly cardDetail: string
  readonly selected: boolean
  readonly dimmed?: boolean
  /** Stands apart from the row before it. */
  readonly apart?: boolean
  readonly strong?: boolean
}

interface RowsProps {
  readonly rows: readonly ChartRow[]
  readonly label: string
  /** Upper end of the scale, which begins at 0. */
  readonly highest: number
  readonly target: number | null
  /** What stands at the line of the target. */
  readonly targetLabel: string
  readonly onChoose: (id: string, extend: boolean) => void
  /** Where the figure of a row comes from was asked for. */
  readonly onOrigin: (row: ObservationRow) => void
  readonly indicator: IndicatorDefinition
  readonly language: Language
}

/** Of every row where no name needs more than two lines; where one does, all are as tall as that one, so that the bars stand at their names. */
const ROW_HEIGHT = 30

/**
 * Horizontal bars with whiskers from Recharts, under a list of buttons that carry names, figures and keyboard:
 * one tab stop, arrow keys between rows, Enter chooses, Shift or Ctrl with it adds.
 */
export function RowsOfChart({ rows, label, highest, target, targetLabel, onChoose, onOrigin, indicator, language }: RowsProps) {
  const words = useTranslations('chart')
  const [shown, setShown] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const current = Math.min(stop, rows.length - 1)
  const focus = (event: KeyboardEvent) => {
    const next = nextFocus(event.key, current, rows.length, 'rows', 5)
    if (event.key === 'Escape') setShown(null)
    if (next === null) return
    event.preventDefault()
    setStop(next)
    list.current?.querySelectorAll<HTMLElement>('.chart-row')[next]?.focus()
  }
  const data = rows.map((row) => ({
    ...row,
    whisker: row.value === null || !row.interval ? undefined : [row.value - row.interval[0], row.interval[1] - row.value],
  }))
  const open = shown === null ? undefined : rows[shown]
  const targetShare = target !== null && target <= highest ? target / highest : null
  return (
    <div
      className={targetShare === null ? 'chart-rows' : 'chart-rows chart-rows--target'}
      style={{ minHeight: rows.length * ROW_HEIGHT }}
      onMouseLeave={() => setShown(null)}
    >
      {targetShare !== null && (
        <span className="chart-rows__target" aria-hidden="true" style={targetPosition(targetShare)}>
          {targetLabel}
        </span>
      )}
      <div className="chart-rows__plot" aria-hidden="true">
        <BarChart
          responsive
          accessibilityLayer={false}
          layout="vertical"
          data={data}
          margin={{ top: 0, right: 1, bottom: 0, left: 0 }}
          className="chart-rows__svg"
        >
          <XAxis type="number" domain={[0, highest]} hide allowDataOverflow />
          <YAxis type="category" dataKey="id" hide />
          {targetShare !== null && target !== null && <ReferenceLine x={target} className="chart-target" />}
          <Bar dataKey="value" barSize={10} minPointSize={1} shape={BarOfRow} animationDuration={180}>
            <ErrorBar dataKey="whisker" width={3} className="chart-whisker" isAnimationActive={false} />
          </Bar>
        </BarChart>
      </div>
      <ol className="chart-rows__list" aria-label={label} ref={list}>
        {rows.map((row, index) => (
          <li key={row.id} className={row.apart ? 'chart-rows__item chart-rows__item--apart' : 'chart-rows__item'}>
            <button
              type="button"
              className={`chart-row${row.strong ? ' chart-row--strong' : ''}${row.dimmed ? ' chart-row--dimmed' : ''}`}
              aria-pressed={row.selected}
              aria-label={row.spoken}
              tabIndex={index === current ? 0 : -1}
              onKeyDown={focus}
              onFocus={() => {
                setStop(index)
                setShown(index)
              }}
              onBlur={() => setShown(null)}
              onMouseOver={() => setShown(index)}
              onClick={(event: MouseEvent) => onChoose(row.id, event.shiftKey || event.ctrlKey || event.metaKey)}
            >
              <span className="chart-row__name">
                {row.rank !== undefined && <span className="chart-row__rank">{row.rank}</span>}
                <span className="chart-row__label">
                  {row.label} {row.detail && <span className="chart-row__detail">{row.detail}</span>}
                </span>
              </span>
            </button>
            <button
              type="button"
              className={row.value === null ? 'chart-row__absent' : 'chart-row__figure'}
              aria-label={words('origin', { what: row.spoken })}
              tabIndex={index === current ? 0 : -1}
              onClick={() => onOrigin(row.row)}
            >
              {row.figure}
            </button>
          </li>
        ))}
      </ol>
      {open && shown !== null && (
        <TooltipOfChart across={0.5} down={placeOf(shown, rows.length)} side={shown < rows.length / 2 ? 'below' : 'above'}>
          <ReadingOfChart
            title={open.cardTitle}
            detail={open.cardDetail}
            row={open.row}
            indicator={indicator}
            language={language}
          />
        </TooltipOfChart>
      )}
    </div>
  )
}

/** Over the line, shifted inwards by as much of its width as it stands across the plot. */
function targetPosition(share: number) {
  const left = `calc(var(--chart-name) + (100% - var(--chart-name) - var(--chart-figure)) * ${share})`
  return { left, transform: `translate(${-share * 100}%, -100%)` }
}

/** Below a row of the upper half, above one of the lower half. */
function placeOf(index: number, count: number): number {
  return (index < count / 2 ? index + 1 : index) / count
}

interface BarProps {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: ChartRow
}

function BarOfRow({ x, y, width, height, payload }: BarProps) {
  const state = payload?.selected ? ' chart-bar--selected' : payload?.dimmed ? ' chart-bar--dimmed' : ''
  return <Rectangle x={x} y={y} width={width} height={height} className={`chart-bar${state}`} />
}
