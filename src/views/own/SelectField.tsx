import type { ReactNode } from 'react'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

/** A labelled list of choices: the browser's own, which works with any keyboard, phone and reader, forty times on a page. */
export function SelectField(props: { label: string; value: string; options: readonly SelectOption[]; onChange: (value: string) => void; hideLabel?: boolean; placeholder?: string }) {
  const known = props.options.some(({ value }) => value === props.value)
  return (
    <label className="own-field">
      <span className={props.hideLabel ? 'visually-hidden' : 'own-field__label'}>{props.label}</span>
      <select className="own-field__input" value={known ? props.value : ''} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {!known && <option value="">{props.placeholder ?? ''}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A labelled line of text, taken when it is left or Enter is pressed: the file is not read anew with every letter. */
export function TextField(props: { label: string; value: string; onChange: (value: string) => void; inputMode?: 'numeric' | 'text'; hint?: ReactNode; size?: number }) {
  return (
    <label className="own-field">
      <span className="own-field__label">{props.label}</span>
      <input
        key={props.value}
        className="own-field__input"
        defaultValue={props.value}
        inputMode={props.inputMode ?? 'text'}
        size={props.size ?? 24}
        onBlur={(event) => {
          if (event.currentTarget.value !== props.value) props.onChange(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      {props.hint && <span className="own-field__hint">{props.hint}</span>}
    </label>
  )
}
