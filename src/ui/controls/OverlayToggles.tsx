import './OverlayToggles.css'
import { useTranslations } from 'use-intl'
import { type AppState, CATCHMENTS } from '../../state/app-state.ts'
import { Segments } from './Segments.tsx'
import { Tick } from './Tick.tsx'

type Overlays = AppState['overlays']

/** What stands on the map beside the areas; the radius appears once there are points to draw it around. */
export function OverlayToggles(props: { value: Overlays; onChange: (change: Partial<Overlays>) => void }) {
  const t = useTranslations('filter')
  const { programmePlaces, servicePoints, catchment } = props.value
  return (
    <fieldset className="control overlays">
      <legend className="control__label overlays__legend">{t('overlays')}</legend>
      <Tick checked={programmePlaces} onChange={(shown) => props.onChange({ programmePlaces: shown })}>
        {t('programmePlaces')}
      </Tick>
      <Tick checked={servicePoints} onChange={(shown) => props.onChange({ servicePoints: shown })}>
        {t('servicePoints')}
      </Tick>
      {(programmePlaces || servicePoints) && (
        <Segments
          label={t('catchment')}
          value={String(catchment)}
          segments={CATCHMENTS.map((kilometres) => ({
            value: String(kilometres),
            label: kilometres === 0 ? t('noCatchment') : t('kilometres', { km: kilometres }),
          }))}
          onChange={(text) => {
            const chosen = CATCHMENTS.find((kilometres) => String(kilometres) === text)
            if (chosen !== undefined) props.onChange({ catchment: chosen })
          }}
        />
      )}
    </fieldset>
  )
}
