import { isOwn } from '../../../intake/dataset/own-dataset.ts'
import { shareWords } from '../../../i18n/share/shareWords.ts'
import { type AppState, defaultState } from '../../../state/app-state.ts'
import { encodeLink } from '../../../state/link/encode.ts'
import type { ExploreFigure } from '../../../state/link/figure.ts'
import type { Shared } from '../../../ui/share/ShareDialog.tsx'

/** Pixels of the frame in which a figure reads well without scrolling. */
const HEIGHTS: Partial<Record<ExploreFigure, number>> = { map: 480, ranked: 520 }
const HEIGHT = 420

/**
 * What of the view on screen is shared of one of its figures. The link is that of the state and not the one in the address
 * bar: on a first visit that names neither indicator nor period, and would show another view on a later release. `page` is the
 * address of the page.
 */
export function sharedFigure(figure: ExploreFigure, title: string, state: AppState, page: string = document.baseURI): Shared {
  const t = shareWords(state.language)
  const own = isOwn(state.indicator)
  const site = new URL('./', page.replace(/[?#].*$/, '')).href
  // What depends on the release is written whatever the defaults are.
  const view = encodeLink(state, defaultState({ indicator: state.indicator, period: state.period }, state.language))
  return {
    title,
    link: site + view,
    linkNote: t(own ? 'share.linkNoteOwn' : 'share.linkNote'),
    site,
    view,
    // A frame in another page would have nothing to show.
    figures: own ? [] : [{ name: figure, label: title, height: HEIGHTS[figure] ?? HEIGHT }],
  }
}
