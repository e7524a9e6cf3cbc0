import './controls.css'
import './pressStyle.ts'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { Icon } from './Icon.tsx'

/** One thing that is on or off, with its box before its name. */
export function Tick(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  disabled?: boolean
  /** Name inside a CheckboxGroup. */
  value?: string
}) {
  return (
    <Checkbox
      className="tick"
      isSelected={props.checked}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
      {...(props.value ? { value: props.value } : {})}
    >
      {({ isSelected }) => (
        <>
          <span className="tick__box" aria-hidden="true">
            {isSelected && <Icon name="check" />}
          </span>
          <span className="tick__name">{props.children}</span>
        </>
      )}
    </Checkbox>
  )
}
