import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import { type ProgrammeLanguage, programmeWords } from '../../../programme/words.ts'
import type { PageRelease } from '../PageProps.ts'
import { PageSection } from '../parts/PageSection.tsx'
import { ShareSection } from '../parts/ShareSection.tsx'
import { PageWays } from '../parts/PageWays.tsx'
import { PORTFOLIO_PAGE, programmeLinks } from '../programmeLinks.ts'
import { MoneySection } from './MoneySection.tsx'
import { OverlapsSection, UnservedSection } from './NeedSections.tsx'
import { Timeline } from './Timeline.tsx'
import { WhereSection } from './WhereSection.tsx'

/** All programmes together, as static markup. `stories` are addresses of stories that exist. */
export function PortfolioPage(props: { readonly file: ProgrammesFile; readonly language: ProgrammeLanguage; readonly release: PageRelease; readonly stories: readonly { readonly href: string; readonly title: string }[] }) {
  const { file, language, release, stories } = props
  const words = programmeWords(language)
  const { t } = words
  const links = programmeLinks(PORTFOLIO_PAGE, language)
  const section = { file, words, links }
  const published = file.programmes.filter(({ kind }) => kind === 'published')
  const synthetic = file.programmes.filter(({ kind }) => kind === 'synthetic')
  return (
    <main className="programme portfolio">
      <header className="programme__head">
        <PageWays words={words} links={links} portfolio={false} />
        <h1 className="programme__title portfolio__title">{t('pages.portfolio.title')}</h1>
        <p className="programme__summary">{t('pages.portfolio.intro', { count: published.length })}</p>
        {stories.map(({ href, title }) => (
          <p key={href} className="portfolio__story">
            <a href={href}>
              {t('pages.portfolio.stories')}: {title}
            </a>
          </p>
        ))}
      </header>
      <div className="programme__parts">
        <PageSection id="timeline" title={t('pages.portfolio.timeline')} wide>
          <Timeline {...section} />
        </PageSection>
        <WhereSection {...section} />
        <OverlapsSection {...section} />
        <UnservedSection {...section} />
        <MoneySection file={file} words={words} />
        <ShareSection
          words={words}
          view={`#/programmes?lang=${language}`}
          figures={[
            { name: 'timeline', label: t('pages.portfolio.timeline') },
            { name: 'map', label: t('pages.portfolio.map') },
            { name: 'money', label: t('pages.portfolio.money') },
          ]}
        />
      </div>
      {synthetic.length > 0 && (
        <p className="programme__note portfolio__demo">
          {t('pages.portfolio.demo')}{' '}
          {synthetic.map(({ id, title }) => (
            <a key={id} href={links.programme(id)}>
              {title[language]}
            </a>
          ))}
        </p>
      )}
      <footer className="programme__foot">{t('pages.release', { release: release.id, date: words.date(release.date) })}</footer>
    </main>
  )
}
