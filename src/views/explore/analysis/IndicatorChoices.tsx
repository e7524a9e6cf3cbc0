import type { ReactNode } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'

/** Where the indicator on screen cannot be analysed so: why, and those that can, each one click away. */
export function IndicatorChoices(props: { children: ReactNode; indicators: readonly Indicator[]; onChoose: (indicator: string) => void }) {
  const { language } = useLanguage()
  return (
    <section className="analysis__part">
      <p>{props.children}</p>
      <div className="analysis__choices">
        {props.indicators.map((indicator) => (
          <button key={indicator.id} type="button" className="analysis__choice" onClick={() => props.onChoose(indicator.id)}>
            {indicator.title[language]}
          </button>
        ))}
      </div>
    </section>
  )
}
