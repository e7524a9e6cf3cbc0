import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import type { FunnelPosition } from '../../../domain/funnel/controlLimits.ts'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import type { RankInterval } from '../../../domain/ranking/rankIntervals.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { FunnelMarkShape } from './FunnelMarkShape.tsx'
import type { ValuedRow } from '../../../catalog/valued-rows.ts'

/** One place of a list: name, value with interval, and where known its position and rank interval. */
export function PlaceLine(props: {
  row: ValuedRow
  interval: readonly [number, number] | null
  position: FunnelPosition | null
  rank: RankInterval | null
  ranked: number
  indicator: Indicator
  names: PlaceNames
  selected: boolean
  onSelect: (territory: string, extend: boolean) => void
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('analysis.outcomes')
  const words = useTranslations('analysis')
  const { locale } = useLanguage()
  const { row, interval, position, rank, indicator } = props
  const { name, around } = props.names(row.territory)
  return (
    <li className="place-line" data-territory={row.territory}>
      {position && (
        <svg className="place-line__mark" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
          <FunnelMarkShape position={position} x={0} y={0} />
        </svg>
      )}
      <button
        type="button"
        className="analysis__place place-line__name"
        aria-pressed={props.selected}
        onClick={(event: MouseEvent) => props.onSelect(row.territory, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        {name} <span className="analysis__soft">{around.split(', ')[0]}</span>
      </button>
      <span className="place-line__value">
        <button type="button" className="analysis__figure" onClick={() => props.onOrigin(row)}>
          {formatEstimate(row.value, interval, indicator.unit, locale)}
        </button>{' '}
        {interval && <span className="analysis__soft">{formatInterval(interval, indicator.unit, locale)}</span>}
      </span>
      <span className="place-line__more analysis__soft">
        {[
          rank?.low == null || rank.high === null
            ? null
            : rank.low === rank.high
              ? words('rankOne', { low: rank.low, total: props.ranked })
              : words('rank', { low: rank.low, high: rank.high, total: props.ranked }),
          position && t(`positionShort.${position}`),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </li>
  )
}
