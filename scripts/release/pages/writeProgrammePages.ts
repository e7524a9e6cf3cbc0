import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '../../../src/catalog/release.ts'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { programmeWords } from '../../../src/programme/words.ts'
import { PORTFOLIO_PAGE, programmePage } from '../../../src/views/programme/programmeLinks.ts'
import { renderPortfolio, renderProgramme } from '../../../src/views/programme/renderStatic.tsx'
import { previewPath } from '../previews/writePreviews.ts'
import { pageAssets, readBuildManifest } from './pageAssets.ts'
import { pageHtml } from './pageHtml.ts'

const LANGUAGES = ['es', 'en'] as const
const ENTRY = 'src/main-programme.tsx'

/** What the release of a built app says of programmes. */
export function readProgrammesFile(folder: string): ProgrammesFile {
  const manifest = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
  return JSON.parse(gunzipSync(readFileSync(join(folder, 'data', manifest.programmes))).toString('utf8')) as ProgrammesFile
}

/**
 * Writes the pages of all programmes and the one of all together into a built app: `es/programme-pire.html`,
 * `es/programmes.html`, and the same in English. Returns how many pages there are. `stories` are named on the page of all.
 */
export function writeProgrammePages(folder: string, file: ProgrammesFile, stories: (language: 'es' | 'en') => readonly { readonly href: string; readonly title: string }[]): number {
  const manifest = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
  const release = { id: manifest.release, date: manifest.created }
  const assets = pageAssets(readBuildManifest(folder), ENTRY)
  let pages = 0
  for (const language of LANGUAGES) {
    const { t } = programmeWords(language)
    mkdirSync(join(folder, language), { recursive: true })
    const write = (name: string, preview: string, title: string, description: string, body: string) => {
      const alternate = `../${language === 'es' ? 'en' : 'es'}/${name}.html`
      const image = previewPath(preview, language)
      const html = pageHtml({ language, title, description, alternate, assets, facts: null, first: null, body, withoutProgram: null, image: existsSync(join(folder, image)) ? image : null })
      writeFileSync(join(folder, language, `${name}.html`), html)
      pages += 1
    }
    for (const programme of file.programmes) {
      const title = programme.title[language]
      write(programmePage(programme.id), programme.id, t('pages.title', { title }), t('pages.description', { title }), renderProgramme(file, programme, language, release))
    }
    const title = `${t('pages.portfolio.title')} · ${t('pages.brand')}`
    write(PORTFOLIO_PAGE, 'app', title, t('pages.portfolio.description'), renderPortfolio(file, language, release, stories(language)))
  }
  return pages
}
