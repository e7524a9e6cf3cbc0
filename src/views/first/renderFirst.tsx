import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import type { Release } from '../../database/loadRelease.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { MESSAGES } from '../../i18n/languages.ts'
import { type Language, LANGUAGES } from '../../state/app-state.ts'
import { type FirstFacts, firstFacts, type FirstLevel, type FirstLevels } from './firstFacts.ts'
import { FirstMap } from './FirstMap.tsx'
import { FirstBar, FirstControls, FirstLegend, FirstMissing, FirstRibbon, FirstSummary, FirstTabs } from './FirstPicture.tsx'
import { FIRST_STYLES } from './firstStyles.ts'
import { withoutStyleAttributes } from './withoutStyleAttributes.ts'

export type { FirstLevels } from './firstFacts.ts'

/** The first picture in two pieces, so that the first can be seen while the second is on its way. */
export interface FirstPicture {
  /** Rules of both pieces, for one sheet. */
  readonly css: string
  /** Everything with the early map; what follows belongs inside its innermost element. */
  readonly before: string
  /** The map that covers it; empty where there is none. */
  readonly over: string
  readonly after: string
}

const PLACE_FOR_MORE = '<hr/>'

/** The screen of somebody who followed no link, out of a release, as markup in both languages. Throws what `firstFacts` throws. */
export async function renderFirst(release: Release, levels: FirstLevels): Promise<FirstPicture> {
  const facts = await firstFacts(release, levels)
  const pieces = [facts.early, ...(facts.over ? [facts.over] : [])]
  const page = render(<Screen facts={facts} />, 'p')
  const over = facts.over ? render(<Stage facts={facts} level={facts.over} over />, 'o') : { html: '', css: '' }
  const [before = '', after = ''] = page.html.split(PLACE_FOR_MORE)
  const colours = (theme: 'light' | 'dark') => `{${pieces.flatMap((level, at) => level[theme].map((colour, index) => `--${'ab'[at]}${index}:${colour}`)).join(';')}}`
  const css = `${FIRST_STYLES}.first${colours('light')}[data-theme=dark] .first${colours('dark')}@media (prefers-color-scheme:dark){:root:not([data-theme]) .first${colours('dark')}}${page.css}${over.css}`
  return { css, before, over: over.html, after }
}

function render(part: React.ReactElement, prefix: string) {
  return withoutStyleAttributes(renderToStaticMarkup(part, { identifierPrefix: `first-${prefix}` }), prefix)
}

function Screen({ facts }: { facts: FirstFacts }) {
  return (
    <>
      <div id="first" className="shell first">
        <Each>{(language) => <FirstBar language={language} />}</Each>
        <Each>{(language) => <FirstRibbon facts={facts} language={language} />}</Each>
        <div className="shell__body">
          <main className={`explore explore--${facts.indicator.ramp}`}>
            <div className="explore__controls">
              <Each>{(language) => <FirstControls facts={facts} language={language} />}</Each>
            </div>
            <div className="explore__stage">
              <Each>{(language) => <FirstTabs language={language} />}</Each>
              <Stage facts={facts} level={facts.early} />
            </div>
            <div className="explore__panel">
              <Each>{(language) => <FirstSummary facts={facts} language={language} />}</Each>
            </div>
            <hr />
          </main>
        </div>
      </div>
      <div className="first__missing" role="alert">
        <Each>{() => <FirstMissing />}</Each>
      </div>
    </>
  )
}

function Stage({ facts, level, over = false }: { facts: FirstFacts; level: FirstLevel; over?: boolean }) {
  const { credit } = facts.release.manifest.shapes
  return (
    <div className={over ? 'first__stage first__stage--over' : 'first__stage'} data-level={level.level} data-alone={!over && facts.over === null ? '' : undefined}>
      <div className="explore__map">
        <FirstMap facts={facts} level={level} first={!over} />
        <Each>{(language) => <p className="first__credit">{credit[language]}</p>}</Each>
      </div>
      <div className="explore__legend">
        <Each>{(language) => <FirstLegend facts={facts} level={level} language={language} />}</Each>
      </div>
    </div>
  )
}

/** Once in each language; the sheet shows the one of the page. */
function Each({ children }: { children: (language: Language) => React.ReactNode }) {
  return LANGUAGES.map((language) => (
    <div key={language} data-language={language} lang={language}>
      <IntlProvider locale={LOCALES[language]} messages={MESSAGES[language]} timeZone="UTC">
        {children(language)}
      </IntlProvider>
    </div>
  ))
}
