import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import type { Dispatch } from '../../../state/action.ts'
import { MAXIMUM_LISTED, MAXIMUM_POINTS, type PlacementSettings } from '../../../state/placement-settings.ts'
import { withoutPoint, withPoint } from './planEdits.ts'
import type { Locate } from './useLocate.ts'

/** What can be done with the place chosen on the map: a point here or not, required, ruled out, picked. */
export function ChosenPlace(props: { id: string; locate: Locate; names: PlaceNames; dispatch: Dispatch }) {
  const t = useTranslations('analysis.locate.points')
  const words = useTranslations('analysis.locate.question')
  const { id, locate, names } = props
  const { question, settings, ids } = locate
  const place = question?.places[question.numberOf.get(id) ?? -1]
  if (!place || !ids) return null
  const change = (placement: Partial<PlacementSettings>) => props.dispatch({ type: 'place', placement })
  const isPoint = ids.includes(id)
  const isFull = ids.length >= MAXIMUM_POINTS
  const listed = (key: 'must' | 'mustNot' | 'picked') => settings[key].includes(id)
  const toggled = (key: 'must' | 'mustNot' | 'picked') => (listed(key) ? settings[key].filter((other) => other !== id) : [...settings[key], id])
  const full = (['must', 'mustNot', 'picked'] as const).find((key) => !listed(key) && settings[key].length >= MAXIMUM_LISTED[key])
  const button = (label: string, act: () => void, disabled = false) => (
    <button type="button" className="analysis__choice" disabled={disabled} onClick={act}>
      {label}
    </button>
  )
  return (
    <section className="analysis__part locate-chosen" aria-label={t('actions', { place: names(id).name })}>
      <h2 className="analysis__title">{names(id).name}</h2>
      {place.offers && <p className="analysis__note">{t('offers')}</p>}
      <div className="analysis__choices">
        {isPoint ? button(t('remove'), () => change({ plan: withoutPoint(ids, id) })) : button(t('add'), () => change({ plan: withPoint(ids, id) }), isFull)}
        {button(t(listed('must') ? 'mustRemove' : 'mustAdd'), () => change({ must: toggled('must'), mustNot: settings.mustNot.filter((other) => other !== id) }), full === 'must')}
        {button(t(listed('mustNot') ? 'mustNotRemove' : 'mustNotAdd'), () => change({ mustNot: toggled('mustNot'), must: settings.must.filter((other) => other !== id) }), full === 'mustNot')}
        {settings.candidates === 'picked' && button(t(listed('picked') ? 'pickRemove' : 'pickAdd'), () => change({ picked: toggled('picked') }), full === 'picked')}
      </div>
      {isFull && !isPoint && <p className="analysis__note">{t('full', { most: MAXIMUM_POINTS })}</p>}
      {full && <p className="analysis__note">{words('listFull', { most: MAXIMUM_LISTED[full] })}</p>}
    </section>
  )
}
