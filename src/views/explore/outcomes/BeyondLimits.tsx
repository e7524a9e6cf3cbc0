import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { TaskProgress } from '../analysis/TaskProgress.tsx'
import { beyondByName, type FunnelMark, type FunnelView } from './funnelView.ts'
import { PlaceLine } from './PlaceLine.tsx'
import type { Ranks } from './useRanks.ts'

const FIRST = 8

/** The places beyond the limits, those above and those below, each by name with its rank interval. */
export function BeyondLimits(props: {
  view: FunnelView
  ranks: Ranks
  indicator: Indicator
  names: PlaceNames
  selection: readonly string[]
  onSelect: (territory: string, extend: boolean) => void
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('analysis.outcomes')
  const { view, ranks } = props
  const nameOf = (id: string) => props.names(id).name
  const sides = (['above', 'below'] as const).map((side) => ({ side, marks: beyondByName(view.marks, side, nameOf) }))
  return (
    <section className="analysis__part" aria-label={t('beyondTitle')}>
      <h2 className="analysis__title">{t('beyondTitle')}</h2>
      {sides.map(({ side, marks }) => (marks.length === 0 ? null : <Side key={side} {...props} side={side} marks={marks} />))}
      {sides.every(({ marks }) => marks.length === 0) ? (
        <p>{t('beyondNone')}</p>
      ) : (
        <>
          <TaskProgress task={ranks.task} label={t('rankWork')} />
          <p className="analysis__note">{t('rankNote')}</p>
        </>
      )}
    </section>
  )
}

function Side(props: Parameters<typeof BeyondLimits>[0] & { side: 'above' | 'below'; marks: readonly FunnelMark[] }) {
  const t = useTranslations('analysis.outcomes')
  const [all, setAll] = useState(false)
  const { marks, ranks, side } = props
  const shown = all ? marks : marks.slice(0, FIRST)
  return (
    <div className="outcomes__side">
      <h3 className="outcomes__side-title">{t(`beyondSide.${side}`, { count: marks.length })}</h3>
      <ul className={`outcomes__places funnel-tone--${props.indicator.direction}`} data-side={side}>
        {shown.map((mark) => (
          <PlaceLine
            key={mark.row.territory}
            row={mark.row}
            interval={mark.interval}
            position={mark.position}
            rank={ranks.byTerritory.get(mark.row.territory) ?? null}
            ranked={ranks.ranked}
            indicator={props.indicator}
            names={props.names}
            selected={props.selection.includes(mark.row.territory)}
            onSelect={props.onSelect}
            onOrigin={props.onOrigin}
          />
        ))}
      </ul>
      {marks.length > FIRST && (
        <button type="button" className="text-button outcomes__more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: marks.length - FIRST })}
        </button>
      )}
    </div>
  )
}
