import { useState } from 'react'
import { shareWords } from '../../../i18n/share/shareWords.ts'
import { PLACE_FIGURES } from '../../../state/link/figure.ts'
import { placeView } from '../../../ui/share/embedSnippet.ts'
import { ShareDialog } from '../../../ui/share/ShareDialog.tsx'

const HEIGHT = 520

/** Shares the page of a place, or one of its figures in another page. `address` is that of the page without query and hash. */
export function SharePlace({ id, name, language, address, figures }: { readonly id: string; readonly name: string; readonly language: 'es' | 'en'; readonly address: string; readonly figures: readonly string[] }) {
  const t = shareWords(language)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="place-tools__quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('share.place')}
      </button>
      {open && (
        <ShareDialog
          heading={t('share.place')}
          shared={{
            title: `${name} · Arraigo`,
            link: address,
            linkNote: t('share.linkPlaceNote'),
            site: new URL('../', address).href,
            view: placeView(id, language),
            figures: PLACE_FIGURES.filter((figure) => figures.includes(figure)).map((figure) => ({ name: figure, label: t(`share.placeFigure.${figure}`), height: HEIGHT })),
          }}
          t={t}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
