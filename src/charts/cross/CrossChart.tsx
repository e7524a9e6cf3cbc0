import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { Absence } from '../../catalog/observation-status.ts'
import { type BrushScale, slotsOf, valueOfEdge } from '../../domain/cross/brushScale.ts'
import type { Brush } from '../../domain/cross/crossCube.ts'
import { formatBounds } from '../../domain/formatting/number.ts'
import type { Language } from '../../state/app-state.ts'
import { AbsenceCountsOfChart } from '../parts/AbsenceCountsOfChart.tsx'
import { BrushOfChart } from '../parts/BrushOfChart.tsx'
import { FrameOfChart } from '../parts/FrameOfChart.tsx'
import { localeOf, unitAfterTitle } from '../parts/reading.ts'
import { TooltipOfChart } from '../parts/TooltipOfChart.tsx'
import { barEdges, barsPath, brushOfEdges, DRAWN_HEIGHT, tallestOf } from './series.ts'
import './cross.css'

export interface CrossChartProps {
  readonly indicator: IndicatorDefinition
  readonly scale: BrushScale
  /** Places by bar: all of them, and those the other brushes leave. */
  readonly all: ArrayLike<number>
  readonly left: ArrayLike<number>
  /** What one row is: a place, or a place in a period. */
  readonly rowsAre: 'places' | 'periods'
  readonly brush: Brush
  readonly absences: Readonly<Record<Absence, number>>
  readonly language: Language
  /** With every movement of a drag. */
  readonly onDrag: (brush: Brush) => void
  /** The drag was taken away; the brush before it holds. */
  readonly onCancel: () => void
  readonly onBrush: (brush: Brush) => void
  readonly controls?: ReactNode
}

/** One of several linked distributions: pale, all places; strong, those that the brushes of the other charts leave. */
export function CrossChart(props: CrossChartProps) {
  const { indicator, scale, all, left, brush, language, onBrush, onDrag } = props
  const words = useTranslations('chart')
  const locale = localeOf(language)
  const [hovered, setHovered] = useState<number | null>(null)
  const slots = slotsOf(scale)
  const edges = useMemo(() => barEdges(scale), [scale])
  const texts = useMemo(() => formatBounds(edges, indicator.unit, locale), [edges, indicator.unit, locale])
  const tallest = useMemo(() => tallestOf(all, scale), [all, scale])
  const paleBars = useMemo(() => barsPath(all, scale, tallest), [all, scale, tallest])
  const sign = indicator.unit === 'percent' ? '\u00a0%' : ''
  const sayBar = (bar: number) => `${texts[bar] ?? ''}${sign}`
  const sayEdge = (edge: number) => (edge % scale.parts === 0 ? sayBar(edge / scale.parts) : `${formatBounds([valueOfEdge(scale, edge), valueOfEdge(scale, edge + 1)], indicator.unit, locale)[0] ?? ''}${sign}`)
  const isOpen = (edge: number) => scale.openEnd && edge >= slots
  const bar = hovered === null ? null : Math.floor(hovered / scale.parts)
  const labelled = scale.openEnd ? scale.bars - 1 : scale.bars
  const every = Math.max(1, Math.ceil(labelled / 4))
  const total = sum(all, scale.bars)
  return (
    <FrameOfChart
      title={indicator.title[language]}
      subtitle={unitAfterTitle(indicator.unit, words)}
      sentence={words(props.rowsAre === 'places' ? 'cross.sentence' : 'cross.sentencePeriods', { total, left: sum(left, scale.bars) })}
      controls={
        <>
          {brush && (
            <button type="button" className="text-button" onClick={() => onBrush(null)}>
              {words('distribution.clear')}
            </button>
          )}
          {props.controls}
        </>
      }
      note={<AbsenceCountsOfChart absences={props.absences} />}
    >
      <div className="chart-cross">
        <div className="chart-cross__plot">
          <svg className="chart-cross__drawing" viewBox={`0 0 ${scale.bars} ${DRAWN_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <path className="chart-cross__all" d={paleBars} />
            <path className="chart-cross__left" d={barsPath(left, scale, tallest)} />
          </svg>
          <BrushOfChart
            bins={slots}
            grain={scale.parts}
            edges={brush}
            lowLabel={`${indicator.title[language]}: ${words('distribution.brushLow')}`}
            highLabel={`${indicator.title[language]}: ${words('distribution.brushHigh')}`}
            say={sayEdge}
            onHover={setHovered}
            onDrag={(next) => onDrag(brushOfEdges(scale, next))}
            onCancel={props.onCancel}
            onBrush={(next) => onBrush(brushOfEdges(scale, next))}
          />
          {bar !== null && (
            <TooltipOfChart across={(bar + 0.5) / scale.bars} down={1} side="below">
              <strong>{words(props.rowsAre === 'places' ? 'cross.bar' : 'cross.barPeriods', { left: left[bar] ?? 0, all: all[bar] ?? 0 })}</strong>{' '}
              {scale.openEnd && bar === scale.bars - 1
                ? words('distribution.openBin', { low: sayBar(bar) })
                : words('distribution.bin', { low: texts[bar] ?? '', high: sayBar(bar + 1) })}
            </TooltipOfChart>
          )}
        </div>
        <div className="chart-cross__axis" aria-hidden="true">
          {edges.map((edge, at) =>
            at <= labelled && at % every === 0 ? (
              <span key={edge} style={labelPosition(at / scale.bars)}>
                {sayBar(at)}
                {scale.openEnd && at === labelled ? '+' : ''}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <p className="chart__note" data-brushed={brush ? '' : undefined}>
        {brush
          ? isOpen(brush[1])
            ? words('distribution.openBin', { low: sayEdge(brush[0]) })
            : words('distribution.bin', { low: sayEdge(brush[0]), high: sayEdge(brush[1]) })
          : words('distribution.hint')}
      </p>
    </FrameOfChart>
  )
}

function sum(counts: ArrayLike<number>, bars: number): number {
  let total = 0
  for (let bar = 0; bar < bars; bar += 1) total += counts[bar] ?? 0
  return total
}

/** Words stay inside the drawing: they are shifted by as much of their width as they stand across it. */
function labelPosition(share: number) {
  return { left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }
}
