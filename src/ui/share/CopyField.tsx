import { useId, useRef, useState } from 'react'
import type { ShareWords } from '../../i18n/share/shareWords.ts'
import { copyText } from './copyText.ts'

/** A text to take along: a field to select it in, its length, and a button that copies it where the browser lets it. */
export function CopyField(props: { readonly label: string; readonly note: string; readonly copy: string; readonly text: string; readonly lines: number; readonly t: ShareWords }) {
  const { label, note, copy, text, lines, t } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // Another text has not been copied yet.
  const [said, setSaid] = useState<{ readonly text: string; readonly copied: boolean } | null>(null)
  const take = async () => {
    const copied = await copyText(text)
    if (!copied) {
      field.current?.focus()
      field.current?.select()
    }
    setSaid({ text, copied })
  }
  return (
    <div className="share-field">
      <div className="share-field__head">
        <label className="share-field__label" htmlFor={id}>
          {label}
        </label>
        <span className="share-field__length" id={`${id}length`}>
          {t('share.length', { count: text.length })}
        </span>
      </div>
      <textarea
        id={id}
        ref={field}
        className="share-field__text"
        readOnly
        rows={lines}
        value={text}
        aria-describedby={`${id}note ${id}length`}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="share-field__note" id={`${id}note`}>
        {note}
      </p>
      <div className="share-field__foot">
        <button type="button" className="share-field__copy" onClick={() => void take()}>
          {copy}
        </button>
        <output className="share-field__said">{said?.text === text ? t(said.copied ? 'share.copied' : 'share.copyFailed') : ''}</output>
      </div>
    </div>
  )
}
