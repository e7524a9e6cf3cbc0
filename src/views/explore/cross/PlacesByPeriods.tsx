import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PeriodKind } from '../../../catalog/period.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { ListFoot } from '../analysis/ListFoot.tsx'
import { PlaceButton } from '../analysis/PlaceButton.tsx'
import type { Periods } from './usePeriods.ts'

const FIRST = 10

/** Places that lay within all brushes, those of most periods first. */
export function PlacesByPeriods(props: {
  found: Periods
  every: PeriodKind
  names: PlaceNames
  selection: readonly string[]
  onSelect: (territory: string, extend: boolean) => void
}) {
  const { found, every, names, selection } = props
  const t = useTranslations('analysis.cross')
  const [count, setCount] = useState(FIRST)
  const { places, within, periods } = found
  const listed = places
    .map((place, at) => ({ place, times: within[at] ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((one, other) => other.times - one.times || (one.place < other.place ? -1 : 1))
  return (
    <section className="analysis__part" aria-labelledby="cross-list">
      <h2 className="analysis__title" id="cross-list">
        {t('list.title')}
      </h2>
      {listed.length > 0 && <p className="analysis__note">{t('list.orderPeriods', { every })}</p>}
      <ul className="cross-places">
        {listed.slice(0, count).map(({ place, times }) => {
          const { name, around } = names(place)
          return (
            <li key={place} className="cross-places__item cross-places__item--line" data-place={place}>
              <PlaceButton id={place} selection={selection} onSelect={props.onSelect}>
                {name} <span className="analysis__soft">{around}</span>
              </PlaceButton>
              <span className="analysis__soft">{t('list.times', { times, periods })}</span>
            </li>
          )
        })}
      </ul>
      <ListFoot shown={count} total={listed.length} none={t('list.none')} onShow={setCount} />
    </section>
  )
}
