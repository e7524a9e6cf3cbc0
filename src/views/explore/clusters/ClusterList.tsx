import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import type { ClusterColours } from '../../../domain/palette/clusterColours.ts'
import { formatNumber, type FormatUnit, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { type ClusterArea, type ClusterGroup, clusterGroups } from './clusterGroups.ts'
import { colourOfKind } from './clusterPaints.ts'
import type { JudgedPlace } from './judgePlaces.ts'
import { formatProbabilityColumn } from './probability.ts'

/** A group longer than this is shown whole on demand only. */
const FIRST = 12

interface ListProps {
  readonly places: readonly JudgedPlace[]
  readonly territories: ReadonlyMap<string, Territory>
  readonly names: PlaceNames
  readonly unit: FormatUnit
  readonly colours: ClusterColours
  readonly selection: readonly string[]
  readonly onSelect: (territory: string) => void
  readonly onOrigin: (row: ObservationRow) => void
}

/** The twin of the map: the places that stand out, by kind, department and name. */
export function ClusterList(props: ListProps) {
  const t = useTranslations('analysis.clusters.list')
  const { locale } = useLanguage()
  const groups = clusterGroups(props.places, props.territories, props.names, locale)
  if (groups.length === 0) return null
  return (
    <section className="analysis__part" aria-label={t('title')}>
      <h2 className="analysis__title">{t('title')}</h2>
      <p className="analysis__note">{t('order')}</p>
      {groups.map((group) => (
        <GroupOfList key={group.kind} group={group} {...props} />
      ))}
    </section>
  )
}

function GroupOfList({ group, ...props }: ListProps & { group: ClusterGroup }) {
  const t = useTranslations('analysis.clusters')
  const { locale } = useLanguage()
  const [whole, setWhole] = useState(false)
  const { areas, hidden } = whole ? { areas: group.areas, hidden: 0 } : firstPlaces(group, FIRST)
  return (
    <div className="clusters__group" data-kind={group.kind}>
      <table className="analysis__table">
        <caption className="clusters__kind">
          <span className="analysis__swatch" style={{ backgroundColor: colourOfKind(group.kind, props.colours) ?? undefined }} />
          {t(`kind.${group.kind}`)} <span className="analysis__soft">{formatNumber(group.count, locale)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('list.place')}</th>
            <th scope="col" className="analysis__number">
              {t('list.value')}
            </th>
            <th scope="col" className="analysis__number clusters__wrapped">
              {t('list.neighbours')}
            </th>
            <th scope="col" className="analysis__number">
              {t('list.p')}
            </th>
          </tr>
        </thead>
        {areas.map(({ area, places }) => (
          <tbody key={area}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="clusters__area">
                {[props.names(area).name, props.names(area).around].filter((part) => part !== '').join(', ')}
              </th>
            </tr>
            {places.map((place) => (
              <RowOfList key={place.id} place={place} {...props} />
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && (
        <button type="button" className="text-button clusters__more" onClick={() => setWhole(true)}>
          {t('list.more', { count: hidden })}
        </button>
      )}
    </div>
  )
}

function RowOfList({ place, names, unit, selection, onSelect, onOrigin }: ListProps & { place: JudgedPlace }) {
  const { locale } = useLanguage()
  return (
    <tr>
      <td>
        <button type="button" className="analysis__place" aria-pressed={selection.includes(place.id)} onClick={() => onSelect(place.id)}>
          {names(place.id).name}
        </button>
      </td>
      <td className="analysis__number">
        <button type="button" className="analysis__figure" onClick={() => onOrigin(place.row)}>
          {formatValue(place.value, unit, locale)}
        </button>
      </td>
      <td className="analysis__number">{place.neighbours === null ? '' : formatValue(place.neighbours, unit, locale)}</td>
      <td className="analysis__number analysis__soft">{place.p === null ? '' : formatProbabilityColumn(place.p, locale)}</td>
    </tr>
  )
}

/** The first places of a group, and how many are left; one or two more are not worth a button. */
function firstPlaces(group: ClusterGroup, most: number): { areas: readonly ClusterArea[]; hidden: number } {
  if (group.count <= most + 2) return { areas: group.areas, hidden: 0 }
  let left = most
  const areas = group.areas.flatMap(({ area, places }) => {
    const kept = places.slice(0, left)
    left -= kept.length
    return kept.length > 0 ? [{ area, places: kept }] : []
  })
  return { areas, hidden: group.count - most }
}
