import type { ProgrammeWords } from '../../../programme/words.ts'
import type { ProgrammeLinks } from '../programmeLinks.ts'

/** The way to the other pages, and to this one in the other language. */
export function PageWays({ words, links, portfolio = true }: { readonly words: ProgrammeWords; readonly links: ProgrammeLinks; readonly portfolio?: boolean }) {
  const { t } = words
  const other = words.language === 'es' ? 'en' : 'es'
  return (
    <nav className="programme__ways" aria-label={t('pages.ways.aria')}>
      <a className="programme__brand" href={links.map}>
        {t('pages.brand')}
      </a>
      <a href={links.map}>{t('pages.ways.map')}</a>
      <a href={links.places}>{t('pages.ways.places')}</a>
      {portfolio && <a href={links.portfolio}>{t('pages.ways.programmes')}</a>}
      <a className="programme__language" href={links.language} hrefLang={other} lang={other}>
        {t('pages.ways.language')}
      </a>
    </nav>
  )
}
