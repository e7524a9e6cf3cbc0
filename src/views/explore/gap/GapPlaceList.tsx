import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import type { RankIntervals } from '../../../domain/ranking/rankIntervals.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { TaskState } from '../../../ui/tasks/useTask.ts'
import { TaskProgress } from '../analysis/TaskProgress.tsx'
import { PlaceButton } from '../analysis/PlaceButton.tsx'
import type { GapPlace } from './gapPlaces.ts'

const FIRST = 8
const PAGE = 16

/** Places by persons not reached, each with its interval and with the ranks that chance leaves open; none before those are known. */
export function GapPlaceList(props: {
  places: readonly GapPlace[]
  names: PlaceNames
  ranks: TaskState<RankIntervals>
  selection: readonly string[]
  onSelect: (territory: string, extend: boolean) => void
  onOrigin: (place: GapPlace) => void
  onAgain: () => void
  /** What the list says in one sentence. */
  children: ReactNode
}) {
  const t = useTranslations('analysis.gap.places')
  const common = useTranslations('analysis')
  const { locale } = useLanguage()
  const [count, setCount] = useState(FIRST)
  const { places, ranks, names, selection } = props
  // A place without an interval has no rank; it would stand in the order as if it were certain.
  const sorted = places.filter(({ reachedInterval }) => reachedInterval !== null).toSorted((one, other) => other.persons - one.persons || (one.id < other.id ? -1 : 1))
  const shown = sorted.filter((place, index) => index < count || selection.includes(place.id))
  const rankOf = new Map(ranks.result?.places.map((rank) => [rank.id, rank]))
  return (
    <section className="analysis__part">
      <h2 className="analysis__title">{t('title')}</h2>
      {props.children}
      <TaskProgress task={ranks} label={t('ranking')} onAgain={props.onAgain} />
      {ranks.result && (
        <>
          <table className="analysis__table" aria-label={t('title')}>
            <thead>
              <tr>
                <th scope="col">{t('place')}</th>
                <th scope="col" className="analysis__number">
                  {t('persons')}
                </th>
                <th scope="col" className="analysis__number">
                  {t('reached')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => {
                const { name, around } = names(place.id)
                return (
                  <tr key={place.id} data-place={place.id}>
                    <td>
                      <PlaceButton id={place.id} selection={selection} onSelect={props.onSelect}>
                        {name} <span className="analysis__soft">{around.split(', ')[0]}</span>
                      </PlaceButton>
                      <div className="analysis__soft">{rankWords(place.id)}</div>
                    </td>
                    <td className="analysis__number">
                      <button type="button" className="analysis__figure" onClick={() => props.onOrigin(place)}>
                        {formatNumber(Math.round(place.persons), locale)}
                      </button>
                      <div className="analysis__soft">{place.interval ? formatInterval(rounded(place.interval), 'persons', locale) : ''}</div>
                    </td>
                    <td className="analysis__number">
                      {place.reached === null ? '' : formatEstimate(place.reached, place.reachedInterval, 'percent', locale)}
                      <div className="analysis__soft">{place.reachedInterval ? formatInterval(place.reachedInterval, 'percent', locale) : ''}</div>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="analysis__note">
            {t('shown', { shown: Math.min(count, sorted.length), total: sorted.length })}{' '}
            {count < sorted.length && (
              <button type="button" className="text-button" onClick={() => setCount(count + PAGE)}>
                {t('more', { count: Math.min(PAGE, sorted.length - count) })}
              </button>
            )}{' '}
            {t('ranks')}
            {places.length > sorted.length ? ` ${t('unranked', { count: places.length - sorted.length })}` : ''}
          </p>
        </>
      )}
    </section>
  )

  function rankWords(id: string): string {
    const rank = rankOf.get(id)
    if (!rank || rank.low === null || rank.high === null || !ranks.result) return ''
    const total = ranks.result.ranked
    return rank.low === rank.high ? common('rankOne', { low: rank.low, total }) : common('rank', { low: rank.low, high: rank.high, total })
  }
}

function rounded([low, high]: readonly [number, number]): readonly [number, number] {
  return [Math.round(low), Math.round(high)]
}
