import type { ReachWords } from '../../../place/reach/reachWords.ts'
import type { Origin } from './chosenOrigin.ts'
import { NearestOffersTable } from './NearestOffersTable.tsx'
import { NearestPoints } from './NearestPoints.tsx'
import type { ReachStep } from './startReach.ts'

/** A question of reach as it stands: waiting, failed, or its answer. What answers quickly shows no waiting. */
export function ReachAnswer({ words, step, origin, onCancel }: {
  readonly words: ReachWords
  readonly step: ReachStep
  readonly origin: Origin
  readonly onCancel: () => void
}) {
  const { t } = words
  if (step.kind === 'failed') return <p className="other-origin__problem">{t(`problem.${step.why}`)}</p>
  if (step.kind === 'waiting') {
    if (!step.slow) return null
    const label = t(step.progress === null ? 'loading' : 'measuring')
    return (
      <div className="other-origin__waiting">
        <span>{label}</span>
        <progress className="other-origin__progress" aria-label={label} {...(step.progress === null ? {} : { value: step.progress })} />
        <button className="other-origin__button" type="button" onClick={onCancel}>{t('cancel')}</button>
      </div>
    )
  }
  return (
    <div className="other-origin__answer">
      <p className="other-origin__from">{t('from', { origin: origin.name })}</p>
      <p className="other-origin__note">{t('straight')}</p>
      <NearestOffersTable words={words} reached={step.reached} file={step.file} />
      <NearestPoints words={words} reached={step.reached} file={step.file} />
    </div>
  )
}
