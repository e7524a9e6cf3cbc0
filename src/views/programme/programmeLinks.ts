import type { ProgrammeLanguage } from '../../programme/words.ts'

/** Addresses from a page of a programme in `es/` or `en/`, relative so that they hold below any path. */
export function programmeLinks(page: string, language: ProgrammeLanguage) {
  const other = language === 'es' ? 'en' : 'es'
  return {
    place: (id: string) => `./${id}.html`,
    programme: (id: string) => `./${programmePage(id)}.html`,
    file: (id: string, format: ProgrammeFileFormat) => `../programmes/${programmeFile(id, format)}`,
    portfolio: `./${PORTFOLIO_PAGE}.html`,
    places: './index.html',
    map: `../index.html#/explore?lang=${language}`,
    language: `../${other}/${page}.html`,
  }
}
export type ProgrammeLinks = ReturnType<typeof programmeLinks>

/** Formats in which the facts of a programme can be taken along. */
export const PROGRAMME_FILES = ['iati', 'kfw', 'hxl', 'csv'] as const
export type ProgrammeFileFormat = (typeof PROGRAMME_FILES)[number]

/** Name of the file of a programme in a format. */
export function programmeFile(id: string, format: ProgrammeFileFormat): string {
  const ending = { iati: '-iati.xml', kfw: '-kfw.xlsx', hxl: '-hxl.csv', csv: '.zip' }[format]
  return `${id}${ending}`
}

/** Name of the page of all programmes, without ending. */
export const PORTFOLIO_PAGE = 'programmes'

/** Name of the page of a programme, without ending. */
export function programmePage(id: string): string {
  return `programme-${id}`
}
