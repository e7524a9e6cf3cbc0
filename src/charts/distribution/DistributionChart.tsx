import { useMemo, useState } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { formatBounds, formatValue } from '../../domain/formatting/number.ts'
import type { Language } from '../../state/app-state.ts'
import { AbsenceCountsOfChart } from '../parts/AbsenceCountsOfChart.tsx'
import { BrushOfChart } from '../parts/BrushOfChart.tsx'
import { FrameOfChart } from '../parts/FrameOfChart.tsx'
import type { PlaceNames } from '../parts/place-name.ts'
import { localeOf, unitAfterTitle, valueWithUnit } from '../parts/reading.ts'
import { TooltipOfChart } from '../parts/TooltipOfChart.tsx'
import { countInRange, distributionSeries, edgeOfValue, placeOfValue, rangeOfEdges } from './series.ts'
import './distribution.css'

export interface DistributionChartProps {
  /** One row a territory: those of the map. */
  readonly rows: readonly ObservationRow[]
  readonly indicator: IndicatorDefinition
  /** The one that colours the map. */
  readonly classification: Classification
  readonly names: PlaceNames
  readonly language: Language
  readonly selection: readonly string[]
  readonly range: readonly [number, number] | null
  readonly onBrush: (range: readonly [number, number] | null) => void
}

const PLOT_HEIGHT = 92
const MOST_MARKS = 4

/** Territories by value, in the map's colours, with the breaks of its classes; dragging chooses a range of values. */
export function DistributionChart(props: DistributionChartProps) {
  const { rows, indicator, classification, names, language, selection, range, onBrush } = props
  const words = useTranslations('chart')
  const locale = localeOf(language)
  const [hovered, setHovered] = useState<number | null>(null)
  const spread = useMemo(() => distributionSeries(rows, indicator, classification), [rows, indicator, classification])
  const { bins } = spread
  const edges = useMemo(() => [...bins.map((bin) => bin.lower), bins.at(-1)?.upper ?? 0], [bins])
  const edgeTexts = useMemo(() => formatBounds(edges, indicator.unit, locale), [edges, indicator.unit, locale])
  const say = (value: number) => valueWithUnit(value, indicator.unit, locale, words)
  const sayEdge = (edge: number) => `${edgeTexts[edge] ?? ''}${indicator.unit === 'percent' ? '\u00a0%' : ''}`
  const bin = hovered === null ? undefined : bins[hovered]
  const chosen: readonly [number, number] | null = range ? [edgeOfValue(range[0], spread), edgeOfValue(range[1], spread)] : null
  const marks = rows.filter((row) => row.value !== null && selection.includes(row.territory)).slice(-MOST_MARKS)
  const openEdge = spread.openEnd ? bins.length - 1 : bins.length
  const every = Math.max(1, Math.ceil(openEdge / 4))
  const inside = range ? countInRange(rows, range) : 0
  return (
    <FrameOfChart
      title={words('distribution.title')}
      subtitle={unitAfterTitle(indicator.unit, words)}
      sentence={words('distribution.sentence', {
        total: spread.total,
        low: say(spread.lowest),
        high: say(spread.highest),
        middle: say(spread.middle),
      })}
      emptyCount={spread.total === 0 ? rows.length : null}
      controls={
        range && (
          <button type="button" className="text-button" onClick={() => onBrush(null)}>
            {words('distribution.clear')}
          </button>
        )
      }
      note={<AbsenceCountsOfChart absences={classification.absences} />}
    >
      <div className="chart-distribution">
        <div className="chart-distribution__marks" aria-hidden="true">
          {marks.map((row) => (
            <span
              key={row.territory}
              className="chart-distribution__mark"
              style={markPosition(placeOfValue(row.value ?? 0, spread))}
              title={names(row.territory).name}
            >
              {marks.length === 1 ? names(row.territory).name : ''}
            </span>
          ))}
        </div>
        <div className="chart-distribution__plot" style={{ height: PLOT_HEIGHT }}>
          <div className="chart-distribution__drawing" aria-hidden="true">
            <BarChart
              responsive
              accessibilityLayer={false}
              data={[...bins]}
              barCategoryGap={0}
              margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
              className="chart-distribution__svg"
            >
              <XAxis dataKey="lower" type="category" allowDuplicatedCategory={false} hide />
              <YAxis domain={[0, spread.tallest]} hide />
              {classification.classes.map((each, index) => (
                <Bar
                  key={each.upper}
                  dataKey={(datum: (typeof bins)[number]) => datum.counts[index] ?? 0}
                  stackId="classes"
                  fill={each.colour}
                  className="chart-distribution__bar"
                  isAnimationActive={false}
                />
              ))}
            </BarChart>
          </div>
          {classification.classes.slice(0, -1).map((each) => (
            <span
              key={each.upper}
              className="chart-distribution__break"
              style={{ left: `${placeOfValue(each.upper, spread) * 100}%` }}
              aria-hidden="true"
            />
          ))}
          <BrushOfChart
            bins={bins.length}
            edges={chosen}
            lowLabel={words('distribution.brushLow')}
            highLabel={words('distribution.brushHigh')}
            say={sayEdge}
            onHover={setHovered}
            onBrush={(next) => onBrush(next && rangeOfEdges(next[0], next[1], spread))}
          />
          {bin && hovered !== null && (
            <TooltipOfChart across={(hovered + 0.5) / bins.length} down={1} side="below">
              <strong>{words('distribution.places', { count: bin.total })}</strong>{' '}
              {spread.openEnd && hovered === bins.length - 1
                ? words('distribution.openBin', { low: sayEdge(hovered) })
                : words('distribution.bin', { low: edgeTexts[hovered] ?? '', high: sayEdge(hovered + 1) })}
            </TooltipOfChart>
          )}
        </div>
        <div className="chart-distribution__axis" aria-hidden="true">
          {edges.map((edge, index) =>
            index <= openEdge && index % every === 0 ? (
              <span key={edge} style={labelPosition(index / bins.length)}>
                {sayEdge(index)}
                {spread.openEnd && index === openEdge ? '+' : ''}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <p className="chart__note" aria-live="polite" data-unsaved={range ? undefined : ''}>
        {range
          ? words('distribution.brushed', {
              count: inside,
              total: spread.total,
              low: formatValue(range[0], indicator.unit, locale),
              high: formatValue(range[1], indicator.unit, locale),
            })
          : words('distribution.hint')}
      </p>
    </FrameOfChart>
  )
}

/** Words stay inside the drawing: they are shifted by as much of their width as they stand across it. */
function labelPosition(share: number) {
  return { left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }
}

function markPosition(share: number) {
  return { left: `${share * 100}%`, '--chart-share': share } as React.CSSProperties
}
