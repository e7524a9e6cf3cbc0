import type { Language, Theme } from '../../state/app-state.ts'
import { appearanceInLink, forScreen, MAXIMUM_LINK_LENGTH } from '../../state/link/decode.ts'
import {
  EXPLORE_FIGURES,
  type ExploreFigure,
  PLACE_FIGURES,
  type PlaceFigureName,
  PORTFOLIO_FIGURES,
  type PortfolioFigureName,
  PROGRAMME_FIGURES,
  type ProgrammeFigureName,
  splitFigure,
} from '../../state/link/figure.ts'

export type EmbedProblem = 'empty' | 'view' | 'place' | 'programme' | 'figure' | 'long'
/** What a link asks to be shown in another page. */
export type EmbedAsked = {
  /** Null where the link names none; a figure has no texts of added languages, but those of the language they stand on. */
  readonly language: Language | null
  readonly theme: Theme | null
} & (
  | { readonly kind: 'explore'; readonly figure: ExploreFigure; readonly view: string }
  | { readonly kind: 'place'; readonly figure: PlaceFigureName; readonly id: string }
  | { readonly kind: 'programme'; readonly figure: ProgrammeFigureName; readonly id: string }
  | { readonly kind: 'portfolio'; readonly figure: PortfolioFigureName }
  /** `value`: what was not understood, cut and cleaned for the screen. */
  | { readonly kind: 'wrong'; readonly problem: EmbedProblem; readonly value: string }
)

const PROGRAMME = /^programme\/([a-z0-9]+(?:-[a-z0-9]+){0,8})$/
const PLACE = /^place\/([A-Z]{2,3}\d{0,5})$/

/**
 * Reads `#/explore?indicator=…&figure=map`, `#/place/HN0703?figure=map&lang=es`, `#/programme/pire` and `#/programmes`. Without a figure it is the map.
 * Only listed figures and well-formed places come out of it; never throws, whatever the text.
 */
export function readEmbedLink(text: string): EmbedAsked {
  const { spoken, theme } = appearanceInLink(text)
  const appearance = { language: spoken?.language ?? null, theme }
  const wrong = (problem: EmbedProblem, value: string): EmbedAsked => ({ ...appearance, kind: 'wrong', problem, value: forScreen(value) })
  if (text.length > MAXIMUM_LINK_LENGTH) return wrong('long', text)
  const { figure: named, view } = splitFigure(text)
  const path = (view.split('?', 1)[0] ?? '').replace(/^#?\/?/, '').replace(/\/$/, '')
  if (path === '') return wrong('empty', '')
  const figure = named ?? 'map'
  if (path === 'explore') {
    const known = EXPLORE_FIGURES.find((each) => each === figure)
    return known ? { ...appearance, kind: 'explore', figure: known, view } : wrong('figure', figure)
  }
  if (path === 'programmes') {
    const known = PORTFOLIO_FIGURES.find((each) => each === figure)
    return known ? { ...appearance, kind: 'portfolio', figure: known } : wrong('figure', figure)
  }
  if (path.startsWith('programme/')) {
    const id = PROGRAMME.exec(path)?.[1]
    const known = PROGRAMME_FIGURES.find((each) => each === figure)
    if (id === undefined) return wrong('programme', path.slice('programme/'.length))
    return known ? { ...appearance, kind: 'programme', figure: known, id } : wrong('figure', figure)
  }
  if (!path.startsWith('place/')) return wrong('view', path)
  const id = PLACE.exec(path)?.[1]
  if (id === undefined) return wrong('place', path.slice('place/'.length))
  const known = PLACE_FIGURES.find((each) => each === figure)
  return known ? { ...appearance, kind: 'place', figure: known, id } : wrong('figure', figure)
}
