import { type ChangeEvent, useId, useMemo, useRef, useState } from 'react'
import { type ErrorChoice, errorChoices, errorMessage, mailAddress } from '../../../place/export/errorMessage.ts'
import { errorWords } from '../../../place/export/errorWords.ts'
import { copyText } from '../../../ui/share/copyText.ts'
import { dropDraft, type ErrorDraft, keepDraft, keptDraft } from './errorDraft.ts'
import type { ReportErrorProps } from './ReportError.tsx'

const storage = () => localStorage

/** What is wrong, in the person's words, and the message made of it. */
export function ReportForm({ file, id, language, release, address }: ReportErrorProps) {
  const { t } = errorWords(language)
  const label = useId()
  const message = useRef<HTMLTextAreaElement>(null)
  const choices = useMemo(() => errorChoices(file, id, language), [file, id, language])
  const [draft, setDraft] = useState(() => keptDraft(storage, id))
  const [isKept, setIsKept] = useState(true)
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'mailed' | null>(null)
  const chosen = choices.find(({ key }) => key === draft.figure)
  const text = errorMessage({ file, id, language, release, address, each: chosen?.each ?? null, written: draft.written })
  const mail = mailAddress(text)

  const change = (part: Partial<ErrorDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setIsKept(keepDraft(storage, id, next))
    setSaid(null)
  }
  const copy = async () => {
    const isCopied = await copyText(`${text.subject}\n\n${text.body}`)
    if (isCopied) dropDraft(storage, id)
    else message.current?.select()
    setSaid(isCopied ? 'copied' : 'notCopied')
  }
  const openMail = () => {
    dropDraft(storage, id)
    setSaid('mailed')
  }
  return (
    <form className="report-error__form" onSubmit={(event) => event.preventDefault()}>
      <p className="report-error__note">{t('intro')}</p>
      <label className="report-error__label" htmlFor={`${label}figure`}>
        {t('figure')}
      </label>
      <select
        className="report-error__field"
        id={`${label}figure`}
        value={chosen?.key ?? ''}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => change({ figure: event.target.value })}
      >
        <option value="">{t('whole')}</option>
        {sectionsOf(choices).map(([section, those]) => (
          <optgroup key={section} label={section}>
            {those.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label className="report-error__label" htmlFor={`${label}words`}>
        {t('words')}
      </label>
      <textarea
        className="report-error__field report-error__field--words"
        id={`${label}words`}
        aria-describedby={`${label}hint ${label}kept`}
        rows={4}
        value={draft.written}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => change({ written: event.target.value })}
      />
      <p className="report-error__note" id={`${label}hint`}>
        {t('hint')}
      </p>
      <p className="report-error__note" id={`${label}kept`}>
        {t(isKept ? 'kept' : 'notKept')}
      </p>
      <label className="report-error__label" htmlFor={`${label}message`}>
        {t('message')}
      </label>
      <textarea className="report-error__field report-error__field--message" id={`${label}message`} ref={message} readOnly rows={6} value={`${text.subject}\n\n${text.body}`} />
      <div className="report-error__ends">
        <button type="button" className="report-error__main" onClick={() => void copy()}>
          {t('copy')}
        </button>
        {mail === null ? (
          <p className="report-error__note">{t('long')}</p>
        ) : (
          <a className="report-error__mail" href={mail} onClick={openMail}>
            {t('mail')}
          </a>
        )}
      </div>
      <output className="report-error__said">{said === null ? '' : t(said)}</output>
    </form>
  )
}

function sectionsOf(choices: readonly ErrorChoice[]): readonly (readonly [section: string, those: readonly ErrorChoice[]])[] {
  const sections = [...new Set(choices.map(({ section }) => section))]
  return sections.map((section) => [section, choices.filter((choice) => choice.section === section)])
}
