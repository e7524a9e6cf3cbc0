import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import type { Release } from '../../database/loadRelease.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { MESSAGES } from '../../i18n/languages.ts'
import { type Language, LANGUAGES } from '../../state/app-state.ts'
import { type FirstFacts, firstFacts, type FirstLevel } from './firstFacts.ts'
import { FirstMap } from './FirstMap.tsx'
import { FirstBar, FirstControls, FirstLegend, FirstRibbon, FirstSummary, FirstTabs } from './FirstPicture.tsx'
import { FIRST_STYLES } from './firstStyles.ts'
import { withoutStyleAttributes } from './withoutStyleAttributes.ts'

/** The first picture in two pieces, so that the first can be seen while the second is on its way. */
export interface FirstPicture {
  /** Rules of both pieces, for one sheet. */
  readonly css: string
  /** Everything with the map of departments; what follows belongs inside its innermost element. */
  readonly before: string
  /** The map of municipalities, which covers that of departments. */
  readonly over: string
  readonly after: string
}

const PLACE_FOR_MORE = '<hr/>'

/** The screen of somebody who followed no link, out of a release, as markup in both languages. Throws what `firstFacts` throws. */
export async function renderFirst(release: Release): Promise<FirstPicture> {
  const facts = await firstFacts(release)
  const { departments, municipalities } = facts
  const page = render(<Screen facts={facts} />, 'p')
  const over = render(<Stage facts={facts} level={municipalities} over />, 'o')
  const [before = '', after = ''] = page.html.split(PLACE_FOR_MORE)
  const colours = (theme: 'light' | 'dark') => `{${[departments, municipalities].flatMap((level, at) => level[theme].map((colour, index) => `--${'ab'[at]}${index}:${colour}`)).join(';')}}`
  const css = `${FIRST_STYLES}.first${colours('light')}[data-theme=dark] .first${colours('dark')}@media (prefers-color-scheme:dark){:root:not([data-theme]) .first${colours('dark')}}${page.css}${over.css}`
  return { css, before, over: over.html, after }
}

function render(part: React.ReactElement, prefix: string) {
  return withoutStyleAttributes(renderToStaticMarkup(part, { identifierPrefix: `first-${prefix}` }), prefix)
}

function Screen({ facts }: { facts: FirstFacts }) {
  return (
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
            <Stage facts={facts} level={facts.departments} />
          </div>
          <div className="explore__panel">
            <Each>{(language) => <FirstSummary facts={facts} language={language} />}</Each>
          </div>
          <hr />
        </main>
      </div>
    </div>
  )
}

function Stage({ facts, level, over = false }: { facts: FirstFacts; level: FirstLevel; over?: boolean }) {
  const { credit } = facts.release.manifest.shapes
  return (
    <div className={over ? 'first__stage first__stage--over' : 'first__stage'} data-level={level.level}>
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
