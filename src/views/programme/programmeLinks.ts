import type { ProgrammeLanguage } from '../../programme/words.ts'

/** Addresses from a page of a programme in `es/` or `en/`, relative so that they hold below any path. */
export function programmeLinks(page: string, language: ProgrammeLanguage) {
  const other = language === 'es' ? 'en' : 'es'
  return {
    place: (id: string) => `./${id}.html`,
    programme: (id: string) => `./${programmePage(id)}.html`,
    portfolio: `./${PORTFOLIO_PAGE}.html`,
    places: './index.html',
    map: `../index.html#/explore?lang=${language}`,
    language: `../${other}/${page}.html`,
  }
}
export type ProgrammeLinks = ReturnType<typeof programmeLinks>

/** Name of the page of all programmes, without ending. */
export const PORTFOLIO_PAGE = 'programmes'

/** Name of the page of a programme, without ending. */
export function programmePage(id: string): string {
  return `programme-${id}`
}
