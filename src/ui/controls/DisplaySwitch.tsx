import { useTranslations } from 'use-intl'
import { type AppState, DISPLAYS } from '../../state/app-state.ts'
import { Segments } from './Segments.tsx'

/** Map or its table twin. */
export function DisplaySwitch(props: { value: AppState['display']; onChange: (display: AppState['display']) => void }) {
  const t = useTranslations('filter')
  return (
    <Segments
      label={t('display')}
      value={props.value}
      segments={DISPLAYS.map((display) => ({ value: display, label: t(`displays.${display}`) }))}
      onChange={props.onChange}
    />
  )
}
