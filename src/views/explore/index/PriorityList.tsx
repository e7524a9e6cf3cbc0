import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import { TaskProgress } from '../analysis/TaskProgress.tsx'
import { knownBand, lastRank } from './bands.ts'
import { PriorityRow } from './PriorityRow.tsx'
import { DRAWS, type Index, NOISE_SHARE } from './useIndex.ts'

const FIRST = 10
const PAGE = 20

/** Places from the most urgent on. The order is live; ranks stand only beside their bands. */
export function PriorityList(props: {
  index: Index
  names: PlaceNames
  selection: readonly string[]
  onSelect: (territory: string) => void
  onOrigin: AskOrigin
}) {
  const { index } = props
  const t = useTranslations('analysis.index.list')
  const words = useTranslations('analysis.index')
  const { locale } = useLanguage()
  const [count, setCount] = useState(FIRST)
  const order = index.live?.order ?? []
  if (order.length === 0 || !index.ranks) return null
  const shown = order.slice(0, count).map((position) => index.input.places[position] ?? '')
  const bands = shown.map((place) => knownBand(index.band(place)))
  const last = lastRank(bands)
  return (
    <section className="analysis__part" aria-labelledby="index-list">
      <h2 className="analysis__title" id="index-list">
        {t('title')}
      </h2>
      <p className="analysis__note">{t('noise', { draws: DRAWS, share: formatValue(NOISE_SHARE, 'percent', locale) })}</p>
      {index.task.problem !== null || index.task.cancelled ? (
        <TaskProgress task={index.task} label={t('title')} />
      ) : (
        <p className="analysis__note priority__axis" data-bands={index.report ? 'ready' : 'pending'}>
          {index.report ? t('axis', { first: 1, last, open: String(bands.some((band) => band !== null && band.high > last)) }) : words('pending')}
        </p>
      )}
      <ol className="priority" aria-label={t('label')} aria-busy={index.report === null}>
        {shown.map((place, at) => (
          <PriorityRow
            key={place}
            place={place}
            name={props.names(place)}
            score={formatNumber(index.byTerritory.get(place)?.value ?? 0, locale, 1, true)}
            band={bands[at] ?? null}
            last={last}
            index={index}
            selected={props.selection.includes(place)}
            onSelect={props.onSelect}
            onOrigin={props.onOrigin}
          />
        ))}
      </ol>
      <div className="chart__foot">
        <span className="chart__note">{t('shown', { shown: shown.length, total: order.length })}</span>
        {order.length > count && (
          <button type="button" className="text-button" onClick={() => setCount(count + PAGE)}>
            {t('more', { count: Math.min(PAGE, order.length - count) })}
          </button>
        )}
        {count > FIRST && (
          <button type="button" className="text-button" onClick={() => setCount(FIRST)}>
            {t('fewer')}
          </button>
        )}
      </div>
    </section>
  )
}
