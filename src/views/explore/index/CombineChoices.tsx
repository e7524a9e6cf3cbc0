import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Dispatch } from '../../../state/action.ts'
import { MEANS, type MethodSettings, NORMALISATIONS } from '../../../state/method-settings.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'

/** How indicators come to one scale and into one number, each choice with what it does; folded away until asked for. */
export const CombineChoices = memo(function CombineChoices(props: { method: MethodSettings; dispatch: Dispatch }) {
  const t = useTranslations('analysis.index.combine')
  const { normalisation, mean } = props.method
  const choose = (method: Partial<MethodSettings>) => props.dispatch({ type: 'choose-method', method })
  return (
    <details className="analysis__method index-combine">
      <summary>{t('title', { normalisation: t(`scale.${normalisation}`).toLowerCase(), mean: t(`means.${mean}`).toLowerCase() })}</summary>
      <div className="index-combine__choices">
        <Segments
          label={t('normalisation')}
          value={normalisation}
          segments={NORMALISATIONS.map((value) => ({ value, label: t(`scale.${value}`) }))}
          onChange={(value) => choose({ normalisation: value })}
          hint={t(`scaleText.${normalisation}`)}
        />
        <Segments
          label={t('mean')}
          value={mean}
          segments={MEANS.map((value) => ({ value, label: t(`means.${value}`) }))}
          onChange={(value) => choose({ mean: value })}
          hint={t(`meanText.${mean}`)}
        />
      </div>
    </details>
  )
})
