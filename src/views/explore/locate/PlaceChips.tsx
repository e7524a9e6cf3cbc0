import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'

/** Places of a list by hand, each removable; nothing for an empty list. */
export function PlaceChips(props: { title: string; ids: readonly string[]; names: PlaceNames; onChange: (ids: readonly string[]) => void }) {
  const t = useTranslations('analysis.locate.question')
  if (props.ids.length === 0) return null
  return (
    <div className="control">
      <span className="control__label">{props.title}</span>
      <ul className="locate-chips">
        {props.ids.map((id) => (
          <li key={id}>
            <button type="button" className="selected__place" aria-label={t('remove', { place: props.names(id).name })} onClick={() => props.onChange(props.ids.filter((other) => other !== id))}>
              {props.names(id).name} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
