import { useTranslations } from 'use-intl'
import { formatNumber } from '../../domain/formatting/number.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import type { IntakeProblem } from '../../ui/own/intake-messages.ts'

/** Why a file cannot be used, where, and that nothing else has changed. */
export function ProblemNotice({ problem, name }: { problem: IntakeProblem; name: string }) {
  const t = useTranslations('own.problem')
  const { language, locale } = useLanguage()
  const { row, column } = problem
  const place = row !== null && column !== null ? t('placeColumn', { row: formatNumber(row, locale), column }) : row !== null ? t('place', { row: formatNumber(row, locale) }) : column === null ? null : t('column', { column })
  return (
    <div className="own-problem" role="alert" data-testid="own-problem" data-code={problem.code}>
      <strong>{t('title')}</strong>
      <p>
        <span className="own-name">{name}</span>: {place !== null && `${place}: `}
        {problem.text[language]}.
      </p>
      <p className="own-soft">{t('untouched')}</p>
    </div>
  )
}
