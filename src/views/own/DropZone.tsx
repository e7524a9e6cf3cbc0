import { type DragEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

export interface DropZoneProps {
  readonly onFile: (file: File) => void
  /** A file is about to come: it hangs over the page, or somebody is choosing one. */
  readonly onNear: () => void
  readonly folded: boolean
}

/** Where a file is dropped or chosen. Folds to one line once there is a file. */
export function DropZone({ onFile, onNear, folded }: DropZoneProps) {
  const t = useTranslations('own.drop')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [more, setMore] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (!file) return
    setMore((files?.length ?? 0) > 1)
    onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className="own-drop-area">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button inside does the same by keyboard */}
      <div
        className={`own-drop${over ? ' own-drop--over' : ''}${folded ? ' own-drop--folded' : ''}`}
        onDragEnter={onNear}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {!folded && (
          <svg className="own-drop__icon" viewBox="0 0 48 48" aria-hidden="true">
            <path d="M24 30V12M16 19l8-8 8 8M10 28v8a2 2 0 0 0 2 2h24a2 2 0 0 0 2-2v-8" />
          </svg>
        )}
        <p className="own-drop__label">{over ? t('over') : t('label')}</p>
        <button
          type="button"
          className="own-button"
          onClick={() => {
            onNear()
            input.current?.click()
          }}
        >
          {folded ? t('other') : t('choose')}
        </button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          data-testid="own-file"
          tabIndex={-1}
          aria-label={t('choose')}
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = ''
          }}
        />
        {!folded && <p className="own-soft own-drop__formats">{t('formats')}</p>}
      </div>
      <output className="own-soft">{more ? t('one') : ''}</output>
    </div>
  )
}
