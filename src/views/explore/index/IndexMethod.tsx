import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { formatValue } from '../../../domain/formatting/number.ts'
import type { MethodSettings } from '../../../state/method-settings.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { MethodNote } from '../analysis/MethodNote.tsx'
import type { AnsweredComponent } from '../analysis/useComponentRows.ts'
import { DRAWS, NOISE_SHARE } from './useIndex.ts'

/** How the index and its bands are worked out, with the data and the SQL of every component. */
export const IndexMethod = memo(function IndexMethod(props: { components: readonly AnsweredComponent[]; method: MethodSettings }) {
  const t = useTranslations('analysis.index.method')
  const { locale } = useLanguage()
  const text = [
    t(`scale.${props.method.normalisation}`),
    t(`mean.${props.method.mean}`),
    t('points'),
    t('band', { draws: DRAWS, share: formatValue(NOISE_SHARE, 'percent', locale) }),
    t('source'),
  ].join(' ')
  return (
    <MethodNote indicators={props.components.map(({ indicator }) => indicator)} queries={props.components.map(({ query }) => query)}>
      {text}
    </MethodNote>
  )
})
