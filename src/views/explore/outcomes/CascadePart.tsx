import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { CascadePoint, CascadeStep } from '../../../domain/cascade/cascade.ts'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { HatchSwatch } from '../../../ui/map/HatchPattern.tsx'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import { Waiting } from '../Waiting.tsx'
import { isCounted } from '../../../place/cascadeInput.ts'
import { lossSentence } from './cascadeSentences.ts'
import type { CascadeAnswer } from './useCascade.ts'

/** From those in need to those in work: persons at each step, and where most of them are lost. */
export function CascadePart(props: { answer: CascadeAnswer; place: string; filter: string; onOrigin: AskOrigin }) {
  const t = useTranslations('analysis.outcomes')
  const { language, locale } = useLanguage()
  const { answer } = props
  const { steps, rising, needsDiffer } = answer.cascade
  const need = steps.find(({ of }) => of !== null)?.of ?? null
  const name = (point: CascadePoint) => t(`step.${point}`)
  const loss = lossSentence(answer.cascade, (point) => t(`stepInSentence.${point}`))
  const indicatorOf = (step: CascadeStep): Indicator | undefined => answer.questions.find((question) => question.step === step.name)?.indicator
  const askNeed = () => {
    const asked = answer.questions.find(({ step, query }) => query && answer.rows[step]?.denominator === need)
    const row = asked && answer.rows[asked.step]
    if (row && asked.query) props.onOrigin(row, asked.query, asked.indicator)
  }
  if (answer.loading) return <Waiting />
  return (
    <section className="analysis__part" aria-label={t('cascadeTitle')}>
      <h2 className="analysis__title">{t('cascadeTitle')}</h2>
      <p className="analysis__soft">{[props.place, props.filter].filter((part) => part !== '').join(' · ')}</p>
      <p data-sentence={loss.key}>{t(`sentence.${loss.key}`, { ...loss.values, text: formatNumber(Number(loss.values['persons'] ?? 0), locale) })}</p>
      <ol className="cascade" aria-label={t('cascadeTitle')}>
        {need !== null && (
          <li className="cascade__step" data-step="need">
            <span className="cascade__name">{name('need')}</span>
            <span className="cascade__bar" style={{ width: '100%' }} />
            <span className="cascade__persons">
              <button type="button" className="analysis__figure" onClick={askNeed}>
                {formatNumber(need, locale)}
              </button>
            </span>
            <span className="cascade__share">{formatValue(1, 'percent', locale)}</span>
          </li>
        )}
        {steps.filter(({ name: step }) => isCounted(step)).map((step) => (
          <li key={step.name} className="cascade__step" data-step={step.name}>
            <span className="cascade__name" title={indicatorOf(step)?.numerator?.[language]}>
              {name(step.name)}
            </span>
            {step.persons === null ? <Absent step={step} /> : <Counted {...props} step={step} />}
          </li>
        ))}
      </ol>
      <p className="analysis__note">{t('noAvailability')}</p>
      {rising.length > 0 && <p className="analysis__note">{t('rises', { steps: new Intl.ListFormat(locale).format(rising.map(name)) })}</p>}
      {needsDiffer && <p className="analysis__note">{t('needsDiffer')}</p>}
    </section>
  )
}

function Counted({ answer, step, onOrigin }: { answer: CascadeAnswer; step: CascadeStep; onOrigin: AskOrigin }) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const question = answer.questions.find((each) => each.step === step.name)
  const row = isCounted(step.name) ? answer.rows[step.name] : null
  const { persons, coverage, conversion, from, unknownBetween } = step
  return (
    <>
      <span className="cascade__bar" style={{ width: `${Math.min(coverage ?? 0, 1) * 100}%` }} />
      <span className="cascade__persons">
        <button type="button" className="analysis__figure" onClick={() => row && question?.query && onOrigin(row, question.query, question.indicator)}>
          {formatNumber(persons ?? 0, locale)}
        </button>
      </span>
      <span className="cascade__share">{coverage !== null && formatValue(coverage, 'percent', locale)}</span>
      {conversion !== null && from !== null && (
        <span className="cascade__conversion">
          {t(unknownBetween.length === 0 ? 'conversion' : 'conversionOver', { share: formatValue(conversion, 'percent', locale), from: t(`step.${from}`).toLowerCase() })}
        </span>
      )}
    </>
  )
}

function Absent({ step }: { step: CascadeStep }) {
  const t = useTranslations('analysis.outcomes')
  const codes = useTranslations('codes')
  const absence = step.status === 'suppressed' || step.status === 'not-reported' || step.status === 'not-applicable' ? step.status : null
  return (
    <span className="cascade__absent">
      {absence && isAbsence(absence) ? (
        <>
          <HatchSwatch absence={absence} width={28} height={12} /> {codes(`status.${absence}`)}
        </>
      ) : (
        t('stepUnpublished')
      )}
    </span>
  )
}
