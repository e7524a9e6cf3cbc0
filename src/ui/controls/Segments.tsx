import './controls.css'
import './Segments.css'
import './pressStyle.ts'
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Said instead of the label where that is short or an icon. */
  readonly name?: string
  /** Language of the label where it is not the page's. */
  readonly lang?: string
  readonly disabled?: boolean
}

/** A few options side by side, exactly one of them chosen; arrow keys move between them. */
export function Segments<Value extends string>(props: {
  label: string
  hideLabel?: boolean
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
  hint?: ReactNode
  /** No frame, for the bar at the top. */
  quiet?: boolean
}) {
  return (
    <RadioGroup
      className={`control segments${props.quiet ? ' segments--quiet' : ''}`}
      value={props.value}
      onChange={(value) => props.onChange(value as Value)}
      orientation="horizontal"
    >
      <Label className={props.hideLabel ? 'visually-hidden' : 'control__label'}>{props.label}</Label>
      <div className="segments__row">
        {props.segments.map((segment) => (
          <Radio
            key={segment.value}
            value={segment.value}
            isDisabled={segment.disabled ?? false}
            className="segments__segment"
            {...(segment.name ? { 'aria-label': segment.name } : {})}
          >
            <span lang={segment.lang}>{segment.label}</span>
          </Radio>
        ))}
      </div>
      {props.hint && (
        <Text slot="description" className="control__hint">
          {props.hint}
        </Text>
      )}
    </RadioGroup>
  )
}
