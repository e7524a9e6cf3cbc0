import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { localeOf, valueWithUnit } from '../../../charts/parts/reading.ts'
import { absentLast } from '../../../domain/sorting/absentLast.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import { ListFoot } from '../analysis/ListFoot.tsx'
import { PlaceButton } from '../analysis/PlaceButton.tsx'
import type { OnePeriod } from './useOnePeriod.ts'

const FIRST = 10

/** The places within all brushes, by the first chart from its worse end, each with its figures and where they come from. */
export function PlacesWithin(props: {
  cross: OnePeriod
  names: PlaceNames
  selection: readonly string[]
  onSelect: (territory: string, extend: boolean) => void
  onOrigin: AskOrigin
}) {
  const { cross, names, selection } = props
  const t = useTranslations('analysis.cross.list')
  const chart = useTranslations('chart')
  const codes = useTranslations('codes')
  const { language } = useLanguage()
  const locale = localeOf(language)
  const [count, setCount] = useState(FIRST)
  const { axes, places } = cross.data
  const [first] = axes
  if (!first) return null
  const value = (place: string) => first.byTerritory.get(place)?.value ?? null
  const descending = first.indicator.direction !== 'higher-is-better'
  const within = places
    .filter((_, at) => cross.standings[at]?.kind === 'inside')
    .toSorted((one, other) => absentLast(value(one), value(other), descending) || (one < other ? -1 : 1))
  return (
    <section className="analysis__part" aria-labelledby="cross-list">
      <h2 className="analysis__title" id="cross-list">
        {t('title')}
      </h2>
      {within.length > 0 && <p className="analysis__note">{t(descending ? 'orderHigh' : 'orderLow', { indicator: first.indicator.title[language] })}</p>}
      <ul className="cross-places">
        {within.slice(0, count).map((place) => {
          const { name, around } = names(place)
          return (
            <li key={place} className="cross-places__item" data-place={place}>
              <PlaceButton id={place} selection={selection} onSelect={props.onSelect}>
                {name} <span className="analysis__soft">{around}</span>
              </PlaceButton>
              <dl className="cross-places__figures">
                {axes.map(({ indicator, byTerritory, query }) => {
                  const row = byTerritory.get(place)
                  if (!row) return null
                  const title = indicator.title[language]
                  const said = row.value === null ? codes(`status.${row.status}`) : valueWithUnit(row.value, indicator.unit, locale, chart)
                  return (
                    <div key={indicator.id}>
                      <dt>{title}</dt>
                      <dd>
                        <button
                          type="button"
                          className="analysis__figure"
                          aria-label={chart('origin', { what: `${name}, ${title}: ${said}` })}
                          onClick={() => props.onOrigin(row, query, indicator)}
                        >
                          {said}
                        </button>
                      </dd>
                    </div>
                  )
                })}
              </dl>
            </li>
          )
        })}
      </ul>
      <ListFoot shown={count} total={within.length} none={t('none')} onShow={setCount} />
    </section>
  )
}
