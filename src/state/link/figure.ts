import { DIMENSIONS, type Dimension } from '../../catalog/service.ts'

export type SplitFigure = `split-${Dimension}`
/** What of the overview can stand alone in another page: the map and each of its charts. */
export type ExploreFigure = 'map' | 'ranked' | 'trend' | 'distribution' | SplitFigure
export const EXPLORE_FIGURES: readonly ExploreFigure[] = ['map', 'ranked', 'trend', 'distribution', ...DIMENSIONS.map((dimension): SplitFigure => `split-${dimension}`)]

/** What of the page of a place can stand alone: its map and the sections with a drawing. */
export const PLACE_FIGURES = ['map', 'need', 'gaps', 'access', 'cascade', 'outcomes', 'trend', 'standing'] as const
export type PlaceFigureName = (typeof PLACE_FIGURES)[number]

/** What of the page of a programme can stand alone, and of the page of all of them. */
export const PROGRAMME_FIGURES = ['map', 'targets', 'pathway', 'monitoring'] as const
export type ProgrammeFigureName = (typeof PROGRAMME_FIGURES)[number]
export const PORTFOLIO_FIGURES = ['map', 'timeline', 'money'] as const
export type PortfolioFigureName = (typeof PORTFOLIO_FIGURES)[number]

const FIELD = 'figure'

/** The link of one figure: the link of the whole view with the name of the figure behind it. */
export function withFigure(link: string, figure: string): string {
  return `${link}${link.includes('?') ? '&' : '?'}${FIELD}=${encodeURIComponent(figure)}`
}

/** The name of the figure in a link, null where it names none, and the link of the whole view without it. */
export function splitFigure(link: string): { readonly figure: string | null; readonly view: string } {
  const mark = link.indexOf('?')
  if (mark < 0) return { figure: null, view: link }
  const parts = link.slice(mark + 1).split('&')
  const others = parts.filter((part) => !part.startsWith(`${FIELD}=`))
  const named = parts.find((part) => part.startsWith(`${FIELD}=`))
  const view = others.length > 0 ? `${link.slice(0, mark)}?${others.join('&')}` : link.slice(0, mark)
  return { figure: named === undefined ? null : decoded(named.slice(FIELD.length + 1)), view }
}

/** A name with a broken escape stays as it stands: it names no figure either way. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
