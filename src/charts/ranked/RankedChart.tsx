import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatEstimate } from '../../domain/formatting/interval.ts'
import { formatNumber, formatValue } from '../../domain/formatting/number.ts'
import type { Language } from '../../state/app-state.ts'
import { FrameOfChart } from '../parts/FrameOfChart.tsx'
import type { PlaceNames } from '../parts/place-name.ts'
import { localeOf, spokenValue, unitAfterTitle, valueWithUnit } from '../parts/reading.ts'
import { type ChartRow, RowsOfChart } from '../parts/RowsOfChart.tsx'
import { rankRange, type RankRanges, ranking, scaleEnd } from './series.ts'

export interface RankedChartProps {
  /** One row a territory: those of the map. */
  readonly rows: readonly ObservationRow[]
  readonly indicator: IndicatorDefinition
  readonly names: PlaceNames
  readonly language: Language
  readonly selection: readonly string[]
  /** Only places in it stay bright. Unit of the value. */
  readonly range: readonly [number, number] | null
  /** In the unit of the value; null draws no line. */
  readonly target: number | null
  /** Where a figure comes from was asked for. */
  readonly onOrigin: (row: ObservationRow) => void
  readonly onSelect: (territory: string, extend: boolean) => void
  /**
   * Ranks that chance leaves open to each place, 1 for the highest value: `pending` until they are worked out, null where
   * everybody was counted and the order is certain.
   */
  readonly ranks: RankRanges | 'pending' | null
}

const FIRST = 8
const PAGE = 16

/** Places from the highest or the lowest value on, with intervals; the selected ones always, with their rank. */
export function RankedChart({ rows, indicator, names, language, selection, range, target, onSelect, onOrigin, ranks }: RankedChartProps) {
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const locale = localeOf(language)
  const [order, setOrder] = useState<'highest' | 'lowest'>('highest')
  const [count, setCount] = useState(FIRST)
  const ranked = useMemo(() => ranking(rows, indicator, { order, count, selection }), [rows, indicator, order, count, selection])
  const say = (value: number) => valueWithUnit(value, indicator.unit, locale, words)
  const outside = (value: number | null) => range !== null && value !== null && (value < range[0] || value > range[1])
  const twice = repeatedNames(ranked.places.map(({ row }) => names(row.territory).name))
  const bars = ranked.places.map(({ row, rank, interval, apart }, index): ChartRow => {
    const { name, around } = names(row.territory)
    const fullName = around ? `${name}, ${around}` : name
    const range = rankRange(ranks, row.territory, order)
    const open = range !== null && range[0] !== range[1]
    const values = range && { low: formatNumber(range[0], locale), high: formatNumber(range[1], locale) }
    return {
      id: row.territory,
      label: name,
      detail: twice.has(name) ? around.split(', ')[0] : undefined,
      rank: ranks === null ? formatNumber(rank, locale) : values ? (open ? words('ranked.ranks', values) : values.low) : '',
      value: row.value,
      interval,
      row,
      cardTitle: name,
      cardDetail: around,
      figure: row.value === null ? '' : formatEstimate(row.value, interval, indicator.unit, locale),
      spoken: `${formatNumber(rank, locale)}. ${spokenValue(fullName, row, indicator, locale, words, codes)}${open && values ? `, ${words('ranked.between', values)}` : ''}`,
      selected: selection.includes(row.territory),
      dimmed: outside(row.value),
      apart: apart && !ranked.places[index - 1]?.apart,
    }
  })
  const first = ranked.first
  const last = ranked.last
  return (
    <FrameOfChart
      title={words('ranked.title')}
      subtitle={unitAfterTitle(indicator.unit, words)}
      sentence={words('ranked.sentence', {
        total: ranked.total,
        highName: first ? names(first.territory).name : '',
        high: say(first?.value ?? 0),
        lowName: last ? names(last.territory).name : '',
        low: say(last?.value ?? 0),
      })}
      emptyCount={ranked.total === 0 ? rows.length : null}
      controls={
        <fieldset aria-label={words('ranked.order')} className="chart__controls chart-group">
          {(['highest', 'lowest'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chart-choice"
              aria-pressed={order === each}
              onClick={() => setOrder(each)}
            >
              {words(`ranked.${each}`)}
            </button>
          ))}
        </fieldset>
      }
      note={note()}
    >
      <RowsOfChart
        rows={bars}
        label={words('ranked.title')}
        highest={scaleEnd(ranked.places, target)}
        target={target}
        targetLabel={target === null ? '' : words('target', { value: formatValue(target, indicator.unit, locale) })}
        onOrigin={onOrigin}
        onChoose={onSelect}
        indicator={indicator}
        language={language}
      />
      <div className="chart__foot">
        <span className="chart__note">
          {words('ranked.shown', { shown: Math.min(count, ranked.total), total: ranked.total })}
        </span>
        {ranked.more && (
          <button data-unsaved="" type="button" className="text-button" onClick={() => setCount(count + PAGE)}>
            {words('ranked.more', { count: Math.min(PAGE, ranked.total - count) })}
          </button>
        )}
        {count > FIRST && (
          <button data-unsaved="" type="button" className="text-button" onClick={() => setCount(FIRST)}>
            {words('ranked.fewer')}
          </button>
        )}
      </div>
    </FrameOfChart>
  )

  function note() {
    const left = ranked.total > 0 && ranked.leftOut > 0 ? words('leftOut', { count: ranked.leftOut }) : ''
    return ranks === null || ranked.total === 0 ? left : [left, words('ranked.note')].filter((part) => part !== '').join(' ')
  }
}

function repeatedNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}
