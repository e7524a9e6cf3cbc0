import './ReportError.css'
import { useRef, useState } from 'react'
import { errorWords } from '../../../place/export/errorWords.ts'
import type { PlaceFile } from '../../../place/place-file.ts'
import { placeReport } from '../../../place/placeReport.ts'
import { ReportForm } from './ReportForm.tsx'

export interface ReportErrorProps {
  readonly file: PlaceFile
  readonly id: string
  readonly language: 'es' | 'en'
  readonly release: string
  /** Absolute address of this page. */
  readonly address: string
}

/** A button that opens a dialog in which an error is described; the message is copied or opened in mail, never sent. */
export function ReportError(props: ReportErrorProps) {
  const { t } = errorWords(props.language)
  const dialog = useRef<HTMLDialogElement>(null)
  // The form is made anew each time it opens, so that it begins with what was kept.
  const [opened, setOpened] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setOpened(opened + 1)
    setIsOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="place-tools__quiet" aria-haspopup="dialog" onClick={open}>
        {t('open')}
      </button>
      <dialog className="report-error" ref={dialog} aria-labelledby="report-error-title" onClose={() => setIsOpen(false)}>
        <div className="report-error__head">
          <h2 className="report-error__title" id="report-error-title">
            {t('title', { place: placeReport(props.file, props.id).territory.name })}
          </h2>
          <button type="button" className="report-error__close" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </div>
        {isOpen && <ReportForm key={opened} {...props} />}
      </dialog>
    </>
  )
}
