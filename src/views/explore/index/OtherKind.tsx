import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { Dispatch } from '../../../state/action.ts'
import { IndicatorChoices } from '../analysis/IndicatorChoices.tsx'

/** Published and demonstration figures do not mix; from here an index of the other kind can begin. */
export const OtherKind = memo(function OtherKind(props: { indicators: readonly Indicator[]; dispatch: Dispatch }) {
  const t = useTranslations('analysis.index.components')
  const [first] = props.indicators
  // One alone could not be mixed with anything.
  if (!first || props.indicators.length < 2) return null
  return (
    <details className="analysis__method">
      <summary>{t('otherTitle', { kind: first.kind })}</summary>
      <IndicatorChoices indicators={props.indicators} onChoose={(id) => props.dispatch({ type: 'choose-method', method: { weights: [[id, 50]] } })}>
        {t('other')}
      </IndicatorChoices>
    </details>
  )
})
