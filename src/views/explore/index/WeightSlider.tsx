import '../../../ui/controls/TargetSlider.css'
import '../../../ui/controls/pressStyle.ts'
import type { ReactNode } from 'react'
import { Button, Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { formatValue } from '../../../domain/formatting/number.ts'
import { MAXIMUM_WEIGHT } from '../../../state/method-settings.ts'
import { Icon } from '../../../ui/controls/Icon.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'

/** The weight of one indicator, 0 to 100; every movement is told at once, the weight to keep at the end of it. */
export function WeightSlider(props: {
  label: string
  weight: number
  /** Of all weights, 0 to 1. */
  share: number
  onDrag: (weight: number) => void
  onKeep: (weight: number) => void
  /** Null where it cannot be taken out of the index. */
  onRemove: (() => void) | null
  children: ReactNode
}) {
  const t = useTranslations('analysis.index.components')
  const { locale } = useLanguage()
  return (
    <li className="weight">
      <Slider
        className="weight__slider"
        minValue={0}
        maxValue={MAXIMUM_WEIGHT}
        step={1}
        value={props.weight}
        onChange={(weight) => props.onDrag(weight)}
        onChangeEnd={(weight) => props.onKeep(weight)}
      >
        <div className="weight__head">
          <Label className="weight__name">{props.label}</Label>
          <output className="weight__value">
            {t('share', { weight: props.weight, share: formatValue(Math.round(props.share * 100) / 100, 'percent', locale) })}
          </output>
        </div>
        <SliderTrack className="target__track">
          {({ state }) => (
            <>
              <div className="target__rail" />
              <div className="target__fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className="target__thumb" />
            </>
          )}
        </SliderTrack>
      </Slider>
      <Button
        className="control-square control-square--bare weight__remove"
        aria-label={t('remove', { indicator: props.label })}
        isDisabled={props.onRemove === null}
        onPress={() => props.onRemove?.()}
      >
        <Icon name="close" />
      </Button>
      <div className="analysis__note weight__note">{props.children}</div>
    </li>
  )
}
