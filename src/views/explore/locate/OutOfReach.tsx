import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { ListFoot } from '../analysis/ListFoot.tsx'
import { PlaceButton } from '../analysis/PlaceButton.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'
import type { LocatePlace } from './question.ts'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

const FIRST = 6

/** A place out of reach of everything, with the way to the nearest point; Infinity where there is none. */
export interface FarPlace {
  readonly place: LocatePlace
  readonly way: number
}

/** The places of a plan that stay out of reach and have people, most people first. */
export function placesOutOfReach({ question, plan, whole }: Pick<Locate, 'question' | 'plan' | 'whole'>): readonly FarPlace[] {
  if (!question || !plan || !whole) return []
  return question.places
    .flatMap((place, at): FarPlace[] => {
      if (plan.figures.states[at] !== 'out' || place.persons === 0) return []
      return [{ place, way: plan.points.reduce((least, point) => Math.min(least, whole.distances[point.place]?.[at] ?? Number.POSITIVE_INFINITY), whole.existing[at] ?? Number.POSITIVE_INFINITY) }]
    })
    .toSorted((one, other) => other.place.persons - one.place.persons || (one.place.id < other.place.id ? -1 : 1))
}

/** Who stays out of reach: how many people, where, and how far from the nearest point. */
export function OutOfReach(props: { locate: Locate; names: PlaceNames; selection: readonly string[]; onSelect: (id: string) => void; onOrigin: (place: LocatePlace) => void }) {
  const t = useTranslations('analysis.locate.out')
  const { locale } = useLanguage()
  const way = useWayWords(props.locate.settings.travel)
  const [count, setCount] = useState(FIRST)
  const far = placesOutOfReach(props.locate)
  const persons = far.reduce((sum, { place }) => sum + place.persons, 0)
  return (
    <section className="analysis__part" aria-label={t('title')}>
      <h2 className="analysis__title">{t('title')}</h2>
      <p>{far.length === 0 ? t('nobody') : t('sentence', { persons: formatNumber(Math.round(persons), locale), places: far.length })}</p>
      {far.length > 0 && (
        <>
          <table className="analysis__table">
            <ColumnHeads columns={[{ title: t('place') }, { title: t('persons'), isNumber: true }, { title: t('way'), isNumber: true }]} />
            <tbody>
              {far.slice(0, count).map(({ place, way: distance }) => (
                <tr key={place.id} data-place={place.id}>
                  <td>
                    <PlaceButton id={place.id} selection={props.selection} onSelect={props.onSelect}>
                      {props.names(place.id).name} <span className="analysis__soft">{props.names(place.id).around.split(', ')[0]}</span>
                    </PlaceButton>
                  </td>
                  <td className="analysis__number">
                    <button type="button" className="analysis__figure" onClick={() => props.onOrigin(place)}>
                      {formatNumber(Math.round(place.persons), locale)}
                    </button>
                  </td>
                  <td className="analysis__number">{Number.isFinite(distance) ? way(distance) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ListFoot shown={count} total={far.length} none="" onShow={setCount} />
        </>
      )}
    </section>
  )
}
