import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { MethodSettings } from '../../../state/method-settings.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { MethodNote } from '../analysis/MethodNote.tsx'
import type { CrossFigures } from './figures.ts'

/** How places are filtered, of which period each indicator is, and the SQL of each. */
export const CrossMethod = memo(function CrossMethod({ figures, span }: { figures: CrossFigures; span: MethodSettings['span'] }) {
  const t = useTranslations('analysis.cross')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { axes, queries } = figures
  return (
    <MethodNote indicators={axes.map(({ indicator }) => indicator)} queries={queries}>
      {[
        t('method'),
        ...(span === 'period' ? [] : [t('methodPeriods')]),
        ...axes.map(({ indicator, period, setAside }) =>
          t('axis', {
            indicator: indicator.title[language],
            period: period === null ? t(`span.${span}`).toLowerCase() : formatPeriod(period, locale),
            aside: setAside.length,
            dimensions: new Intl.ListFormat(locale).format(setAside.map((dimension) => codes(`dimension.${dimension}`).toLowerCase())),
          }),
        ),
      ].join(' ')}
    </MethodNote>
  )
})
