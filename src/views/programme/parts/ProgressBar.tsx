import type { ReportedTarget } from '../../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'

const HEIGHT = 22

/** What was reached of a target as a bar, with a mark where the plan was on the same day, and both in words. */
export function ProgressBar({ target, words }: { readonly target: ReportedTarget; readonly words: ProgrammeWords }) {
  const { t } = words
  const { share, planned, day, state, rule } = target.progress
  if (share === null || day === null) return null
  const percent = (value: number) => `${Math.min(100, Math.max(0, value * 100)).toFixed(2)}%`
  return (
    <div className="progress">
      <svg className="progress__bar" width="100%" height={HEIGHT} aria-hidden="true">
        <rect className="progress__track" y="5" width="100%" height="12" rx="2" />
        <rect className={`progress__reached progress__reached--${state}`} y="5" width={percent(share)} height="12" rx="2" />
        {planned !== null && <line className="progress__plan" x1={percent(planned / target.value)} x2={percent(planned / target.value)} y1="0" y2={HEIGHT} />}
      </svg>
      <p className="progress__words">
        {t('pages.targets.shareOf', { share: words.share(share) })}
        {planned !== null && `. ${t('pages.targets.planned', { day: words.date(day), planned: words.inUnits(Math.round(planned), target.unit) })}`}
        {rule === 'milestones' && ` ${t('pages.targets.ruleMilestones')}`}
      </p>
    </div>
  )
}
