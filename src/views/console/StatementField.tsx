import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { suggest } from '../../domain/sql/suggest.ts'

/** The box for a statement, with suggestions for the word being typed. Tab always leaves it. */
export function StatementField(props: { value: string; names: readonly string[]; onChange: (sql: string) => void; onRun: () => void }) {
  const t = useTranslations('console')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [cursor, setCursor] = useState(0)
  const [active, setActive] = useState(-1)
  const [closed, setClosed] = useState(true)
  const { from, options } = suggest(props.value, cursor, props.names)
  const shown = closed ? [] : options
  const accept = (option: string) => {
    props.onChange(`${props.value.slice(0, from)}${option}${props.value.slice(cursor)}`)
    setClosed(true)
    setActive(-1)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(from + option.length, from + option.length)
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      setClosed(true)
      props.onRun()
    } else if (shown.length === 0) return
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : shown.length)) % shown.length)
    } else if (event.key === 'Enter' && shown[active] !== undefined) {
      event.preventDefault()
      accept(shown[active])
    } else if (event.key === 'Escape') {
      event.preventDefault()
      setClosed(true)
    }
  }
  return (
    <div className="console-field">
      <label className="console-field__label" htmlFor={`${id}sql`}>
        {t('statement')}
      </label>
      <textarea
        id={`${id}sql`}
        ref={field}
        className="console-field__text"
        rows={7}
        spellCheck={false}
        autoComplete="off"
        value={props.value}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-describedby={`${id}hint`}
        {...(shown[active] === undefined ? {} : { 'aria-activedescendant': `${id}option${active}` })}
        onChange={(event) => {
          props.onChange(event.currentTarget.value)
          setCursor(event.currentTarget.selectionStart)
          setClosed(false)
          setActive(-1)
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onBlur={() => setClosed(true)}
        onKeyDown={onKey}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot follow the cursor of a text */}
      <div id={`${id}list`} role="listbox" aria-label={t('suggestions')} className="console-field__options" hidden={shown.length === 0}>
        {shown.map((option, at) => (
          // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus stays in the box
          <span
            key={option}
            id={`${id}option${at}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option belongs to a select, which this is not
            role="option"
            aria-selected={at === active}
            className="console-field__option"
            onMouseDown={(event) => {
              event.preventDefault()
              accept(option)
            }}
          >
            {option}
          </span>
        ))}
      </div>
      <p id={`${id}hint`} className="console-soft">
        {t('hint')}
      </p>
    </div>
  )
}
