import { useId, useState } from 'react'

/** A whole number, taken when the field is left, with Enter or an arrow; empty is null where `optional`. */
export function NumberField(props: {
  label: string
  value: number | null
  least: number
  most: number
  step?: number
  /** Stands in the empty field. */
  placeholder?: string
  optional?: boolean
  disabled?: boolean
  onChange: (value: number | null) => void
}) {
  const { value, least, most } = props
  const id = useId()
  const written = value === null ? '' : String(value)
  // What is typed holds until another value comes from outside.
  const [typed, setTyped] = useState<{ readonly over: string; readonly text: string } | null>(null)
  const text = typed?.over === written ? typed.text : written
  const setText = (next: string) => setTyped({ over: written, text: next })
  const take = (asked: string) => {
    const number = Math.round(Number(asked))
    if (asked === '' ? !props.optional : !Number.isFinite(number)) return setText(written)
    const next = asked === '' ? null : Math.min(most, Math.max(least, number))
    setText(next === null ? '' : String(next))
    if (next !== value) props.onChange(next)
  }
  return (
    <div className="control locate-number">
      <label className="control__label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="locate-number__field"
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={props.step ?? 1}
        value={text}
        placeholder={props.placeholder}
        disabled={props.disabled}
        onChange={(event) => setText(event.target.value)}
        // Typing is done when the field is left; a step is taken at once.
        onPointerUp={(event) => take(event.currentTarget.value)}
        onKeyUp={(event) => {
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') take(event.currentTarget.value)
        }}
        onBlur={() => take(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(text)
        }}
      />
    </div>
  )
}
