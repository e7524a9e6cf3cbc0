import { useTranslations } from 'use-intl'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import type { Intake } from '../../ui/own/useIntake.ts'

/** How far a file is, and a way to stop. */
export function BusyLine({ intake, onStop }: { intake: Intake; onStop: () => void }) {
  const t = useTranslations('own.busy')
  const { locale } = useLanguage()
  const { progress, file } = intake
  const share = progress && progress.totalBytes > 0 ? Math.min(progress.loadedBytes / progress.totalBytes, 1) : null
  const name = file?.name ?? ''
  return (
    <div className="own-busy">
      <p aria-live="polite">
        {intake.busy === 'opening' || share === null
          ? t('opening', { name })
          : t('reading', { name, share: new Intl.NumberFormat(locale, { style: 'percent' }).format(share), rows: progress?.rows ?? 0 })}
      </p>
      <progress className="own-busy__bar" aria-label={t('progress')} max={1} {...(share === null ? {} : { value: share })} />
      <button type="button" className="own-button own-button--quiet" onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  )
}
