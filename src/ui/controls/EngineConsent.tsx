import './EngineProgress.css'
import { useTranslations } from 'use-intl'

/** On a device with little memory the engine is asked for, never started unasked. */
export function EngineConsent(props: { onAllow: () => void }) {
  const t = useTranslations('error')
  const panel = useTranslations('panel')
  return (
    <div className="engine" role="alert">
      <p>{t('engine.asking')}</p>
      <p>{t('engine.hint')}</p>
      <button type="button" className="control-link" onClick={props.onAllow}>
        {panel('startEngine')}
      </button>
    </div>
  )
}
