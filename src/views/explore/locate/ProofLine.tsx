import { useTranslations } from 'use-intl'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

/** Whether the answer is proven; while it is not, the best found, what can at most be, and a way to stop. */
export function ProofLine({ locate }: { locate: Locate }) {
  const t = useTranslations('analysis.locate.proof')
  const { locale } = useLanguage()
  const way = useWayWords(locate.settings.travel)
  const { placement, settings } = locate
  const { step, progress, answer, problem } = placement
  const people = (locate.question?.places ?? []).reduce((sum, { persons }) => sum + persons, 0)
  // The shortest way is told of all people together; a person reads it for one.
  const worth = (value: number) => {
    if (settings.goal === 'median') return way(people > 0 ? value / people : 0)
    return settings.goal === 'center' ? way(value) : formatNumber(Math.round(value), locale)
  }
  const share = (gap: number) => formatValue(gap, 'percent', locale)
  const isLeast = settings.goal !== 'cover'
  const found = answer?.found ?? null
  if (problem !== null) {
    return (
      <p className="locate-proof" role="alert" data-proof="problem">
        {t('problem', { problem })} {again()}
      </p>
    )
  }
  if (step === 'stopped') {
    return (
      <p className="locate-proof" data-proof="stopped">
        {t('stopped')} {again()}
      </p>
    )
  }
  if (found?.proven) {
    return (
      <p className="locate-proof locate-proof--proven" data-proof="proven" data-seconds={found.seconds}>
        {t(locate.byHand ? 'provenHand' : 'proven')}
      </p>
    )
  }
  if (found && !locate.asked) {
    return (
      <p className="locate-proof" data-proof="unproven">
        {t('unproven')}{' '}
        <button type="button" className="text-button" onClick={locate.prove}>
          {t('prove')}
        </button>
      </p>
    )
  }
  if (found) {
    const { bound, value } = found
    return (
      <p className="locate-proof" data-proof="unproven">
        {bound === null ? t('stopped') : t(isLeast ? 'stoppedBoundLeast' : 'stoppedBound', { bound: worth(bound), gap: share(Math.abs(bound - value) / Math.max(Math.abs(value), 1e-9)) })} {again()}
      </p>
    )
  }
  if (step === 'idle' || (answer && !answer.allowed)) return null
  const { value = null, bound = null, gap = null } = progress ?? {}
  return (
    <div className="locate-proof" data-proof="running">
      <progress aria-label={t('proving')} {...(gap === null ? {} : { value: Math.max(0, 1 - gap), max: 1 })} />
      <span>{value !== null && bound !== null && gap !== null ? t(isLeast ? 'boundLeast' : 'bound', { value: worth(value), bound: worth(bound), gap: share(gap) }) : placement.taken ? `${t('quick')} ${t('proving')}` : t('proving')}</span>
      <button type="button" className="text-button" onClick={placement.stop}>
        {t('stop')}
      </button>
    </div>
  )

  function again() {
    return (
      <button type="button" className="text-button" onClick={locate.again}>
        {t('again')}
      </button>
    )
  }
}
