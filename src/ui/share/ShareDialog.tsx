import './ShareDialog.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { ShareWords } from '../../i18n/share/shareWords.ts'
import { CopyField } from './CopyField.tsx'
import { embedAddress, embedSnippet } from './embedSnippet.ts'

/** What can be shared from where the button stands. */
export interface Shared {
  /** What it is, in words: title of the dialog's frame in other pages. */
  readonly title: string
  /** Address of the whole view. */
  readonly link: string
  readonly linkNote: string
  /** Folder of the app. */
  readonly site: string
  /** The link of the view as an embed reads it, `#/explore?…`. */
  readonly view: string
  /** Figures to choose from, the first one chosen; a single one needs no choice. */
  readonly figures: readonly { readonly name: string; readonly label: string; readonly height: number }[]
}

/** Link and code to embed, each in a field of its own: nothing here needs a clipboard. Escape and the button close it. */
export function ShareDialog({ heading, shared, t, onClose }: { readonly heading: string; readonly shared: Shared; readonly t: ShareWords; readonly onClose: () => void }) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState(shared.figures[0]?.name ?? '')
  const figure = shared.figures.find(({ name }) => name === chosen) ?? shared.figures[0]
  useEffect(() => {
    // The browser gives the focus back to the button that opened it.
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    // A press beside the dialog is one on its backdrop, which belongs to it; the key for it is Escape.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog ref={dialog} className="share" aria-labelledby={`${id}title`} onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <div className="share__content">
        <h2 className="share__title" id={`${id}title`}>
          {heading}
        </h2>
        <CopyField label={t('share.link')} note={shared.linkNote} copy={t('share.copyLink')} text={shared.link} lines={2} t={t} />
        {figure && (
          <>
            {shared.figures.length > 1 && (
              <label className="share__figure">
                {t('share.figure')}
                <select value={figure.name} onChange={(event) => setChosen(event.target.value)}>
                  {shared.figures.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <CopyField
              label={t('share.embed')}
              note={t('share.embedNote')}
              copy={t('share.copyEmbed')}
              text={embedSnippet({ address: embedAddress(shared.site, shared.view, figure.name), title: shared.title, height: figure.height })}
              lines={4}
              t={t}
            />
          </>
        )}
        <button type="button" className="share__close" onClick={() => dialog.current?.close()}>
          {t('share.close')}
        </button>
      </div>
    </dialog>
  )
}
