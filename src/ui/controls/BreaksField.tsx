import { useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { FormatUnit } from '../../domain/formatting/number.ts'
import { type BreaksError, parseBreaks } from './parseBreaks.ts'

/** Breaks as one line of text, taken over on Enter or on leaving it; what cannot be read stays and says why. */
export function BreaksField(props: {
  breaks: readonly number[]
  unit: FormatUnit
  onChange: (breaks: readonly number[]) => void
}) {
  const t = useTranslations('filter')
  const scale = props.unit === 'percent' ? 100 : 1
  const written = props.breaks.map((value) => String(Number((value * scale).toPrecision(6)))).join('  ')
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<{ code: BreaksError; text: string } | null>(null)
  const take = () => {
    if (typed === null) return
    const parsed = parseBreaks(typed, scale)
    if ('error' in parsed) return setError({ code: parsed.error, text: parsed.text })
    setTyped(null)
    setError(null)
    props.onChange(parsed.breaks)
  }
  return (
    <TextField
      className="control classes__breaks"
      value={typed ?? written}
      onChange={(text) => {
        setTyped(text)
        setError(null)
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
      isInvalid={error !== null}
      inputMode="text"
    >
      <Label className="control__label">
        {t('breaks')}
        {props.unit === 'percent' ? ' (%)' : ''}
      </Label>
      <Input className="classes__input" spellCheck="false" autoComplete="off" maxLength={120} />
      {error ? (
        <FieldError className="control__hint control__hint--error">
          {t(`breaksError.${error.code}`, { text: error.text })}
        </FieldError>
      ) : (
        <Text slot="description" className="control__hint">
          {t('breaksHint', { count: props.breaks.length, classes: props.breaks.length + 1 })}
        </Text>
      )}
    </TextField>
  )
}
