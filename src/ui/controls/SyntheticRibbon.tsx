import './SyntheticRibbon.css'
import './controls.css'
import './pressStyle.ts'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'

/** Stands over every view that shows synthetic data. Without `onShowPublished` there is nothing published to go to. */
export function SyntheticRibbon(props: { onShowPublished?: (() => void) | undefined }) {
  const t = useTranslations('filter')
  return (
    <aside className="ribbon" aria-label={t('synthetic')}>
      <p className="ribbon__text">
        <strong>{t('ribbonTitle')}</strong> {t('ribbon')}
      </p>
      {props.onShowPublished && (
        <Button className="control-link ribbon__action" onPress={props.onShowPublished}>
          {t('ribbonAction')}
        </Button>
      )}
    </aside>
  )
}
