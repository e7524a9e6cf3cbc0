import '../../ui/controls/NoticeBar.css'
import './MapNotice.css'
import '../../ui/controls/controls.css'
import '../../ui/controls/pressStyle.ts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Icon } from '../../ui/controls/Icon.tsx'
import type { MapProblem } from '../../ui/map/TerritoryMapProps.ts'

/** Says in one line what the map cannot do here and what stands in for it; once put away it stays so for this problem. */
export function MapNotice({ problem }: { readonly problem: MapProblem }) {
  const t = useTranslations('mapProblem')
  const link = useTranslations('link')
  const [putAway, setPutAway] = useState<MapProblem | null>(null)
  if (putAway === problem) return null
  return (
    <div className="notice map-notice" role="alert">
      <Icon name="info" />
      <p className="map-notice__text">
        <strong>{t(`title.${problem}`)}.</strong> {t(`advice.${problem}`)}
      </p>
      <Button className="control-square control-square--bare notice__close" aria-label={link('dismiss')} onPress={() => setPutAway(problem)}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
