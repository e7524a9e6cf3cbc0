import { useTranslations } from 'use-intl'
import type { Intake } from '../../ui/own/useIntake.ts'
import { TextField } from './SelectField.tsx'
import { LEAST_THRESHOLD } from '../../intake/package/publication.ts'

export interface UseSectionProps {
  readonly intake: Intake
  readonly title: string
  readonly lasting: boolean
  /** Why it could not be kept, in words; null where nothing went wrong. */
  readonly failure: string | null
  readonly onTitle: (title: string) => void
  readonly onRead: () => void
  readonly onUse: () => void
}

/** The name of the dataset, what it holds, and the way to the map. */
export function UseSection({ intake, title, lasting, failure, onTitle, onRead, onUse }: UseSectionProps) {
  const t = useTranslations('own.use')
  const { outcome } = intake
  const size = outcome?.lists.size ?? 0
  return (
    <section className="own-step" aria-labelledby="own-use">
      <h2 id="own-use" className="own-step__title">
        {t('title')}
      </h2>
      <TextField label={t('name')} value={title} size={40} onChange={onTitle} />
      {!outcome && intake.busy === null && intake.mapping && (
        <>
          <p>{t('readFirst')}</p>
          <button type="button" className="own-button own-button--main" data-testid="own-read" onClick={onRead}>
            {t('read')}
          </button>
        </>
      )}
      {outcome && size === 0 && <p className="own-warning">{t('nothing')}</p>}
      {outcome && size > 0 && (
        <>
          <p>{t('observations', { observations: size, places: Object.values(outcome.places.levels).reduce((sum, count) => sum + count, 0), periods: outcome.lists.periods.length })}</p>
          {outcome.smallCells > 0 && <p className="own-warning">{t('small', { count: outcome.smallCells, most: LEAST_THRESHOLD - 1 })}</p>}
          {!lasting && <p className="own-warning">{t('memory')}</p>}
          <button type="button" className="own-button own-button--main" data-testid="own-show" onClick={onUse}>
            {t('show')}
          </button>
        </>
      )}
      <p role="alert" className="own-warning">
        {failure}
      </p>
    </section>
  )
}
