import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Dimension } from '../../catalog/service.ts'
import { formatEstimate } from '../../domain/formatting/interval.ts'
import { formatValue } from '../../domain/formatting/number.ts'
import type { Language } from '../../state/app-state.ts'
import { AbsenceSwatchOfChart } from '../parts/AbsenceSwatchOfChart.tsx'
import { FrameOfChart } from '../parts/FrameOfChart.tsx'
import { type CodeWords, localeOf, spokenValue, unitAfterTitle, valueWithUnit } from '../parts/reading.ts'
import { type ChartRow, RowsOfChart } from '../parts/RowsOfChart.tsx'
import { scaleEnd } from '../ranked/series.ts'
import { splitSeries } from './series.ts'

export interface SplitChartProps {
  /** One row a code of the dimension, of one territory (or the region) and period. */
  readonly rows: readonly ObservationRow[]
  readonly dimension: Dimension
  readonly indicator: IndicatorDefinition
  readonly language: Language
  /** Name of the place the rows are about, for the cards. */
  readonly place: string
  /** The code the dimension is filtered by now; `all` for none. */
  readonly filter: string
  /** In the unit of the value; null draws no line. */
  readonly target: number | null
  /** Where a figure comes from was asked for. */
  readonly onOrigin: (row: ObservationRow) => void
  readonly onFilter: (dimension: Dimension, code: string) => void
}

/** One bar a code with its interval; a code without a value is named in words. Choosing one filters by it. */
export function SplitChart({ rows, dimension, indicator, language, place, filter, target, onFilter, onOrigin }: SplitChartProps) {
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const locale = localeOf(language)
  const split = useMemo(() => splitSeries(rows, dimension, indicator), [rows, dimension, indicator])
  const nameOf = (code: string) => (code === 'all' ? words('split.all') : codeName(codes, dimension, code))
  const bars = split.bars.map(({ code, row, interval, group }): ChartRow => ({
    id: code,
    label: nameOf(code),
    value: row.value,
    interval,
    row,
    cardTitle: nameOf(code),
    cardDetail: place,
    figure:
      row.value === null ? (
        <>
          <AbsenceSwatchOfChart absence={row.status} /> {codes(`status.${row.status}`)}
        </>
      ) : (
        formatEstimate(row.value, interval, indicator.unit, locale)
      ),
    spoken: spokenValue(nameOf(code), row, indicator, locale, words, codes),
    selected: filter === code && code !== 'all',
    dimmed: filter !== 'all' && filter !== code,
    strong: group,
  }))
  const highest = split.highest
  return (
    <FrameOfChart
      title={words(`split.title.${dimension}`)}
      subtitle={unitAfterTitle(indicator.unit, words)}
      sentence={
        highest
          ? words('split.sentence', {
              count: split.withValue,
              name: nameOf(highest.code),
              value: valueWithUnit(highest.row.value ?? 0, indicator.unit, locale, words),
            })
          : words('split.sentenceNone')
      }
      emptyCount={split.bars.length === 0 ? 0 : null}
      controls={
        filter !== 'all' && (
          <button type="button" className="text-button" onClick={() => onFilter(dimension, 'all')}>
            {words('split.clear')}
          </button>
        )
      }
      note={split.withoutValue > 0 ? words('split.absentNote', { count: split.withoutValue }) : undefined}
    >
      <RowsOfChart
        rows={bars}
        label={words(`split.title.${dimension}`)}
        highest={scaleEnd(split.bars, target)}
        target={target}
        targetLabel={target === null ? '' : words('target', { value: formatValue(target, indicator.unit, locale) })}
        onOrigin={onOrigin}
        onChoose={(code) => onFilter(dimension, code === filter ? 'all' : code)}
        indicator={indicator}
        language={language}
      />
    </FrameOfChart>
  )
}

/** Keys of the catalogue are the codes themselves; one that it lacks is shown as it is. */
function codeName(codes: CodeWords, dimension: Dimension, code: string): string {
  const key = `${dimension}.${code}` as Parameters<CodeWords>[0]
  return codes.has(key) ? codes(key) : code
}
