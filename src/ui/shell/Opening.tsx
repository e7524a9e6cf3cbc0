import './Opening.css'
import { useTranslations } from 'use-intl'

/** What stands on screen until the release is open. */
export function Opening() {
  const t = useTranslations('app')
  return (
    <output className="opening">
      <p className="opening__name">{t('name')}</p>
      <p>{t('loading')}</p>
    </output>
  )
}
