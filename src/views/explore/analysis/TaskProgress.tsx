import { useTranslations } from 'use-intl'
import { formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { TaskState } from '../../../ui/tasks/useTask.ts'

/** How far a longer piece of work is, with a button that stops it; nothing once it is done. */
export function TaskProgress(props: { task: TaskState<unknown>; label: string; onAgain?: () => void }) {
  const t = useTranslations('analysis')
  const { locale } = useLanguage()
  const { progress, cancelled, problem, cancel } = props.task
  if (problem !== null) return <p role="alert">{t('problem', { problem })}</p>
  if (cancelled) {
    return (
      <p className="analysis__note">
        {t('cancelled')}{' '}
        {props.onAgain && (
          <button type="button" className="text-button" onClick={props.onAgain}>
            {t('again')}
          </button>
        )}
      </p>
    )
  }
  if (progress === null) return null
  return (
    <div className="analysis__working">
      <progress value={progress} max={1} aria-label={props.label} />
      <span>{t('working', { percent: formatValue(Math.round(progress * 100) / 100, 'percent', locale) })}</span>
      <button type="button" className="text-button" onClick={cancel}>
        {t('cancel')}
      </button>
    </div>
  )
}
