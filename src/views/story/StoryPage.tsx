import { shortName } from '../../programme/shortName.ts'
import { STORY_LANGUAGES } from '../../story/languages.ts'
import { programmeOf } from '../../story/named.ts'
import { StageMap, StoryShapes } from './StoryMap.tsx'
import { StoryParagraph } from './StoryParagraph.tsx'
import type { StoryProps } from './StoryProps.ts'
import { StoryStep } from './StoryStep.tsx'
import type { StoryLinks } from './storyLinks.ts'

/**
 * A whole story. Without a script every step has its own picture; the stage is for the script, which shows it and moves its
 * map and chart with the text.
 */
export function StoryPage({ links, ...props }: StoryProps & { readonly links: StoryLinks }) {
  const { record, file, words, map, scenes } = props
  const { story } = record
  const { t, language } = words
  const foreign = links.foreign ? ` (${t('links.inEnglish')})` : ''
  return (
    <>
      <a className="story__skip" href="#step-1">
        {t('skip')}
      </a>
      <header className="story__bar">
        <a className="story__brand" href={links.map}>
          Arraigo
        </a>
        <nav className="story__languages" aria-label={t('language')}>
          {STORY_LANGUAGES.map((other) => (
            <a key={other} href={links.story(other)} hrefLang={other} lang={other} aria-current={other === language ? 'page' : undefined} title={t(`languages.${other}`)}>
              {other.toUpperCase()}
            </a>
          ))}
        </nav>
      </header>
      <main className="story">
        <div className="story__opening">
          <p className="story__kicker">{t('kicker')}</p>
          <h1 className="story__title">{words.inLanguage(story.title)}</h1>
          <StoryParagraph text={story.intro} id="figure-intro" record={record} file={file} words={words} />
          <p className="story__published">{t('published', { day: words.day(file.judged) })}</p>
          <a className="story__start" href="#step-1">
            {t('start')} <span aria-hidden="true">↓</span>
          </a>
        </div>
        <StoryShapes map={map} />
        <div className="story__body">
          <div className="stage" data-stage="" hidden>
            <StageMap map={map} file={file} words={words} scenes={scenes} />
            <div className="stage__readings" aria-hidden="true" />
            <nav className="stage__ways" aria-label={t('steps')}>
              <button type="button" className="stage__button" data-move="-1" aria-label={t('previous')}>
                <span aria-hidden="true">↑</span>
              </button>
              <ol className="stage__steps">
                {story.steps.map((step, index) => (
                  <li key={step.title.es}>
                    <a className="stage__step" href={`#step-${index + 1}`} aria-label={`${t('step', { step: index + 1, steps: story.steps.length })}: ${words.inLanguage(step.title)}`} title={words.inLanguage(step.title)} />
                  </li>
                ))}
              </ol>
              <button type="button" className="stage__button" data-move="1" aria-label={t('next')}>
                <span aria-hidden="true">↓</span>
              </button>
            </nav>
          </div>
          <div className="story__steps">
            {story.steps.map((step, index) => (
              <StoryStep key={step.title.es} index={index} {...props} />
            ))}
          </div>
        </div>
        <nav className="story__more" aria-label={t('links.more')}>
          <h2 className="story__more-title">{t('links.more')}</h2>
          <ul>
            {programmesIn(props).map((id) => (
              <li key={id}>
                <a href={links.programme(id)} hrefLang={links.foreign ? 'en' : undefined}>{t('links.programme', { programme: shortName(programmeOf(id, file).title.es) }) + foreign}</a>
              </li>
            ))}
            <li>
              <a href={links.portfolio} hrefLang={links.foreign ? 'en' : undefined}>{t('links.portfolio') + foreign}</a>
            </li>
            <li>
              <a href={links.map} hrefLang={links.foreign ? 'en' : undefined}>{t('links.map') + foreign}</a>
            </li>
          </ul>
        </nav>
      </main>
      <footer className="story__foot">
        <p>{t('footer')}</p>
        <p>
          {t('map.credit')}. {file.shapesCredit.en.split(' · ').slice(1).join(' · ')}
        </p>
      </footer>
    </>
  )
}

/** Programmes whose figures the story tells, in the order of their first appearance. */
function programmesIn({ record, file }: StoryProps): readonly string[] {
  const said = JSON.stringify(record.story.steps)
  const at = (id: string) => said.search(new RegExp(`"${id}"|[{:]${id}[/|]`))
  return file.programmes
    .filter(({ id, kind }) => kind === 'published' && at(id) >= 0)
    .map(({ id }) => id)
    .toSorted((one, other) => at(one) - at(other))
}
