import './controls.css'
import './Choice.css'
import './pressStyle.ts'
import type { ReactNode } from 'react'
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** A second, quieter line in the list. */
  readonly detail?: string
  /** A small mark behind the label, in the list and on the button. */
  readonly mark?: string
  readonly disabled?: boolean
}
export interface ChoiceGroup {
  readonly key: string
  readonly title: string | null
  readonly options: readonly ChoiceOption[]
}

/**
 * A list of options behind a button, labelled by a question. `hint` is a quiet line below. The value may be none of the
 * options; the button then shows `fallback`.
 */
export function Choice(props: {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  value: string
  groups: readonly ChoiceGroup[]
  onChange: (value: string) => void
  fallback?: string
  hint?: ReactNode
  disabled?: boolean
  emphasis?: boolean
}) {
  const options = props.groups.flatMap((group) => group.options)
  const chosen = options.find((option) => option.value === props.value)
  return (
    <Select
      className={`control choice${props.emphasis ? ' choice--emphasis' : ''}`}
      value={chosen ? props.value : null}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key))
      }}
      disabledKeys={options.filter((option) => option.disabled).map((option) => option.value)}
      isDisabled={props.disabled ?? false}
      placeholder={props.fallback ?? ''}
    >
      <Label className={props.hideLabel ? 'visually-hidden' : 'control__label'}>{props.label}</Label>
      <Button className="choice__button">
        <SelectValue className="choice__value">
          {chosen ? (
            <>
              {chosen.label}
              {chosen.mark && <span className="choice__mark">{chosen.mark}</span>}
            </>
          ) : (
            (props.fallback ?? '')
          )}
        </SelectValue>
        <Icon name="chevron" />
      </Button>
      {props.hint && (
        <Text slot="description" className="control__hint">
          {props.hint}
        </Text>
      )}
      <Popover className="choice__popover" offset={4} containerPadding={8}>
        <ListBox className="choice__list">
          {props.groups.map((group) =>
            group.title === null ? (
              group.options.map((option) => <Option key={option.value} option={option} />)
            ) : (
              // Groups and options share one space of keys.
              <ListBoxSection key={group.key} id={`group of ${group.key}`} className="choice__group">
                <Header className="choice__group-title">{group.title}</Header>
                {group.options.map((option) => (
                  <Option key={option.value} option={option} />
                ))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function Option({ option }: { option: ChoiceOption }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="choice__option">
      {({ isSelected }) => (
        <>
          <span className="choice__check">{isSelected && <Icon name="check" />}</span>
          <span className="choice__text">
            <Text slot="label" className="choice__option-label">
              {option.label}
              {option.mark && <span className="choice__mark">{option.mark}</span>}
            </Text>
            {option.detail && (
              <Text slot="description" className="choice__detail">
                {option.detail}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}
