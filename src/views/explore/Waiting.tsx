import './Waiting.css'
import { useTranslations } from 'use-intl'

/** Stands where figures will be, and says so; nothing is claimed before the answer is here. */
export function Waiting() {
  const t = useTranslations('panel')
  return (
    <output className="waiting">
      <span className="visually-hidden">{t('waiting')}</span>
      <span className="waiting__line waiting__line--short" />
      <span className="waiting__line waiting__line--figure" />
      <span className="waiting__line" />
      <span className="waiting__line" />
    </output>
  )
}
