import '../../ui/controls/ErrorNotice.css'
import { useTranslations } from 'use-intl'
import { Icon } from '../../ui/controls/Icon.tsx'
import type { MapProblem } from '../../ui/map/TerritoryMapProps.ts'

/** Says what the map cannot do here, and what stands in for it. */
export function MapNotice({ problem }: { readonly problem: MapProblem }) {
  const t = useTranslations('mapProblem')
  return (
    <div className="fault" role="alert">
      <Icon name="info" />
      <div className="fault__text">
        <p className="fault__title">{t(`title.${problem}`)}</p>
        <p>{t(`advice.${problem}`)}</p>
      </div>
    </div>
  )
}
