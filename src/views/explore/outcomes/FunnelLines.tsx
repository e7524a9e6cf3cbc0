import { useTranslations } from 'use-intl'
import { spreadLabels } from '../../../charts/parts/spreadLabels.ts'
import type { ControlLimits } from '../../../domain/funnel/controlLimits.ts'
import { formatDigits, formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { FunnelScale } from './funnelScale.ts'
import type { FunnelView } from './funnelView.ts'

type Bound = 'innerLow' | 'innerHigh' | 'outerLow' | 'outerHigh'
const LABEL_GAP = 13
/** The axis stands under points of the lowest share, not among them. */
const AXIS = 8

/** Axes, the line of comparison and the limits, with their names at the right end. */
export function FunnelLines(props: { view: FunnelView; scale: FunnelScale; clip: string; baseTitle: string }) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const { view, scale } = props
  const { frame, down, across } = scale
  const line = (bound: Bound) =>
    view.funnel.limits.map((limits, at) => `${at === 0 ? 'M' : 'L'}${across(limits.denominator).toFixed(1)},${down(limits[bound]).toFixed(1)}`).join('')
  const percent = (share: number, decimals = 0) => formatDigits(share, 'percent', locale, decimals)
  const labels = endLabels(view.funnel.limits.at(-1), scale)
  const named = [
    { text: t('line.target', { share: percent(view.target, 1) }), at: down(view.target), strong: true },
    ...labels.map(({ bound, at }) => ({ text: percent(bound.startsWith('inner') ? 0.95 : 0.998, bound.startsWith('inner') ? 0 : 1), at, strong: false })),
  ]
  const places = spreadLabels(named.map(({ at }) => at), LABEL_GAP, frame.top, frame.bottom)
  return (
    <>
      {scale.shareTicks.map(({ value, at }) => (
        <g key={value}>
          <line className="funnel__grid" x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text className="funnel__tick" x={frame.left - 8} y={at + 4} textAnchor="end">
            {percent(value, scale.shareTicks.some((tick) => Math.round(tick.value * 1000) % 10 !== 0) ? 1 : 0)}
          </text>
        </g>
      ))}
      {scale.baseTicks.map(({ value, at }) => (
        <g key={value}>
          <line className="funnel__stem" x1={at} x2={at} y1={frame.bottom + AXIS} y2={frame.bottom + AXIS + 4} />
          <text className="funnel__tick" x={at} y={frame.bottom + AXIS + 16} textAnchor="middle">
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      <text className="funnel__axis" x={(frame.left + frame.right) / 2} y={frame.bottom + AXIS + 34} textAnchor="middle">
        {props.baseTitle}
      </text>
      <g clipPath={`url(#${props.clip})`}>
        {(['outerLow', 'outerHigh'] as const).map((bound) => (
          <path key={bound} className="funnel__limit funnel__limit--outer" d={line(bound)} />
        ))}
        {(['innerLow', 'innerHigh'] as const).map((bound) => (
          <path key={bound} className="funnel__limit funnel__limit--inner" d={line(bound)} />
        ))}
      </g>
      <line className="funnel__target" x1={frame.left} x2={frame.right} y1={down(view.target)} y2={down(view.target)} />
      {named.map(({ text, strong }, at) => (
        <text key={`${text} ${at}`} className={strong ? 'funnel__end funnel__end--target' : 'funnel__end'} x={frame.right + 5} y={(places[at] ?? 0) + 4}>
          {text}
        </text>
      ))}
    </>
  )
}

/** The limits that end inside the drawing; one at 0 or 1 lies on its edge and needs no name. */
function endLabels(last: ControlLimits | undefined, { down, frame }: FunnelScale): readonly { readonly bound: Bound; readonly at: number }[] {
  if (!last) return []
  return (['outerHigh', 'innerHigh', 'innerLow', 'outerLow'] as const)
    .filter((bound) => last[bound] > 0 && last[bound] < 1)
    .map((bound) => ({ bound, at: down(last[bound]) }))
    .filter(({ at }) => at >= frame.top && at <= frame.bottom)
}
