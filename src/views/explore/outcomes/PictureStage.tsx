import './outcomes.css'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Dispatch } from '../../../state/action.ts'
import { type MethodSettings, OUTCOME_PICTURES } from '../../../state/method-settings.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'

/** The switch between the pictures, and the picture under it. */
export function PictureStage(props: { picture: MethodSettings['picture']; dispatch: Dispatch; children: ReactNode }) {
  const t = useTranslations('analysis.outcomes')
  return (
    <div className="outcomes__stage">
      <div className="outcomes__bar">
        <Segments
          label={t('picture.label')}
          hideLabel
          value={props.picture}
          segments={OUTCOME_PICTURES.map((value) => ({ value, label: t(`picture.${value}`) }))}
          onChange={(picture) => props.dispatch({ type: 'choose-method', method: { picture } })}
        />
      </div>
      {props.children}
    </div>
  )
}
