import './SelectedPlaces.css'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'

/** The places chosen beside the one in focus, each removable, and what can be done with the selection. */
export function SelectedPlaces(props: {
  selection: readonly string[]
  names: PlaceNames
  onRemove: (territory: string) => void
  onZoom: () => void
  onClear: () => void
}) {
  const t = useTranslations('panel')
  const { language } = useLanguage()
  const focus = props.selection.at(-1)
  if (focus === undefined) return null
  return (
    <div className="selected">
      {props.selection.slice(0, -1).map((id) => (
        <button
          key={id}
          type="button"
          className="selected__place"
          aria-label={t('remove', { place: props.names(id).name })}
          onClick={() => props.onRemove(id)}
        >
          {props.names(id).name} <span aria-hidden="true">×</span>
        </button>
      ))}
      <a className="selected__action selected__page" href={`./${language}/${focus}.html`}>
        {t('page', { place: props.names(focus).name })}
      </a>
      <button type="button" className="selected__action" onClick={props.onZoom}>
        {t('zoomTo', { place: props.names(focus).name })}
      </button>
      <button type="button" className="selected__action" onClick={props.onClear}>
        {t('clearSelection')}
      </button>
    </div>
  )
}
