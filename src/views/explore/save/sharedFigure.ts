import { embedWords } from '../../../i18n/embed/embedWords.ts'
import type { Language } from '../../../state/app-state.ts'
import type { ExploreFigure } from '../../../state/link/figure.ts'
import type { Shared } from '../../../ui/share/ShareDialog.tsx'

/** Pixels of the frame in which a figure reads well without scrolling. */
const HEIGHTS: Partial<Record<ExploreFigure, number>> = { map: 480, ranked: 520 }
const HEIGHT = 420

/** What of the view on screen is shared of one of its figures. */
export function sharedFigure(figure: ExploreFigure, title: string, language: Language): Shared {
  const t = embedWords(language)
  const { href, hash } = document.location
  return {
    title,
    link: href,
    linkNote: t('share.linkNote'),
    site: new URL('./', document.baseURI.replace(/[?#].*$/, '')).href,
    view: hash === '' ? `#/explore?lang=${language}` : hash,
    figures: [{ name: figure, label: title, height: HEIGHTS[figure] ?? HEIGHT }],
  }
}
