import { useTranslations } from 'use-intl'
import type { Territory } from '../../../catalog/territory.ts'
import { Icon } from '../../../ui/controls/Icon.tsx'
import type { Comparing } from './useComparing.ts'

/** Head of a place: its name, what it lies in, whether the others are compared with it, and how to take it away. */
export function PlaceHead({ place, reference, comparing }: { place: Territory; reference: boolean; comparing: Comparing }) {
  const t = useTranslations('analysis.compare.head')
  const name = comparing.label(place.id)
  const level = comparing.levelOf(place)
  const around = comparing.around(place.id)
  return (
    <div className="compare__head">
      <div>
        <p className="compare__name">{place.name}</p>
        <p className="analysis__soft">{around === '' ? level : `${level} · ${around}`}</p>
      </div>
      <div className="compare__actions">
      {reference ? (
        <p className="compare__reference">{t('reference')}</p>
      ) : (
        <button type="button" className="text-button compare__choose" aria-label={t('compareName', { place: name })} onClick={() => comparing.onReference(place.id)}>
          {t('compare')}
        </button>
      )}
        <button type="button" className="compare__remove" aria-label={t('remove', { place: name })} onClick={() => comparing.onRemove(place.id)}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  )
}
