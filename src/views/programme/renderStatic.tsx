import { renderToStaticMarkup } from 'react-dom/server'
import type { ProgrammeReport, ProgrammesFile } from '../../programme/programme-file.ts'
import type { ProgrammeLanguage } from '../../programme/words.ts'
import type { PageRelease } from './PageProps.ts'
import { PortfolioPage } from './portfolio/PortfolioPage.tsx'
import { ProgrammePage } from './ProgrammePage.tsx'

/** The markup of the page of one programme. */
export function renderProgramme(file: ProgrammesFile, programme: ProgrammeReport, language: ProgrammeLanguage, release: PageRelease): string {
  return renderToStaticMarkup(<ProgrammePage file={file} programme={programme} language={language} release={release} />)
}

/** The markup of the page of all programmes. */
export function renderPortfolio(file: ProgrammesFile, language: ProgrammeLanguage, release: PageRelease, stories: readonly { readonly href: string; readonly title: string }[]): string {
  return renderToStaticMarkup(<PortfolioPage file={file} language={language} release={release} stories={stories} />)
}
