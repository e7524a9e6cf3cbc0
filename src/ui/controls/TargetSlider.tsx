import './TargetSlider.css'
import './controls.css'
import './pressStyle.ts'
import { useState } from 'react'
import { Button, Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { formatValue } from '../../domain/formatting/number.ts'
import { useLanguage } from './useLanguage.ts'

/** The share that ought to be reached, in steps of 1 %; `own` is the indicator's own target, null gives it back. */
export function TargetSlider(props: { value: number | null; own: number; onChange: (target: number | null) => void }) {
  const t = useTranslations('filter')
  const { locale } = useLanguage()
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? Math.round((props.value ?? props.own) * 100)
  const share = formatValue(shown / 100, 'percent', locale)
  return (
    <Slider
      className="control target"
      minValue={0}
      maxValue={100}
      step={1}
      value={shown}
      onChange={(percent) => setDragged(percent)}
      onChangeEnd={(percent) => {
        setDragged(null)
        props.onChange(percent === Math.round(props.own * 100) ? null : percent / 100)
      }}
    >
      <div className="target__head">
        <Label className="control__label">{t('target')}</Label>
        <output className="target__value">{share}</output>
      </div>
      <SliderTrack className="target__track">
        {({ state }) => (
          <>
            <div className="target__rail" />
            <div className="target__fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <div className="target__own" style={{ left: `${props.own * 100}%` }} />
            <SliderThumb className="target__thumb" />
          </>
        )}
      </SliderTrack>
      <div className="control__hint target__foot">
        <span>{t('targetOf', { share })}</span>
        {shown !== Math.round(props.own * 100) && (
          <Button className="control-link" onPress={() => props.onChange(null)}>
            {t('targetOwn', { share: formatValue(props.own, 'percent', locale) })}
          </Button>
        )}
      </div>
    </Slider>
  )
}
