import { useTranslations } from 'use-intl'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { ComparedRow } from './comparison.ts'
import type { Difference } from '../../../place/differences.ts'
import { branch, differenceFigures } from './wording.ts'

/** How much a place has more or less than the reference, its interval, and in words whether that is more than chance. */
export function DifferenceOfPlace(props: { territory: string; difference: Difference; row: ComparedRow }) {
  const t = useTranslations('analysis.compare.difference')
  const { locale } = useLanguage()
  const { difference, territory } = props
  const { unit } = props.row.question.indicator
  if (difference.kind === 'absent') {
    return (
      <p className="compare__difference analysis__soft" data-difference={territory} data-verdict="absent">
        {t('absent')}
      </p>
    )
  }
  const none = difference.difference === 0
  const figures = differenceFigures(difference, unit, locale)
  return (
    <div className={`compare__difference compare__difference--${difference.kind}`} data-difference={territory} data-verdict={difference.kind}>
      <p className="compare__size">{none ? t('none') : t('size', { unit: branch(unit), value: figures.difference, count: figures.count })}</p>
      {figures.low !== null && figures.high !== null && <p className="analysis__soft">{t('bounds', { low: figures.low, high: figures.high })}</p>}
      {!(none && difference.kind === 'untested') && (
        <p className="compare__verdict">
          <span className="compare__mark" aria-hidden="true" />
          {difference.kind === 'untested' ? t(`untested.${difference.why}`) : t(difference.kind)}
        </p>
      )}
    </div>
  )
}
