import { useState } from 'react'
import { shareWords } from '../../../i18n/share/shareWords.ts'
import type { AppState } from '../../../state/app-state.ts'
import { ShareDialog } from '../../../ui/share/ShareDialog.tsx'
import { sharedFigure } from './sharedFigure.ts'

/** Shares what is on screen, from a button among those of the map. */
export function ShareMap({ title, state }: { readonly title: string; readonly state: AppState }) {
  const t = shareWords(state.language, state.words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="map__control" aria-haspopup="dialog" aria-label={t('share.map')} title={t('share.map')} onClick={() => setOpen(true)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 12V3.5M6.5 6.5 10 3l3.5 3.5M6 9H4.5v7.5h11V9H14" />
        </svg>
      </button>
      {open && <ShareDialog heading={t('share.map')} shared={sharedFigure('map', title, state)} t={t} onClose={() => setOpen(false)} />}
    </>
  )
}
